/// A colour by the light it is made of.
public struct RGB: Hashable, Sendable {
  /// How much red.
  public let red: UInt8
  /// How much green.
  public let green: UInt8
  /// How much blue.
  public let blue: UInt8

  /// Mixes a colour.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// No light.
  public static let black = RGB(red: 0, green: 0, blue: 0)
  /// All light.
  public static let white = RGB(red: 255, green: 255, blue: 255)

  /// The colour that a terminal of 256 colours shows under a number from 16: a cube, then greys.
  ///
  /// Only the first 16 are each terminal's own; these are the same everywhere.
  init(indexed number: UInt8) {
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      self.init(red: grey, green: grey, blue: grey)
    } else {
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(max(number, 16)) - 16
      self.init(red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6])
    }
  }

  /// Reads what a terminal answers: `rgb:1c1c/1c1c/1c1c`, each part of one to four hexadecimal digits.
  init?(answer: Substring) {
    guard let colon = answer.firstIndex(of: ":"), ["rgb", "rgba"].contains(answer[..<colon]) else {
      return nil
    }
    let parts = answer[answer.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
    let values = parts.prefix(3).compactMap { part -> UInt8? in
      guard 1...4 ~= part.utf8.count, part.allSatisfy(\.isHexDigit), let value = Int(part, radix: 16)
      else { return nil }
      return UInt8(value * 255 / (1 << (4 * part.utf8.count) - 1))
    }
    guard values.count == 3, 3...4 ~= parts.count else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }

  /// How bright it looks, from 0 to 1.
  ///
  /// By the weights of WCAG 2; its curve is taken as a polynomial, which is within a thousandth of it.
  var luminance: Double {
    func light(_ value: UInt8) -> Double {
      let part = Double(value) / 255
      return part * (part * (part * 0.305_306_011 + 0.682_171_111) + 0.012_522_878)
    }
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
  }

  /// How well one can be read on the other, from 1 to 21; ordinary text wants 4.5.
  func contrast(with other: RGB) -> Double {
    let (mine, others) = (luminance, other.luminance)
    return (max(mine, others) + 0.05) / (min(mine, others) + 0.05)
  }
}
