/// A path inside a folder, checked before anything is opened by it.
struct RelativePath {
  let text: String

  /// Checks a path.
  ///
  /// It is split at bytes, not at characters: in `a/\u{301}` Swift sees no character `/`, the kernel does.
  init(_ text: String) throws(FileFault) {
    self.text = text
    let isValid = parts.allSatisfy { part in
      !["", ".", ".."].contains { part.elementsEqual($0.utf8) } && !part.contains(0)
    }
    guard isValid else { throw .invalidPath(text) }
  }

  /// The folders on the way.
  var folders: [String] { parts.dropLast().map { String(Substring($0)) } }

  /// The last part.
  var name: String { parts.last.map { String(Substring($0)) } ?? "" }

  private var parts: [Substring.UTF8View] {
    text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  }
}
