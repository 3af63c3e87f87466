import Residence
import Testing

/// Files are short, and nothing in them is lost.
struct CodingTests {
  @Test func emptyListsAreLeftOutAndReadBack() throws {
    let file = try Cases.registered()
    let text = try json(file)
    for list in [
      "visits", "certificates", "corrections", "remarks", "permit", "formerPermits", "notices", "complaints",
      "members",
    ] {
      #expect(!text.contains("\"\(list)\""), "\(list)")
    }
    #expect(text.contains("\"stays\""))
    #expect(!text.contains("[]"))
    #expect(!text.contains("null"))
    #expect(try value(Case.self, of: text) == file)
  }

  @Test func aCaseWithEverythingInItSurvives() throws {
    let file = try Cases.full()
    #expect(try readBack(file) == file)
    let text = try json(file)
    for list in [
      "visits", "certificates", "corrections", "remarks", "permit", "formerPermits", "notices", "complaints",
      "members", "materials", "proofs", "changes", "missing", "voided", "departure", "destination", "agent",
      "face", "extended", "endorsements", "addressChanges", "formerCards", "end", "met", "file", "from",
    ] {
      #expect(text.contains("\"\(list)\""), "\(list)")
    }
  }

  @Test func aCaseAtEveryStageSurvives() throws {
    for stage in Cases.stages {
      let file = try Cases.at(stage.residence, stage.permit)
      #expect(try file.map(readBack) == file)
    }
  }

  @Test func aWrongTextIsNoValue() {
    #expect(throws: DecodingError.self) { try value([CivilDate].self, of: "[\"2026-02-30\"]") }
    #expect(throws: DecodingError.self) { try value([Instant].self, of: "[\"2026-02-03\"]") }
    #expect(throws: DecodingError.self) { try value([CaseNumber].self, of: "[\"XG-2026-C000045\"]") }
    #expect(throws: DecodingError.self) { try value([CertificateNumber].self, of: "[\"XG-2026-000045\"]") }
    #expect(throws: DecodingError.self) { try value([NoticeNumber].self, of: "[\"XG-2026-C000045\"]") }
  }
}
