/// What becomes of characters that some terminals give two columns and others one.
///
/// The grid counts them as one. A terminal that shows them in two would push everything after them aside, so there
/// something of one column stands for them. Only data has them: the desk's own words do without.
public enum AmbiguousWidth {
  /// What finds out: a character is written where nobody sees it, and the terminal asked where its cursor is now.
  ///
  /// In the second row, because in the first the answer would look like F3.
  static let question = "\u{1B}[\(row + 1);1H\u{1B}[8m\u{2026}\u{1B}[6n\u{1B}[m\u{1B}[2K"

  private static let row = 1

  /// Whether they take two columns, by where the cursor was after one of them; nil if that is no answer to it.
  public static func isTwo(cursor: Position) -> Bool? {
    guard cursor.row == row, 1...2 ~= cursor.column else { return nil }
    return cursor.column == 2
  }

  /// Whether terminals differ in how wide a scalar is.
  public static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xA0 && ambiguousRanges.hasRange(of: scalar.value)
  }

  /// The scalar itself if it is as wide everywhere, or else what stands for it in one column: a letter without its
  /// mark, a digit without its circle, a line of plain characters; `?` where there is nothing like it.
  public static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    isAmbiguous(scalar) ? standIns[scalar] ?? "?" : scalar
  }
}
