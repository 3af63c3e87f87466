/// A path inside a folder, checked before anything is opened by it.
struct RelativePath {
  let text: String
  /// The folders on the way.
  let folders: [String]
  /// The last part.
  let name: String

  /// Takes a path apart.
  ///
  /// It is split at bytes, not at characters: in `a/\u{301}` Swift sees no character `/`, the kernel does.
  init(_ text: String) throws(FileFault) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let isValid = parts.allSatisfy { !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }
    guard isValid, let name = parts.last else { throw .invalidPath(text) }
    self.text = text
    self.folders = parts.dropLast()
    self.name = name
  }
}
