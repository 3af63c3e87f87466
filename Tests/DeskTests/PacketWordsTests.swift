import CaseStore
import Residence
import Specimens
import Testing

@testable import Desk

/// Whatever is wrong with a packet is said in both languages, and cannot act on a terminal.
@Suite struct PacketWordsTests {
  private let facts: [PacketFault.Fact] = [
    .syntax(.invalidUTF8), .shape(JSONMistake(JSONPath("a\u{1B}"), .missing)),
    .folder(.symbolicLink(path: "x")), .tooManyFiles(99), .missing, .stray(.pipe), .notAFile(.device),
    .tooLarge(9, most: 8), .size(found: 1, said: 2), .content, .noPicture, .brokenPicture,
    .tooManyPixels(width: 9, height: 9), .noVideo, .unreadable(.notRegular(path: "x")), .otherContent,
  ]
  private let problems: [PacketFault.Problem] = [
    .format, .id, .sentInFuture, .kind(.sealCertificate), .entry("\u{1B}[2J"), .fileGiven, .originalSeen,
    .tooManyPictures(41), .name, .nameTwice, .size(most: 1), .total(1), .paper, .number, .duration,
  ]

  @Test func everyFaultIsSaidWithItsPlace() {
    let all = facts + problems.map { .value(JSONPath("a.b"), $0) }
    var codes: Set<String> = []
    for fact in all {
      let fault = PacketFault(fact, in: "p\u{1B}.png", at: JSONPlace(line: 3, column: 7))
      #expect(fault.words.en.contains(":3:7: ") && fault.words.zh.contains(":3:7："))
      #expect(fault.words.en != fault.words.zh)
      #expect(!(fault.words.en + fault.words.zh).contains("\u{1B}"), "\(fact)")
      #expect(codes.insert(fault.code).inserted, "\(fault.code)")
    }
  }

  @Test func everyLackIsSaid() throws {
    let policy = try Specimens.policy
    let lacks: [PacketLack] = [
      .sidesOfIdentityCard(found: 1), .authentication, .longerVideo(milliseconds: 3990),
      .signatures([.landlord, .tenant]), .picture("host-register"),
    ]
    let told = PacketJudgement(reasons: [.missing(.phone)], lacks: lacks).told(under: policy)
    #expect(told.map(\.rule).prefix(5).allSatisfy { $0 == .intakePackets })
    #expect(Set(told.map(\.words)).count == 6)
    #expect(told[2].words.zh.contains("3.9") && told[3].words.en.contains("landlord, tenant"))
    #expect(policy.rule(.intakePackets) != nil)
  }

  @Test func everyTroubleIsSaid() throws {
    let name = try #require(PacketName("on-site-x"))
    let settlement = Settlement(
      outcome: .returned, settled: Mark(by: "clerk", at: Specimens.moment(9)), document: Digest(of: []))
    let troubles: [PacketTrouble] = [
      .unreadable(path: "p", [PacketFault(.content, in: "a")]), .unknown("x"), .settled(name, settlement),
      .erased(name), .roleMayNot(.window), .noPicture(name, 3),
    ]
    for trouble in troubles {
      let words = StoreFault.packet(trouble).words
      #expect(words.en.count > 10 && words.zh.count > 5 && words.en != words.zh)
    }
  }

  @Test func theJournalSaysWhatWasDoneWithAPacket() {
    for step in ["delivered", "taken-in", "returned", "erased", "newer"] {
      let line = HistoryLine(
        sequence: 1, mark: Mark(by: "clerk", at: Specimens.moment(9)),
        action: ["kind": "packet", "packet": "on-site-x", "step": .string(step)], revision: nil, document: nil
      )
      #expect(line.title.en.contains("on-site-x") && line.title.zh.contains("on-site-x"))
    }
  }
}
