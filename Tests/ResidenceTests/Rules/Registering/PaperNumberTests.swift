import Residence
import Testing

/// The number of a paper has the form of its kind.
struct PaperNumberTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(
    _ kind: PaperKind, _ number: String, _ changes: [Field: String?] = [:]
  ) throws -> [Reason] {
    let paper: [Field: String?] = [.paper: kind.rawValue, .paperNumber: number]
    return bench.reasons(try Registrations.action(paper.merging(changes) { $1 }))
  }

  private static let digits: [(PaperKind, String)] = [
    (.identityCard, "21020219900101001"),
    (.hongKongMacaoTaiwanPermit, "81000019900101001"), (.hongKongMacaoTaiwanPermit, "82000019900101001"),
    (.hongKongMacaoTaiwanPermit, "83000019900101001"), (.permanentResidentCard, "91115619900101001"),
  ]

  @Test(arguments: digits)
  func eachKindHasItsOwnNumbers(_ kind: PaperKind, digits: String) throws {
    let number = try Registrations.number(digits)
    #expect(try reasons(kind, number).isEmpty)
    for other in PaperKind.allCases where other != kind {
      let found = try reasons(other, number)
      #expect(found == [.malformed(.paperNumber, .numberOfPaper(kind))])
      #expect(found.map(\.rule) == [.identityNumber])
    }
  }

  @Test(arguments: digits)
  func aWrongCheckIsFoundOnEveryKind(_ kind: PaperKind, digits: String) throws {
    let number = try Registrations.number(digits)
    let wrong = digits + (number.hasSuffix("1") ? "2" : "1")
    let expected = Malformation.citizenNumber(.check(expected: String(number.suffix(1))))
    #expect(try reasons(kind, wrong) == [.malformed(.paperNumber, expected)])
  }

  @Test(arguments: digits)
  func theBirthDateAndSexOfTheNumberCount(_ kind: PaperKind, digits: String) throws {
    let number = try Registrations.number(digits)
    let found = try reasons(kind, number, [.birthDate: "1990-01-02", .sex: "female"])
    #expect(found == [.contradiction(.birthDate, .paperNumber), .contradiction(.sex, .paperNumber)])
  }

  @Test(arguments: ["CHN110119900101", "chn110119900101", "ＣＨＮ１１０１１９９００１０１", " CHN 110119900101"])
  func anOldCardOfAPermanentResidentHasThreeLettersAndTwelveDigits(_ typed: String) throws {
    let kind: [Field: String?] = [.paper: "permanent-resident-card", .paperNumber: typed]
    let file = try bench.done(Registrations.action(kind))
    #expect(file.identity.paperNumber == "CHN110119900101")
    #expect(try reasons(.permanentResidentCard, typed, [.birthDate: "1985-05-05", .sex: "female"]).isEmpty)
  }

  @Test(arguments: [
    "CHN11011990010", "CHN1101199001011", "CH1110119900101", "CHN11011990010X", "样例N110119900101",
  ])
  func nothingElseWithLettersIsTheNumberOfAPermanentResident(_ typed: String) throws {
    let expected = Reason.malformed(.paperNumber, .permanentResidentNumber)
    #expect(try reasons(.permanentResidentCard, typed) == [expected])
  }

  @Test func lettersMakeNoOtherNumber() throws {
    let expected = Reason.malformed(.paperNumber, .citizenNumber(.character(position: 1)))
    #expect(try reasons(.identityCard, "CHN110119900101") == [expected])
    #expect(try reasons(.hongKongMacaoTaiwanPermit, "CHN110119900101") == [expected])
  }

  @Test func anUnknownAreaIsNoReasonToRefuse() throws {
    #expect(try reasons(.identityCard, Registrations.number("22019919900101001")).isEmpty)
  }
}
