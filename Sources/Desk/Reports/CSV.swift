extension [[String]] {
  /// The rows as a CSV file (RFC 4180, UTF-8).
  ///
  /// A cell that a spreadsheet would take for a formula has an apostrophe before it.
  var asCSV: [UInt8] {
    flatMap { cells in [UInt8]((cells.map(\.asCell).joined(separator: ",") + "\r\n").utf8) }
  }
}

extension String {
  /// The text as a cell of a CSV file.
  fileprivate var asCell: String {
    // What a spreadsheet would calculate, it is made to show.
    let isFormula = utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let text = isFormula ? "'" + self : self
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
