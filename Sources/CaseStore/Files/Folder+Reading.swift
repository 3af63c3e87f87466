internal import CLinux
import Glibc

extension Folder {
  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file, relative to this folder.
  ///   - limit: How many bytes it may have, so that a planted giant does not take all memory.
  /// - Returns: Its bytes; nil if it, or a folder on the way, is not there.
  /// - Throws: ``FileFault/tooLarge(path:size:)``, or a fault if the path is not allowed, leads over a symbolic
  ///   link, or reading failed.
  public func read(_ path: String, limit: Int = 64 << 20) throws(FileFault) -> [UInt8]? {
    guard let file = try openFile(RelativePath(path), flags: O_RDONLY) else { return nil }
    let size = try file.size()
    guard size <= limit else { throw .tooLarge(path: path, size: size) }
    return try file.read(0..<size)
  }

  /// Lists the names in a folder, files and folders alike, sorted.
  ///
  /// - Parameter path: The folder, relative to this one; nil for this one itself.
  /// - Returns: The names without `.` and `..`; none if the folder is not there.
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link, or listing failed.
  public func list(_ path: String? = nil) throws(FileFault) -> [String] {
    guard let folder = try openFolder(path) else { return [] }
    // The stream closes its descriptor itself, so it gets one of its own.
    let duplicate = fcntl(folder.raw, F_DUPFD_CLOEXEC, 0)
    guard let stream = fdopendir(duplicate) else {
      let number = errno
      close(duplicate)
      throw .failed(operation: .list, path: folder.path, errno: number)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      // The name follows the entry's fixed part; the imported tuple holds only a copy of its first 256 bytes.
      let start = UnsafeRawPointer(entry).advanced(by: Folder.nameOffset)
      let name = String(cString: start.assumingMemoryBound(to: CChar.self))
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .failed(operation: .list, path: folder.path, errno: errno) }
    return names.sorted()
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  /// Waits until a file's bytes, or a folder's names, are on the disk.
  ///
  /// - Parameter path: The file or folder, relative to this folder; nil for this folder itself.
  /// - Throws: A fault. After one it is unknown what is on the disk; trying again proves nothing.
  public func sync(_ path: String? = nil) throws(FileFault) {
    guard let path else { return try openFolder(nil)?.sync() ?? () }
    let checked = try RelativePath(path)
    guard let parent = try parent(of: checked) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    let raw = openat(parent.raw, checked.name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard raw >= 0 else { throw .failed(operation: .open, path: path, errno: errno) }
    try Descriptor(raw: raw, path: path).sync()
  }

  /// Waits until some files are on the disk with their names, and with those of the folders that they are in.
  ///
  /// - Throws: A fault. After one it is unknown what is on the disk; trying again proves nothing.
  func sync(_ paths: [String]) throws(FileFault) {
    var folders: Set<String> = []
    for path in paths {
      try sync(path)
      var folder = StationPath.folder(of: path)
      while !folder.isEmpty, folders.insert(folder).inserted { folder = StationPath.folder(of: folder) }
    }
    for folder in folders.sorted(by: >) { try sync(folder) }
  }

  /// Waits until everything on this folder's file system is on the disk, which for many files is quicker than
  /// to wait for each.
  ///
  /// - Throws: A fault. After one it is unknown what is on the disk; trying again proves nothing.
  func syncFileSystem() throws(FileFault) {
    guard let folder = try openFolder(nil) else { return }
    guard syncfs(folder.raw) == 0 else { throw .failed(operation: .sync, path: path, errno: errno) }
  }

  func openFolder(_ path: String?) throws(FileFault) -> Descriptor? {
    guard let path else { return try walk([]) }
    let checked = try RelativePath(path)
    return try walk(checked.folders + [checked.name])
  }
}
