internal import CLinux
import Glibc

/// A folder that was opened once; everything in it is reached from there.
///
/// Every path is relative to the folder, checked before use, and walked one part at a time without following
/// symbolic links, so neither data nor a planted link can lead outside. What it makes is for the owner alone
/// (files 0600, folders 0700).
public final class Folder: Sendable {
  /// Where the folder was found, for messages.
  public let path: String
  private let descriptor: Int32

  /// Opens a folder.
  ///
  /// - Parameter path: A path given by the person at the desk; its last part may not be a symbolic link.
  /// - Throws: ``FileFault/symbolicLink(path:)``, or ``FileFault/failed(operation:path:errno:)``.
  public convenience init(_ path: String) throws(FileFault) {
    let raw = open(path, Folder.folderFlags)
    guard raw >= 0 else { throw Folder.refusal(errno, in: AT_FDCWD, name: path, path: path) }
    self.init(descriptor: raw, path: path)
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    close(descriptor)
  }

  /// Opens a folder in this one, so that many files in it are reached in one step; nil if it is not there.
  func inside(_ path: String) throws(FileFault) -> Folder? {
    guard let folder = try openFolder(path) else { return nil }
    let raw = fcntl(folder.raw, F_DUPFD_CLOEXEC, 0)
    guard raw >= 0 else { throw .failed(operation: .open, path: path, errno: errno) }
    return Folder(descriptor: raw, path: "\(self.path)/\(path)")
  }
}

extension Folder {
  private static let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

  /// How the folders on the way are treated.
  enum Way {
    case mustExist
    case make(durable: Bool)
  }

  /// Opens the folder that a path's last part is in; nil if it is not there.
  func parent(of path: RelativePath, _ way: Way = .mustExist) throws(FileFault) -> Descriptor? {
    try walk(path.folders, way)
  }

  /// Opens a folder by its parts; nil if it is not there.
  func walk(_ folders: [String], _ way: Way = .mustExist) throws(FileFault) -> Descriptor? {
    // Where everything is as it should be, the kernel walks by itself; where not, each part tells what is wrong.
    let path = folders.isEmpty ? "." : folders.joined(separator: "/")
    let raw = openBeneath(descriptor, path, Folder.folderFlags, 0)
    guard raw < 0 else { return Descriptor(raw: raw, path: folders.isEmpty ? self.path : path) }
    return try walkByParts(folders, way)
  }

  private func walkByParts(_ folders: [String], _ way: Way) throws(FileFault) -> Descriptor? {
    var current = Descriptor(raw: openat(descriptor, ".", Folder.folderFlags), path: path)
    guard current.raw >= 0 else { throw .failed(operation: .open, path: path, errno: errno) }
    for (index, name) in folders.enumerated() {
      let path = folders[...index].joined(separator: "/")
      var raw = openat(current.raw, name, Folder.folderFlags)
      if raw < 0 && errno == ENOENT {
        guard case .make(let durable) = way else { return nil }
        try Folder.make(name, in: current, path: path, durable: durable)
        raw = openat(current.raw, name, Folder.folderFlags)
      }
      guard raw >= 0 else {
        throw Folder.refusal(errno, in: current.raw, name: name, path: path)
      }
      current = Descriptor(raw: raw, path: path)
    }
    return current
  }

  /// Opens a regular file; nil if it is not there.
  func openFile(
    _ path: RelativePath, flags: Int32, _ way: Way = .mustExist
  ) throws(FileFault) -> Descriptor? {
    // Without O_NONBLOCK a planted pipe would hang the desk.
    let flags = flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    // Where everything is as it should be, one step is enough; where not, each part tells what is wrong.
    let atOnce = openBeneath(descriptor, path.text, flags, flags & O_CREAT == 0 ? 0 : 0o600)
    if atOnce >= 0 { return try Folder.regular(Descriptor(raw: atOnce, path: path.text)) }
    guard let parent = try parent(of: path, way) else { return nil }
    let raw = openat(parent.raw, path.name, flags, 0o600)
    if raw < 0 && errno == ENOENT { return nil }
    guard raw >= 0 else {
      throw Folder.refusal(errno, in: parent.raw, name: path.name, path: path.text)
    }
    return try Folder.regular(Descriptor(raw: raw, path: path.text))
  }

  private static func regular(_ file: consuming Descriptor) throws(FileFault) -> Descriptor {
    try file.requireRegular()
    return file
  }

  /// What a path leads to, without opening it, `.` for this folder; nil if that cannot be told.
  func status(of path: String) -> stat? {
    var status = stat()
    return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  private static func make(
    _ name: String, in parent: borrowing Descriptor, path: String, durable: Bool
  ) throws(FileFault) {
    if mkdirat(parent.raw, name, 0o700) == 0 {
      if durable { try parent.sync() }
    } else if errno != EEXIST {
      throw .failed(operation: .makeFolder, path: path, errno: errno)
    }
  }

  /// Finds out whether the system refused because of a symbolic link.
  private static func refusal(
    _ number: Int32, in parent: Int32, name: String, path: String
  ) -> FileFault {
    var status = stat()
    let isLink =
      fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    return isLink ? .symbolicLink(path: path) : .failed(operation: .open, path: path, errno: number)
  }
}
