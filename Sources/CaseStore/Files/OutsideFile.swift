import Glibc

/// A file outside the station, named by the person at the desk: a scan to be kept, a list to be taken in.
public enum OutsideFile {
  /// Reads a whole file.
  ///
  /// What is no regular file is refused before anything is read from it: a pipe would hang the desk, and a link
  /// in a folder that others write to would bring in what was never meant.
  ///
  /// - Parameters:
  ///   - path: A path as a shell would take it; its last part may not be a symbolic link.
  ///   - limit: How many bytes the file may have.
  /// - Returns: Its bytes.
  /// - Throws: ``FileFault/tooLarge(path:size:)``, ``FileFault/symbolicLink(path:)``,
  ///   ``FileFault/notRegular(path:)``, or what the system refused.
  public static func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    // The system would stop reading the path there, and open another file.
    guard !path.utf8.contains(0) else { throw .failed(operation: .open, path: path, errno: ENOENT) }
    let raw = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard raw >= 0 else {
      // With O_NOFOLLOW this is how the system says that the last part is a link.
      if errno == ELOOP { throw .symbolicLink(path: path) }
      throw .failed(operation: .open, path: path, errno: errno)
    }
    let file = Descriptor(raw: raw, path: path)
    try file.requireRegular()
    let size = Int(try file.status().st_size)
    guard size <= limit else { throw .tooLarge(path: path, size: size) }
    return try file.read(0..<size)
  }
}
