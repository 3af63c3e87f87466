import Residence
import Testing

/// Citizen numbers hold against another way to work their check character out.
struct CitizenNumberTableTests {
  private static let examples = [
    "11010519491231002X", "440524188001010014", "34052419800101001X", "210202199001010010",
  ]

  /// What each single digit adds to the remainder, place by place: the powers of two, written out.
  private static let powers = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  private static func numbers(_ count: Int, seed: UInt64) -> [String] {
    var seed = Chance(seed)
    return (0..<count).map { _ in MadeUpNumbers.number(&seed) }
  }

  @Test(arguments: examples)
  func theKnownExamplesAreValid(_ text: String) throws {
    #expect(try CitizenNumber(reading: text).text == text)
    #expect(MadeUpNumbers.check(String(text.prefix(17))) == text.last)
  }

  @Test func theCheckCharacterIsThatOfThePolynomial() throws {
    var seed = Chance(1)
    for _ in 0..<1000 {
      let body = MadeUpNumbers.body(&seed)
      #expect(try CitizenNumber(completing: body).text == body + String(MadeUpNumbers.check(body)))
    }
  }

  @Test func theCheckCharacterIsThatOfTheTable() throws {
    var found = Set<Character>()
    for number in Self.numbers(200, seed: 2) {
      let sum = zip(number, Self.powers).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
      let check = Array("10X98765432")[sum % 11]
      #expect(try CitizenNumber(completing: String(number.prefix(17))).text.last == check)
      found.insert(check)
    }
    #expect(found.count == 11)
  }

  @Test func everyWrongCharacterIsFound() {
    var missed = [String]()
    for number in Self.numbers(60, seed: 3) + Self.examples {
      let characters = Array(number)
      for place in characters.indices {
        for wrong in "0123456789X" where wrong != characters[place] {
          var mistyped = characters
          mistyped[place] = wrong
          if MadeUpNumbers.isTaken(String(mistyped)) { missed.append(String(mistyped)) }
        }
      }
    }
    #expect(missed.isEmpty)
  }

  @Test func everySwapOfNeighboursIsFound() {
    var missed = [String]()
    for number in Self.numbers(500, seed: 4) + Self.examples {
      let characters = Array(number)
      for place in 1..<18 where characters[place] != characters[place - 1] {
        var mistyped = characters
        mistyped.swapAt(place, place - 1)
        if MadeUpNumbers.isTaken(String(mistyped)) { missed.append(String(mistyped)) }
      }
    }
    #expect(missed.isEmpty)
  }

  @Test func aMissingOrDoubledCharacterIsFound() {
    for number in Self.numbers(50, seed: 5) {
      for place in 0..<18 {
        var (short, long) = (Array(number), Array(number))
        short.remove(at: place)
        long.insert(long[place], at: place)
        #expect(!MadeUpNumbers.isTaken(String(short)))
        #expect(!MadeUpNumbers.isTaken(String(long)))
      }
    }
  }

  @Test func fifteenDigitsAreThoseOfTheTwentiethCenturyWithoutTheCheck() throws {
    var seed = Chance(6)
    for _ in 0..<300 {
      let born = MadeUpNumbers.day(&seed, in: -25_567...10_956)
      let number = MadeUpNumbers.number(&seed, born: born)
      let old = number.prefix(6) + number.dropFirst(8).prefix(9)
      let read = try CitizenNumber(reading: String(old))
      #expect(read.text == number)
      #expect(read.birthDate == born)
    }
  }

  @Test func aNumberIsTheSameHoweverItIsTyped() throws {
    for number in Self.numbers(200, seed: 7) + Self.examples {
      let spaced = number.prefix(6) + " " + number.dropFirst(6).prefix(8) + "\u{3000}" + number.suffix(4)
      for typed in [
        number.lowercased(), MadeUpNumbers.fullWidth(number), MadeUpNumbers.fullWidth(number.lowercased()),
        String(spaced),
      ] {
        #expect(try CitizenNumber(reading: typed).text == number, "\(typed)")
      }
    }
  }

  @Test func birthDateSexAndAreaAreReadOffTheirPlaces() throws {
    var seed = Chance(8)
    for _ in 0..<300 {
      let born = MadeUpNumbers.day(&seed, in: -25_000...20_000)
      let text = MadeUpNumbers.number(&seed, born: born)
      let number = try CitizenNumber(reading: text)
      #expect(number.birthDate == born)
      #expect(number.areaCode == text.prefix(6))
      #expect(number.sex == ("13579".contains(Array(text)[16]) ? .male : .female))
    }
  }
}
