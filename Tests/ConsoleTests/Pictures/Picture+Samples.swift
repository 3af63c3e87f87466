import Testing

@testable import Console

extension Picture {
  /// A picture with the colour that a function gives for each pixel.
  init(_ width: Int, _ height: Int, _ colour: (_ column: Int, _ row: Int) -> [UInt8]) {
    var bytes: [UInt8] = []
    for row in 0..<height {
      for column in 0..<width { bytes += colour(column, row) }
    }
    self.init(checkedWidth: width, height: height, bytes: bytes)
  }

  /// A picture that no page looks like.
  static func noise(_ width: Int, _ height: Int, _ dice: inout Dice) -> Picture {
    Picture(width, height) { _, _ in (0..<3).map { _ in UInt8.random(in: 0...255, using: &dice) } }
  }
}

/// The greatest difference of any colour of any pixel.
func difference(_ one: Picture, _ other: Picture) -> Int {
  zip(one.bytes, other.bytes).map { abs(Int($0) - Int($1)) }.max() ?? 0
}
