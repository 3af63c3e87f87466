import Glibc

/// What a name in a folder stands for; a symbolic link for itself.
struct FolderEntry: Equatable, Sendable {
  let name: String
  let kind: FileKind
  /// The lowest twelve bits of the mode.
  let mode: Int
  let owner: Int
  let size: Int
  /// When it was changed last, in seconds since 1970.
  let modified: Int
}

/// The kinds of things that a folder can hold.
public enum FileKind: String, Sendable {
  /// A plain file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, which is never followed.
  case symbolicLink = "symbolic-link"
  /// A pipe, which would make whoever opens it wait.
  case pipe
  /// A socket or a device.
  case device
  /// Something whose name is no text.
  case nameless
}

extension FolderEntry {
  /// Why this cannot be read as a file; nothing if it is one.
  func fault(at path: String) -> FileFault? {
    switch kind {
    case .file: nil
    case .symbolicLink: .symbolicLink(path: path)
    default: .notRegular(path: path)
    }
  }

  fileprivate init(_ name: String, _ status: stat) {
    self.name = name
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      default: .device
      }
    mode = Int(status.st_mode & 0o7777)
    owner = Int(status.st_uid)
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
  }
}

extension Folder {
  /// What there is in a folder, sorted by name; nothing if the folder is not there.
  func entries(in path: String?) throws(FileFault) -> [FolderEntry] {
    let names = try list(path)
    guard let folder = try openFolder(path) else { return [] }
    var entries = [FolderEntry]()
    for name in names {
      if let entry = try Folder.entry(name, in: folder, path: path) {
        entries.append(entry)
      } else if name.unicodeScalars.contains("\u{FFFD}") {
        // Not gone meanwhile: its name cannot even be asked for.
        entries.append(
          FolderEntry(name: name, kind: .nameless, mode: 0, owner: 0, size: 0, modified: 0))
      }
    }
    return entries
  }

  /// What stands at a path; nothing if nothing does.
  func entry(at path: String) throws(FileFault) -> FolderEntry? {
    let checked = try RelativePath(path)
    guard let parent = try parent(of: checked) else { return nil }
    return try Folder.entry(checked.name, in: parent, path: path)
  }

  /// What this folder itself is.
  func itself() throws(FileFault) -> FolderEntry {
    guard let folder = try openFolder(nil) else { throw .failed(operation: .open, path: path, errno: ENOENT) }
    return FolderEntry(".", try folder.status())
  }

  private static func entry(
    _ name: String, in folder: borrowing Descriptor, path: String?
  ) throws(FileFault) -> FolderEntry? {
    var status = stat()
    if fstatat(folder.raw, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FolderEntry(name, status) }
    guard errno == ENOENT else { throw .failed(operation: .open, path: path ?? folder.path, errno: errno) }
    return nil
  }
}
