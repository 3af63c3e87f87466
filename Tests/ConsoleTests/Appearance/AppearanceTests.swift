import Foundation
import Testing

@testable import Console

struct AppearanceTests {
  /// Backgrounds of terminals and editors in use, from the darkest to the lightest.
  static let dark: [UInt32] = [
    0x000000, 0x1E1E1E, 0x171421, 0x1A1B26, 0x282828, 0x282A36, 0x282C34, 0x002B36, 0x300A24, 0x2E3440,
  ]
  static let light: [UInt32] = [
    0xFFFFFF, 0xFAFAFA, 0xF6F8FA, 0xFDF6E3, 0xFAF4ED, 0xFBF1C7, 0xEEEEEE, 0xEEE8D5, 0xDFDBC3,
  ]
  static let coloured = Style.Colour.allCases.filter { $0 != .plain }

  @Test(arguments: dark + light, [256, 1 << 24])
  func everyColourCanBeReadOnEveryUsualBackground(_ background: UInt32, _ colours: Int) throws {
    let background = rgb(Int(background))
    let appearance = Appearance(colours: colours, background: background)
    for role in Self.coloured {
      let colour = shown(try #require(appearance.colour(of: role)), colours)
      #expect(contrast(colour, background) >= 4.5, "\(role)")
    }
  }

  @Test(arguments: [256, 1 << 24])
  func whereTheBackgroundIsNotKnownColoursCanBeReadOnBlackAndOnWhite(_ colours: Int) throws {
    let appearance = Appearance(colours: colours)
    for role in Self.coloured where role != .warning {
      let colour = shown(try #require(appearance.colour(of: role)), colours)
      #expect(contrast(colour, .black) >= 4.5 && contrast(colour, .white) >= 4.5, "\(role)")
    }
    #expect(appearance.colour(of: .warning) == nil, "no yellow can be read on both")
  }

  @Test func onNoBackgroundIsAnythingShownThatCannotBeRead() {
    for value in stride(from: 0, through: 0xFFFFFF, by: 0x010305) {
      let background = rgb(value)
      let appearance = Appearance(colours: 256, background: background)
      for role in Self.coloured {
        guard let colour = appearance.colour(of: role) else { continue }
        #expect(contrast(shown(colour, 256), background) >= 4.48, "\(role) on \(background)")
      }
    }
    // In the middle nothing can: the terminal's own foreground stands for all.
    let middle = Appearance(colours: 256, background: RGB(red: 120, green: 120, blue: 120))
    #expect(Self.coloured.allSatisfy { middle.colour(of: $0) == nil })
    #expect(middle.shown(.danger.with(bold: true)) == .bold)
  }

  @Test func theBrightnessIsThatOfTheStandard() {
    for value in 0...255 {
      let grey = RGB(red: UInt8(value), green: UInt8(value), blue: UInt8(value))
      #expect(abs(grey.luminance - luminance(grey)) < 0.002)
    }
    #expect(abs(contrast(.black, .white) - 21) < 0.001)
  }

  @Test func aPersonsWishGoesBeforeEverything() {
    #expect(Appearance(.light, colours: 256, background: .black) == Appearance(.light, colours: 256))
    #expect(Appearance(.dark, colours: 256, background: .white) == Appearance(.dark, colours: 256))
    #expect(Appearance(.dark, colours: 256, isColourUnwanted: true).hasColours)
    #expect(!Appearance(.mono, colours: 256).hasColours)
    #expect(!Appearance(colours: 256, isColourUnwanted: true).hasColours)
    #expect(!Appearance(colours: 2).hasColours)
    #expect(!Appearance(colours: -1).hasColours)
  }

  @Test func withEightColoursTheirNumbersAreTheTerminalsOwn() {
    for background in [nil, RGB.black, .white] {
      let appearance = Appearance(colours: 8, background: background)
      #expect(Self.coloured.compactMap(appearance.colour(of:)).allSatisfy { 1...6 ~= $0 })
      #expect(appearance.shown(.muted) == .plain)
    }
    // Yellow and green on white are hardly seen.
    #expect(Appearance(colours: 16, background: .white).colour(of: .warning) == nil)
  }

  @Test func withoutColoursHeadingsAndFaultsAreHeavierAndTheRestIsPlain() {
    for role in Style.Colour.allCases {
      let shown = Appearance.monochrome.shown(Style(colour: role, underline: true, reverse: true))
      let isHeavy = role == .accent || role == .danger
      #expect(shown == Style(bold: isHeavy, underline: true, reverse: true))
    }
  }

  @Test func whatIsSelectedIsABarOfTheAccent() {
    #expect(Appearance(colours: 256).shown(.reverse) == .accent.with(reverse: true))
    #expect(Appearance(colours: 256).shown(.danger.with(reverse: true)) == .danger.with(reverse: true))
    #expect(Appearance(colours: 8).shown(.reverse) == .reverse)
  }

  @Test(arguments: [
    ("15;0", RGB.black), ("0;15", .white), ("0;default;15", .white), ("7;8", .black), ("0;7", .white),
    ("15;default", nil), ("", nil), ("0;16", nil), ("x", nil),
  ])
  func theVariableTellsOfTheBackground(_ text: String, _ background: RGB?) {
    #expect(Appearance.background(ofVariable: text) == background)
  }

  private func shown(_ colour: Int, _ colours: Int) -> RGB {
    colours == 256 ? RGB(indexed: UInt8(colour)) : rgb(colour)
  }
}

private func rgb(_ value: Int) -> RGB {
  RGB(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
}

/// As WCAG 2 defines it.
private func luminance(_ colour: RGB) -> Double {
  func light(_ value: UInt8) -> Double {
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * light(colour.red) + 0.7152 * light(colour.green) + 0.0722 * light(colour.blue)
}

private func contrast(_ one: RGB, _ other: RGB) -> Double {
  let (first, second) = (luminance(one), luminance(other))
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}
