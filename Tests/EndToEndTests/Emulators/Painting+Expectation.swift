import Console
import DeskBench

extension Painting {
  /// The cells of a row as a terminal has to show them.
  func cells(ofRow row: Int) -> [String] {
    let text = texts[row]
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    return text.utf8.allSatisfy { $0 < 0x80 } ? cells.map(String.init) : cells.map(Self.shown)
  }

  /// How the cells of a row have to look on a terminal of some kind, as letters.
  func letters(ofRow row: Int, on kind: TerminalKind) -> [UInt8] {
    var letters = Array(looks[row].utf8)
    var (column, size, last) = (0, 0, UInt8(0))
    func finishCell() {
      letters[column] = kind.letter(letters[column], isBlank: size == 1 && last == UInt8(ascii: " "))
      (column, size) = (column + 1, 0)
    }
    for byte in texts[row].utf8 {
      if byte == UInt8(ascii: "\t") { finishCell() } else { (size, last) = (size + 1, byte) }
    }
    finishCell()
    return letters
  }

  /// What is drawn for the character of a cell: where the C library takes it to be of another width than the grid, a
  /// stand-in; else itself, with as many marks as ncurses takes and without what would join it to its neighbours.
  private static func shown(_ cell: Substring) -> String {
    guard let character = cell.first, character.asciiValue == nil else { return String(cell) }
    let scalars = character.unicodeScalars.drop { displayWidth($0) == 0 }
    guard let base = scalars.first else { return "?" }
    guard LibraryWidth.of(base) == displayWidth(base) else { return displayWidth(base) == 2 ? "〓" : "?" }
    let marks = scalars.dropFirst().filter {
      $0 != "\u{200D}" && $0 != "\u{FE0F}" && LibraryWidth.of($0) == 0
    }
    return String(String.UnicodeScalarView([base] + marks.prefix(4)))
  }
}
