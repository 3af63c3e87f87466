extension Folder {
  /// Whether a file was being written when somebody was interrupted.
  static func isTemporary(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.hasPrefix(".") && name.hasSuffix(".tmp")
  }

  /// Removes what was being written when somebody was interrupted, down to a depth of folders.
  func removeTemporaries(in path: String? = nil, depth: Int) {
    // What is no folder has no names to list.
    for name in (try? list(path)) ?? [] {
      let inside = path.map { "\($0)/\(name)" } ?? name
      if Folder.isTemporary(name) {
        _ = try? remove(inside)
      } else if depth > 0, !name.contains(".") {
        removeTemporaries(in: inside, depth: depth - 1)
      }
    }
  }
}
