import Console

extension Grid {
  /// Masks whatever on the screen can be the number of a person's paper or phone, wherever it stands.
  ///
  /// For a screen that nobody works on: forms, pages, papers and comparisons alike, without any of them having to
  /// know.
  mutating func maskNumbers() {
    for row in 0..<rows {
      var column = 0
      while column < columns {
        let start = column
        var run = ""
        while column < columns, let scalar = self[row, column].alphanumeric {
          run.unicodeScalars.append(scalar)
          column += 1
        }
        let masked = Masked.run(run)
        if masked != run {
          for (offset, character) in masked.enumerated() {
            let place = start + offset
            put(String(character), row: row, column: place, style: self[row, place].style)
          }
        }
        column = max(column, start + 1)
      }
    }
  }
}

extension Cell {
  /// The letter or digit of ASCII that stands there.
  fileprivate var alphanumeric: Unicode.Scalar? {
    guard span == .narrow, let scalar = glyph.scalar, scalar.isASCII,
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    else { return nil }
    return scalar
  }
}
