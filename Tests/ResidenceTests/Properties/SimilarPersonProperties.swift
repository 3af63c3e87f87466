import Residence
import Testing

/// A mistyped number is noticed whichever of the two files came first.
struct SimilarPersonProperties {
  private static let born = CivilDate(dayNumber: 7_305)

  /// A registration of one person under a number, whose sex is the one that the number says.
  private static func form(_ number: String, name: String = "样小明") throws -> Action {
    let sex = try CitizenNumber(reading: number).sex.rawValue
    return try Registrations.action([
      .name: name, .paperNumber: number, .birthDate: born.text, .sex: sex,
    ])
  }

  /// Why somebody with a number is not registered where somebody with another number is.
  private static func reasons(_ number: String, beside other: String, name: String = "样小明") throws -> [Reason]
  {
    var first = try Story(under: Policies.dalian(), on: "2026-11-23")
    first.serial = 9
    try first.take(form(other))
    var second = try Story(under: Policies.dalian(), on: "2026-11-23")
    second.known = [try #require(first.file)]
    return second.reasons(try form(number, name: name))
  }

  private static let similar = Reason.similarPerson(CaseNumber(prefix: "YB", year: 2026, serial: 9))

  /// A number with some of its digits mistyped, the birth date and the first digit kept, its check made good.
  private static func mistyped(_ number: String, _ count: Int, _ seed: inout Chance) -> String {
    var digits = Array(number.prefix(17))
    for place in [1, 2, 3, 4, 5, 14, 15, 16].shuffled(using: &seed).prefix(count) {
      digits[place] = seed.one(of: "0123456789".filter { $0 != digits[place] }, or: "0")
    }
    return String(digits) + String(MadeUpNumbers.check(String(digits)))
  }

  @Test func oneWrongDigitIsAlwaysNoticed() throws {
    var seed = Chance(11)
    for _ in 0..<100 {
      let number = MadeUpNumbers.number(&seed, born: Self.born)
      let other = Self.mistyped(number, 1, &seed)
      #expect(try Self.reasons(other, beside: number) == [Self.similar], "\(number) \(other)")
    }
  }

  @Test func eachWrongDigitOfOneNumberIsNoticed() throws {
    let number = MadeUpNumbers.check("21010219900101123")
    for place in [1, 2, 3, 4, 5, 14, 15, 16] {
      for digit in "0123456789" {
        var digits = Array("21010219900101123")
        guard digits[place] != digit else { continue }
        digits[place] = digit
        let other = String(digits) + String(MadeUpNumbers.check(String(digits)))
        #expect(try Self.reasons(other, beside: "21010219900101123\(number)") == [Self.similar], "\(other)")
      }
    }
  }

  @Test func beingSimilarIsMutual() throws {
    var seed = Chance(12)
    for _ in 0..<60 {
      let number = MadeUpNumbers.number(&seed, born: Self.born)
      let count = seed.number(1...5)
      let other = Self.mistyped(number, count, &seed)
      let (there, back) = (
        try Self.reasons(other, beside: number), try Self.reasons(number, beside: other)
      )
      #expect(there == back)
      #expect((there == [Self.similar]) == (count <= 2), "\(number) \(other)")
    }
  }

  @Test func nobodyIsSimilarToThemselves() throws {
    var seed = Chance(13)
    for _ in 0..<20 {
      let number = MadeUpNumbers.number(&seed, born: Self.born)
      let found = try Self.reasons(number, beside: number)
      #expect(found == [.alreadyRegistered(CaseNumber(prefix: "YB", year: 2026, serial: 9))])
    }
  }

  @Test func swappedNeighboursAreNoticed() throws {
    var seed = Chance(14)
    for _ in 0..<40 {
      let number = MadeUpNumbers.number(&seed, born: Self.born)
      var digits = Array(number.prefix(17))
      digits.swapAt(15, 16)
      guard digits != Array(number.prefix(17)) else { continue }
      let other = String(digits) + String(MadeUpNumbers.check(String(digits)))
      #expect(try Self.reasons(other, beside: number) == [Self.similar], "\(number) \(other)")
    }
  }

  @Test func anotherNameIsAnotherPerson() throws {
    var seed = Chance(15)
    let number = MadeUpNumbers.number(&seed, born: Self.born)
    let other = Self.mistyped(number, 1, &seed)
    #expect(try Self.reasons(other, beside: number, name: "样小红").isEmpty)
  }
}
