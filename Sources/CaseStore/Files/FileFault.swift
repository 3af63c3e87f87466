/// What kept the program from reading or changing a file.
public enum FileFault: Error, Equatable, Sendable {
  /// The system refused an operation, with this `errno`.
  case failed(operation: Operation, path: String, errno: Int32)
  /// A path that leads out of the folder or to no file: empty, absolute, or with an empty, `.` or `..` part.
  case invalidPath(String)
  /// A symbolic link where a file or folder of the station should be.
  case symbolicLink(path: String)
  /// A folder, pipe or device where a file should be.
  case notRegular(path: String)
  /// A file with more bytes than the reader is willing to take.
  case tooLarge(path: String, size: Int)
  /// The file that was to be created is there already.
  case alreadyExists(path: String)
  /// The lock was not free in time.
  case busy(holder: LockHolder)

  /// What was being done when the system refused.
  public enum Operation: Equatable, Sendable {
    /// Opening or examining a file or folder.
    case open
    /// Reading a file.
    case read
    /// Writing a file.
    case write
    /// Waiting until a file or folder is on the disk.
    case sync
    /// Giving a written file its name.
    case rename
    /// Making a folder.
    case makeFolder
    /// Removing a file.
    case remove
    /// Listing a folder.
    case list
    /// Taking the lock.
    case lock
    /// Following changes in a folder.
    case watch
  }
}
