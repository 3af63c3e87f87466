import Glibc

/// The folder that a backup goes to, or that a station is restored to, as the person at the desk named it.
struct BackupPlace {
  let path: String

  /// Names the folder; where the last part is not there yet it may be made, the folder that it is in has to be.
  init(_ path: String) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// The folder that it is in.
  var parent: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether one of two folders lies in the other, or both are the same.
  func overlaps(_ other: String) -> Bool {
    guard let own = resolved, let other = BackupPlace.resolved(other) else { return false }
    return own.starts(with: other) || other.starts(with: own)
  }

  /// Makes the folder if it is not there, for its owner alone.
  func make() throws(FileFault) {
    if mkdir(path, 0o700) == 0 { return try Folder(parent).sync() }
    guard errno == EEXIST else { throw .failed(operation: .makeFolder, path: path, errno: errno) }
  }

  /// The folders on the way to it, after every link.
  private var resolved: [String]? {
    if let there = BackupPlace.resolved(path) { return there }
    let name = path.split(separator: "/").last.map(String.init)
    return BackupPlace.resolved(parent).map { $0 + [name].compactMap(\.self) }
  }

  private static func resolved(_ path: String) -> [String]? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found).split(separator: "/").map(String.init)
  }
}
