/// What a terminal says about itself when it is asked.
///
/// Answers come on the same line as keys, at any time or never.
public enum TerminalAnswer: Equatable, Sendable {
  /// Its primary device attributes, to `ESC [ c`: the class, then the extensions; 4 is sixel.
  case attributes([Int])
  /// The size of a cell, to `ESC [ 16 t`.
  case cell(CellSize)
  /// Whether it could take a picture in the kitty graphics protocol, by the picture's id.
  case kitty(id: Int, isGood: Bool)
  /// Its background, to `ESC ] 11 ; ? ESC \`.
  case background(RGB)
  /// Where its cursor was when it was asked, to `ESC [ 6 n`.
  case cursor(Position)

  /// Reads a complete sequence without its `ESC` and its end; nil if it answers nothing that is asked here.
  init?(_ sequence: some Sequence<UInt8>) {
    let text = String(decoding: Array(sequence), as: UTF8.self)
    if text.hasPrefix("[?"), text.last == "c", let numbers = numbers(text.dropFirst(2).dropLast()) {
      self = .attributes(numbers)
    } else if text.hasPrefix("[6;"), text.last == "t", let sizes = numbers(text.dropFirst(3).dropLast()),
      sizes.count == 2, let size = CellSize(width: sizes[1], height: sizes[0])
    {
      self = .cell(size)
    } else if text.hasPrefix("["), text.last == "R", let place = numbers(text.dropFirst().dropLast()),
      place.count == 2, place.allSatisfy({ 1...9999 ~= $0 })
    {
      self = .cursor(Position(row: place[0] - 1, column: place[1] - 1))
    } else if text.hasPrefix("]11;"), let colour = RGB(answer: text.dropFirst(4)) {
      self = .background(colour)
    } else if text.hasPrefix("_G"), let semicolon = text.firstIndex(of: ";") {
      let keys = text[..<semicolon].dropFirst(2).split(separator: ",")
      guard let id = keys.first(where: { $0.hasPrefix("i=") }).flatMap({ Int($0.dropFirst(2)) })
      else { return nil }
      self = .kitty(id: id, isGood: text[semicolon...] == ";OK")
    } else {
      return nil
    }
  }
}

/// The numbers between semicolons; nil if anything else stands there.
private func numbers(_ text: Substring) -> [Int]? {
  let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
  return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
}
