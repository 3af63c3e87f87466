/// The colours of a black-on-white page with a red seal, at most 64: terminals differ in how many they have.
///
/// Half are greys. Of the reds, most are what a seal's red and white mix to at its edges; the dark ones are where
/// the seal lies over print.
enum SixelPalette {
  /// A colour as sixel wants it: in percent.
  struct Colour: Hashable {
    let red: Int
    let green: Int
    let blue: Int
  }

  static let colours: [Colour] = greys + brightReds + darkReds

  /// The place of the colour that is nearest.
  static func nearest(red: UInt8, green: UInt8, blue: UInt8) -> Int {
    func distance(_ colour: Colour) -> Int {
      let differences = (
        colour.red * 255 - Int(red) * 100, colour.green * 255 - Int(green) * 100,
        colour.blue * 255 - Int(blue) * 100
      )
      return differences.0 * differences.0 + differences.1 * differences.1 + differences.2 * differences.2
    }
    return colours.indices.min { distance(colours[$0]) < distance(colours[$1]) } ?? 0
  }

  private static let greys = (0..<32).map { level in
    let percent = (level * 100 + 15) / 31
    return Colour(red: percent, green: percent, blue: percent)
  }
  private static let brightReds = [100, 90, 80, 70].flatMap { red in
    (0..<7).map { Colour(red: red, green: red * $0 / 7, blue: red * $0 / 7) }
  }
  private static let darkReds = [55, 40, 25, 12].map { Colour(red: $0, green: 0, blue: 0) }
}
