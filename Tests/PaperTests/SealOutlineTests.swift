import Foundation
import Testing

@testable import Paper

/// The round seal: 42 mm, a ring, a star, the name on the arc.
@Suite struct SealOutlineTests {
  private let fonts: FontChain

  init() throws { fonts = try FontChain() }

  /// No longer name is known to be on a seal.
  private static let longest = "大连市公安局金州新区分局样例街道样板派出所户籍室"

  @Test func itIs42MillimetresAcross() throws {
    let points = try seal("样板街派出所").outline.points
    let across = SealOutline.diameter
    #expect(abs(across - 119.055) < 0.001)
    #expect(abs((points.map(\.x).max() ?? 0) - across) < 0.01 && abs(points.map(\.x).min() ?? 1) < 0.01)
    #expect(abs((points.map(\.y).max() ?? 0) - across) < 0.01 && abs(points.map(\.y).min() ?? 1) < 0.01)
  }

  @Test(arguments: 1...longest.count)
  func aNameOfAnyLengthStaysBetweenRingAndStar(count: Int) throws {
    let name = String(SealOutlineTests.longest.prefix(count))
    let bare = try seal("").outline.steps.count
    let radius = SealOutline.diameter / 2
    let letters = try seal(name).outline.steps.dropFirst(bare).flatMap(\.points)
    #expect(!letters.isEmpty)
    for point in letters {
      let reach = ((point.x - radius) * (point.x - radius) + (point.y - radius) * (point.y - radius))
        .squareRoot()
      #expect(reach < radius - 1.2 / 25.4 * 72 && reach > radius * 0.33, "\(name)")
    }
  }

  /// Each character within a sector of its own, so that none touches the next.
  @Test(arguments: [2, 6, 12, 24])
  func charactersDoNotTouch(count: Int) throws {
    let name = Array(SealOutlineTests.longest.prefix(count))
    var end = -Double.infinity
    for place in name.indices {
      let sector = try sector(of: place, in: name)
      #expect(sector.lowerBound > end, "\(name[place])")
      end = sector.upperBound
    }
  }

  @Test func aSpecimenSaysSo() throws {
    let (own, specimen) = (try seal("样板街派出所"), try seal("样板街派出所", isSpecimen: true))
    #expect(specimen.outline.steps.starts(with: own.outline.steps))
    #expect(specimen.outline.steps.count > own.outline.steps.count + 100)
  }

  @Test func aNameThatCannotBeDrawnIsRefused() {
    #expect(throws: PaperFault.missingGlyph("\u{323AE}")) { try seal("样板\u{323AE}派出所") }
  }

  @Test func itsOperatorsAreAnyReadersOperators() throws {
    let text = String(decoding: try seal("样板街派出所").pdfOperators, as: UTF8.self)
    #expect(text.hasPrefix("0.80 0.05 0.05 rg\n") && text.hasSuffix("\nf\n"))
    for line in text.split(separator: "\n").dropFirst() {
      #expect(line.wholeMatch(of: /(-?\d+\.\d\d -?\d+\.\d\d ){1,3}[mlc]|h|f/) != nil, "\(line)")
    }
  }

  private func seal(_ name: String, isSpecimen: Bool = false) throws -> SealOutline {
    try SealOutline(name: name, isSpecimen: isSpecimen, with: fonts)
  }

  /// The angles, from left to right, between which a character of a name lies.
  private func sector(of place: Int, in name: [Character]) throws -> ClosedRange<Double> {
    let (before, through) = (String(name[..<place]), String(name[...place]))
    // The whole name decides where each character stands, so the others are drawn as nothing.
    let blank = { (text: String) in String(repeating: "\u{3000}", count: text.count) }
    let rest = blank(String(name[(place + 1)...]))
    let bare = try seal(blank(through) + rest).outline.steps.count
    let steps = try seal(blank(before) + String(name[place]) + rest).outline.steps.dropFirst(bare)
    let radius = SealOutline.diameter / 2
    let angles = steps.flatMap(\.points).map { atan2($0.x - radius, $0.y - radius) }
    return (angles.min() ?? 0)...(angles.max() ?? 0)
  }
}

extension Outline {
  fileprivate var points: [Point] { steps.flatMap(\.points) }
}

extension Outline.Step {
  fileprivate var points: [Outline.Point] {
    switch self {
    case .move(let point), .line(let point): [point]
    case .curve(let first, let second, let end): [first, second, end]
    case .close: []
    }
  }
}
