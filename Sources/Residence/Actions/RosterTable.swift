/// The rows and cells of a roster's text: RFC 4180, with any separator and any kind of line end.
struct RosterTable {
  /// One row, which may span several lines.
  struct Row: Equatable {
    /// The line in which it begins.
    let line: Int
    let cells: [String]

    /// Spreadsheets write lines of empty cells below the last row.
    var isBlank: Bool { cells.allSatisfy { TypedText.trimmed($0).isEmpty } }
  }

  private let bytes: ArraySlice<UInt8>
  private let separator: UInt8
  private var position: Int
  private var line = 1

  /// Begins at the first row of a text in UTF-8.
  init(_ bytes: ArraySlice<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.startIndex
  }

  /// The next row that is not blank; nothing at the end.
  mutating func next() throws(RosterFault) -> Row? {
    while position < bytes.endIndex {
      let first = line
      var cells = [try cell()]
      while take(separator) { cells.append(try cell()) }
      takeLineEnd()
      let row = Row(line: first, cells: cells)
      if !row.isBlank { return row }
    }
    return nil
  }

  private mutating func cell() throws(RosterFault) -> String {
    takeTextGuard()
    if take(.quote) { return try quotedCell() }
    let start = position
    while position < bytes.endIndex, !endsCell(bytes[position]) {
      guard bytes[position] != .quote else { throw RosterFault(.strayQuote, line: line) }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Passes over the sign in `="0123"`, by which spreadsheets are kept from taking a text for a number.
  private mutating func takeTextGuard() {
    guard position + 1 < bytes.endIndex, bytes[position] == .equalsSign, bytes[position + 1] == .quote
    else { return }
    position += 1
  }

  /// The rest of a cell whose opening quote has been taken.
  private mutating func quotedCell() throws(RosterFault) -> String {
    let first = line
    var content = [UInt8]()
    while position < bytes.endIndex {
      if take(.quote) {
        // Two quotes stand for one.
        guard take(.quote) else {
          guard position == bytes.endIndex || endsCell(bytes[position]) else {
            throw RosterFault(.strayQuote, line: line)
          }
          return String(decoding: content, as: UTF8.self)
        }
        content.append(.quote)
      } else {
        let start = position
        if !takeLineEnd() { position += 1 }
        content += bytes[start..<position]
      }
    }
    throw RosterFault(.unterminatedQuote, line: first)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Takes a line end of any kind, and counts it.
  @discardableResult
  private mutating func takeLineEnd() -> Bool {
    let hasReturn = take(.carriageReturn)
    guard take(.lineFeed) || hasReturn else { return false }
    line += 1
    return true
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let equalsSign = UInt8(ascii: "=")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
