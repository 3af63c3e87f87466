import CaseStore
import DeskBench
import Foundation
import Paper
import Residence
import Specimens
import Testing

/// Every paper as it comes out of the printer.
@Suite struct PaperPictureTests {
  private let typesetter: Typesetter

  init() throws { typesetter = Typesetter(with: try FontChain()) }

  @Test(arguments: PrintedPaper.allCases)
  func everyPaperLooksAsItWasLookedAt(_ printed: PrintedPaper) throws {
    let paper = try printed.paper()
    let token = printed.isCertificate ? PaperPictureTests.token : nil
    let seal = try typesetter.seal(name: Specimens.station.name.zh, isSpecimen: true)
    let drawn = try typesetter.pdf(of: paper, token: token)
    #expect((drawn.seal != nil) == printed.isCertificate)
    for page in 0..<drawn.pages {
      let png = try typesetter.png(of: paper, page: page, dotsPerInch: 80, token: token, seal: seal)
      try expectGoldenPicture("\(printed.rawValue)-\(page + 1)", png)
    }
  }

  /// A page that falls away would leave its picture behind.
  @Test func everyPictureIsOneOfAPage() throws {
    var names = Set<String>()
    for printed in PrintedPaper.allCases {
      let pages = try typesetter.pdf(of: printed.paper()).pages
      for page in 1...pages { names.insert("\(printed.rawValue)-\(page).png") }
    }
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: Specimens.repository + "/Tests/DeskTests/Pictures")
    #expect(Set(kept) == names)
  }

  /// A picture that cannot be told from another would be no proof of anything.
  @Test func oneCharacterMakesADifferentPicture() throws {
    let paper = try PrintedPaper.certificate.paper()
    func picture(_ paper: Paper) throws -> GrayPicture {
      let path = NSTemporaryDirectory() + "juzhu-\(UUID().uuidString).png"
      defer { try? FileManager.default.removeItem(atPath: path) }
      try Data(typesetter.png(of: paper, dotsPerInch: 80)).write(to: URL(filePath: path))
      return try GrayPicture(path: path)
    }
    let before = try picture(paper)
    #expect(try before.difference(from: picture(paper)) == nil)
    // The smallest print there is.
    for index in paper.foot.indices {
      var changed = paper
      changed.foot[index].zh = String(
        changed.foot[index].zh.dropLast(9) + "某" + changed.foot[index].zh.suffix(8))
      #expect(try before.difference(from: picture(changed)) != nil, "foot \(index + 1)")
    }
    for (index, block) in paper.blocks.enumerated() {
      guard case .fields(var entries) = block else { continue }
      for (place, entry) in entries.enumerated() {
        var changed = paper
        let value = entry.value
        entries[place].value = Bilingual(
          en: value.en.replacing(value.en.prefix(1), with: "某"),
          zh: value.zh.replacing(value.zh.prefix(1), with: "某"))
        changed.blocks[index] = .fields(entries)
        #expect(try before.difference(from: picture(changed)) != nil, "\(entry.label.en)")
        entries[place] = entry
      }
    }
  }

  /// The pictures were drawn with these fonts; with others they look different, and this says why.
  @Test(arguments: [
    ("wqy/wqy-zenhei.ttc", "79c18ebe7b811951e8311bad7103ebeae8c337ed9988ea69e8a78a66cfe029b9"),
    ("hanazono/HanaMinA.ttf", "7ca87559414474848fc513a8d8eb42d5b0f8194c30c2abdfbfedff5398ec88d7"),
    ("hanazono/HanaMinB.ttf", "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c"),
  ])
  func theFontsAreThoseOfThePictures(file: String, digest: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "/usr/share/fonts/truetype/" + file)))
    #expect(Digest(of: bytes).hex == digest, "another version of \(file)")
  }

  /// What a code may say at most, and no secret of anybody.
  private static let token = "SZ1:" + String(repeating: "SPECIMEN 0123456789", count: 15) + "TEST EXAMPLE"
}

extension PrintedPaper {
  fileprivate var isCertificate: Bool { rawValue.hasPrefix("certificate") }
}
