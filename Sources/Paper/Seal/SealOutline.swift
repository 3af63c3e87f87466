internal import Glibc

/// The station's round seal: ring, five-pointed star, and the name on the arc from left to right.
///
/// Drawn in outlines, so that no reader takes its name for text of the page.
///
/// Source: State Council document 国发〔1999〕25号 for its shape; 42 mm across, with a ring of 1.2 mm, is usual.
public struct SealOutline: Sendable {
  /// The seal's diameter in points: 42 mm.
  public static let diameter = 42.0 / 25.4 * 72

  /// The colour of the ink: red, green and blue.
  static let ink = (red: 0.80, green: 0.05, blue: 0.05)

  let outline: Outline

  /// The seal as the content of a PDF's form, whose origin is its lower left corner: red, with two decimals.
  ///
  /// Made once with the shape, for every page that is stamped takes it.
  public let pdfOperators: [UInt8]

  /// Draws the seal of a name.
  ///
  /// - Parameters:
  ///   - name: the station's name, as many characters as fit on three quarters of the circle.
  ///   - isSpecimen: whether `样章 SPECIMEN` stands across it.
  ///   - fonts: the fonts that draw it.
  /// - Throws: `PaperFault.missingGlyph` for a character that cannot be drawn.
  public init(name: String, isSpecimen: Bool, with fonts: FontChain) throws(PaperFault) {
    let radius = SealOutline.diameter / 2
    let ring = 1.2 / 25.4 * 72
    var shape = Outline.circle(radius: radius) + Outline.circle(radius: radius - ring, clockwise: true)
    shape = shape + SealOutline.star(radius: radius * 0.33)
    shape = shape + (try SealOutline.arc(of: name, radius: radius, with: fonts))
    if isSpecimen {
      shape =
        shape
        + (try fonts.outline(of: Paper.specimen, size: 8)).mapped {
          Outline.Point(x: $0.x, y: $0.y - radius * 0.68)
        }
    }
    outline = shape.mapped { Outline.Point(x: $0.x + radius, y: $0.y + radius) }
    pdfOperators = SealOutline.operators(of: outline)
  }

  private static func operators(of outline: Outline) -> [UInt8] {
    let ink = [SealOutline.ink.red, SealOutline.ink.green, SealOutline.ink.blue].map(Self.decimal)
    var text = ink.joined(separator: " ") + " rg\n"
    for step in outline.steps {
      switch step {
      case .move(let point): text += "\(Self.pair(point)) m\n"
      case .line(let point): text += "\(Self.pair(point)) l\n"
      case .curve(let first, let second, let end):
        text += "\(Self.pair(first)) \(Self.pair(second)) \(Self.pair(end)) c\n"
      case .close: text += "h\n"
      }
    }
    return Array((text + "f\n").utf8)
  }

  private static func pair(_ point: Outline.Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }

  /// Two decimals, on every machine the same.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func star(radius: Double) -> Outline {
    // The inner corners of a regular five-pointed star.
    let inner = radius * 0.381966
    var steps = [Outline.Step]()
    for corner in 0..<10 {
      let angle = Double.pi / 2 + Double(corner) * Double.pi / 5
      let reach = corner % 2 == 0 ? radius : inner
      let point = Outline.Point(x: reach * cos(angle), y: reach * sin(angle))
      steps.append(corner == 0 ? .move(point) : .line(point))
    }
    return Outline(steps: steps + [.close])
  }

  /// The name along the ring, its middle at the top, every character upright on the circle.
  private static func arc(
    of name: String, radius: Double, with fonts: FontChain
  ) throws(PaperFault) -> Outline {
    let scalars = Array(name.unicodeScalars)
    guard !scalars.isEmpty else { return Outline() }
    let widest = Double.pi * 1.5
    let step = min(0.36, widest / Double(max(1, scalars.count - 1)))
    // Between two characters there is at least a sixth of one.
    let size = min(15, step * radius * 0.80 * 0.92)
    let baseline = radius - 5.5 - size * 0.9 * 1.12
    var shape = Outline()
    for (place, scalar) in scalars.enumerated() {
      let angle = (Double(place) - Double(scalars.count - 1) / 2) * step
      let glyph = try fonts.glyph(scalar, .text)
      let drawn = try fonts.face(glyph.face, .text).outline(of: glyph.index)
      shape =
        shape
        + drawn.mapped { point in
          // Narrower and taller than in a line of text, as seals are cut.
          let x = (point.x - glyph.advance / 2) * size * 0.90
          let y = baseline + (point.y + 0.12) * size * 1.12
          return Outline.Point(
            x: x * cos(angle) + y * sin(angle), y: y * cos(angle) - x * sin(angle))
        }
    }
    return shape
  }
}
