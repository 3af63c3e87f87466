/// A line of text being edited: the text and a caret between its characters.
public struct TextField: Equatable, Sendable {
  /// The text; setting it puts the caret at the end.
  public var text: String {
    get { content }
    set {
      content = newValue
      cursor = newValue.count
    }
  }

  /// How many characters lie before the caret.
  public private(set) var cursor: Int

  /// Whether the caret is behind the last character.
  public var isAtEnd: Bool { cursor == content.count }

  /// How many characters may be typed, nil for any number.
  ///
  /// A character may carry any number of marks; of scalars there may be eight times as many.
  public let limit: Int?

  private var content: String

  /// Makes a field with the caret at the end of its text.
  public init(_ text: String = "", limit: Int? = nil) {
    content = text
    cursor = text.count
    self.limit = limit
  }

  /// Edits the text if the key is an editing key, and says whether it was.
  ///
  /// A combining mark joins the character before the caret. Newlines and tabs in a paste become one space;
  /// other controls are dropped. What does not fit under the limit is dropped too.
  public mutating func receive(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(oneLine(text))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(content.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = content.count
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete: remove(cursor..<min(content.count, cursor + 1))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<content.count)
    case .control("w"): remove(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    let before = content.prefix(cursor)
    let word = before.reversed().drop { $0 == " " }.drop { $0 != " " }
    return word.count
  }

  private mutating func insert(_ inserted: String) {
    let head = content.prefix(cursor)
    let tail = content.dropFirst(cursor)
    var accepted = limit.map { String(inserted.prefix(max(0, $0 - content.count) + 1)) } ?? inserted
    // Whether the last character joins its neighbour, and so needs no room, shows only in the whole.
    while let limit, !accepted.isEmpty, !content.mayBecome(head + accepted + tail, limit: limit) {
      accepted.removeLast()
    }
    let newHead = head + accepted
    content = String(newHead + tail)
    cursor = newHead.count
  }

  private mutating func remove(_ range: Range<Int>) {
    content = String(content.prefix(range.lowerBound) + content.dropFirst(range.upperBound))
    cursor = min(range.lowerBound, content.count)
  }
}

extension String {
  /// Whether a text keeps within a limit, or at least does not go any further past it.
  fileprivate func mayBecome(_ text: Substring, limit: Int) -> Bool {
    text.count <= max(limit, count)
      && text.unicodeScalars.count <= max(8 * limit, unicodeScalars.count)
  }
}

private func oneLine(_ text: String) -> String {
  var line = ""
  var isAfterGap = false
  for scalar in text.unicodeScalars {
    let isGap = scalar == "\n" || scalar == "\t"
    if isGap, !isAfterGap { line.unicodeScalars.append(" ") }
    if scalar.properties.generalCategory != .control { line.unicodeScalars.append(scalar) }
    isAfterGap = isGap
  }
  return line
}
