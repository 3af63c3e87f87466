import Glibc

/// The station's lock: one writer at a time, on this machine and on every other that has the folder mounted.
///
/// It is an advisory lock on an open file description, which the kernel frees when its holder dies, however
/// that happens. It is never held while a person types. Taking it again inside the body waits like anyone else.
public struct StationLock: Sendable {
  private let folder: Folder
  /// Where the lock is; it holds the name of its holder, and nothing while nobody holds it.
  static let path = "lock"

  /// Names the lock of a station; takes nothing yet.
  public init(folder: Folder) {
    self.folder = folder
  }

  /// Does something while holding the lock.
  ///
  /// - Parameters:
  ///   - patience: How many milliseconds to wait for another holder; 0 to try once.
  ///   - holder: Who we are, for others who wait in vain: `operator@host pid`.
  ///   - refusal: Turns a fault of the lock into the body's kind of error.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  /// - Throws: ``FileFault/busy(holder:)`` or another fault, as `refusal` turns it; or what the body throws.
  public func withLock<Value, Failure>(
    patience: Int, holder: String, refusal: (FileFault) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let taken = Result { () throws(FileFault) in try take(patience: patience) }
    let file = try taken.mapError(refusal).get()
    // The name is a courtesy to those who wait; a full disk must not keep anyone from the lock.
    ftruncate(file.raw, 0)
    try? file.write(Array(holder.utf8))
    // Closing the file frees the lock; a name that outlives it would blame someone who is gone.
    defer { ftruncate(file.raw, 0) }
    return try body()
  }

  private func take(patience: Int) throws(FileFault) -> Descriptor {
    guard let file = try folder.openFile(RelativePath(StationLock.path), flags: O_RDWR | O_CREAT) else {
      throw .failed(operation: .open, path: StationLock.path, errno: ENOENT)
    }
    let clock = ContinuousClock()
    let deadline = clock.now + .milliseconds(patience)
    let eager = clock.now + .milliseconds(200)
    // Other desks hold it for a fraction of a millisecond; only one that is stopped keeps us waiting.
    var pause: UInt32 = 50
    while true {
      switch lock(file.raw) {
      case 0: return file
      case EAGAIN, EACCES, EINTR: break
      case let number: throw .failed(operation: .lock, path: StationLock.path, errno: number)
      }
      guard clock.now < deadline else {
        throw .busy(holder: try LockHolder(of: file))
      }
      usleep(pause)
      pause = min(pause * 2, clock.now < eager ? 800 : 20_000)
    }
  }

  /// Tries once; returns 0 or the `errno`.
  private func lock(_ file: Int32) -> Int32 {
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    region.l_whence = Int16(SEEK_SET)
    // F_OFD_SETLK, which Glibc hides behind _GNU_SOURCE.
    let setLockOfOpenFile: Int32 = 37
    return fcntl(file, setLockOfOpenFile, &region) == 0 ? 0 : errno
  }
}
