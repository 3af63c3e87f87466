import Glibc

extension Folder {
  /// Removes what writers that died have left in a folder: files that never got their names.
  ///
  /// - Parameters:
  ///   - path: The folder, relative to this one, or nothing for this one; nothing happens if it is not there.
  ///   - isOurs: Whether nobody but the caller can be writing there, as it holds the lock under which everything
  ///     there is written. Whoever was killed a moment ago may still have its file, and yet it is no writer any more.
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link, or listing failed.
  func sweep(_ path: String?, isOurs: Bool = false) throws(FileFault) {
    guard let folder = try openFolder(path) else { return }
    for name in try list(path) where Folder.isTemporary(name) {
      guard !isOurs else {
        unlinkat(folder.raw, name, 0)
        continue
      }
      let raw = openat(folder.raw, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
      guard raw >= 0 else { continue }
      let file = Descriptor(raw: raw, path: name)
      // A writer that lives holds its file.
      if flock(file.raw, LOCK_EX | LOCK_NB) == 0 { unlinkat(folder.raw, name, 0) }
    }
  }

  /// Sweeps a folder and those in it, down to a depth.
  ///
  /// - Throws: A fault if a folder cannot be listed.
  func sweep(_ path: String? = nil, depth: Int) throws(FileFault) {
    try sweep(path)
    guard depth > 0 else { return }
    // What a name has a dot in is no folder of a station.
    for name in try list(path) where !name.contains(".") && name != StationLock.path {
      try sweep(path.map { "\($0)/\(name)" } ?? name, depth: depth - 1)
    }
  }

  /// Whether a name is one of those that files have while they are written: `.NAME.SIXTEENDIGITS.tmp`.
  static func isTemporary(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count >= 4 && parts.first == "" && parts.last == "tmp"
      && parts[parts.count - 2].utf8.count == 16 && parts[parts.count - 2].allSatisfy(\.isHexDigit)
  }
}
