import Residence
import Testing

/// A mistyped number makes no second file.
struct SimilarPersonTests {
  static let name = "阿卜杜热合曼·买买提"
  static let others = [7, 8].map { CaseNumber(prefix: "XG", year: 2025, serial: $0) }

  /// A desk at which people of the same name have these numbers, of which each is completed.
  private func bench(_ digits: String..., name: String = name) throws -> Bench {
    let numbers = try digits.map { try Registrations.number($0) }
    return try Bench(named: [name: zip(SimilarPersonTests.others, numbers).map { (number: $0, paper: $1) }])
  }

  @Test(arguments: [
    "21020219900101003", "21020319900101001", "21020319900101003", "21022019900101001", "31020219900101001",
    "21020219900101010",
  ])
  func upToTwoOtherDigitsMayBeATypingError(_ digits: String) throws {
    let found = try bench(digits).reasons(Registrations.action())
    #expect(found == [.similarPerson(SimilarPersonTests.others[0])])
    #expect(found.map(\.rule) == [.similarPerson])
    #expect(found.map(\.field) == [.paperNumber])
  }

  @Test(arguments: ["21030319900101003", "32020219900101003", "21020219900101123"])
  func threeOtherDigitsAreSomebodyElse(_ digits: String) throws {
    #expect(try bench(digits).reasons(Registrations.action()).isEmpty)
  }

  @Test(arguments: ["21020219900102001", "21020219910101001"])
  func anotherBirthDateIsSomebodyElse(_ digits: String) throws {
    #expect(try bench(digits).reasons(Registrations.action()).isEmpty)
  }

  @Test func anotherNameIsSomebodyElse() throws {
    #expect(try bench("21020219900101003", name: "欧阳娜娜").reasons(Registrations.action()).isEmpty)
  }

  @Test func theSameNumberIsNotASimilarOne() throws {
    #expect(try bench("21020219900101001").reasons(Registrations.action()).isEmpty)
  }

  @Test func whoeverWasComparedIsNamedByTheirFile() throws {
    let bench = try bench("21020219900101003", "21020219900101005")
    let (first, second) = (SimilarPersonTests.others[0], SimilarPersonTests.others[1])
    let answers: [(String?, [Reason])] = [
      (nil, [.similarPerson(first), .similarPerson(second)]), (first.text, [.similarPerson(second)]),
      ("XG-2025-000009", [.similarPerson(first), .similarPerson(second)]),
      ("\(first.text) \(second.text)", []),
    ]
    for (answer, expected) in answers {
      #expect(bench.reasons(try Registrations.action([.distinctFrom: answer])) == expected)
    }
  }

  @Test func aCorrectionComparesWithOthersButNotWithItself() throws {
    let file = try Cases.registered()
    let number = try Registrations.number("21020219900101003")
    let change = try Registrations.action([.paperNumber: number], kind: .correct)
    let own = [(number: file.number, paper: try Registrations.number())]
    #expect(try Bench(named: [SimilarPersonTests.name: own]).reasons(change, on: file).isEmpty)
    let found = try bench("21020219900101005").reasons(change, on: file)
    #expect(found == [.similarPerson(SimilarPersonTests.others[0])])
  }

  @Test func everyWayToAFileCompares() throws {
    let bench = try bench("21020219900101003")
    let notice = try Registrations.action([.noticeAbout: "registration"], materials: [], kind: .giveNotice)
    #expect(bench.reasons(notice) == [.similarPerson(SimilarPersonTests.others[0])])
    let completion = try Forms.action(.completeRegistration)
    let found = bench.reasons(completion, on: try Cases.file(.incomplete))
    #expect(found == [.similarPerson(SimilarPersonTests.others[0])])
  }

  @Test(arguments: [Field.registerAddress, .ethnicity, .registerDivision, .sex])
  func aSimilarPersonIsToldEvenIfSomethingElseIsMissing(_ field: Field) throws {
    let found = try bench("21020219900101003").reasons(Registrations.action([field: nil]))
    #expect(Set(found) == [.missing(field), .similarPerson(SimilarPersonTests.others[0])])
  }
}
