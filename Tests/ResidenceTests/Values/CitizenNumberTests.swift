import Residence
import Testing

/// A citizen number is taken only if its form, date and check are right.
struct CitizenNumberTests {
  static let valid = [
    "11010519491231002X", "440524188001010014", "34052419800101001X", "210202199001010010",
  ]

  @Test(arguments: valid)
  func publishedExamplesAreValid(_ text: String) throws {
    #expect(try CitizenNumber(reading: text).text == text)
    #expect(try CitizenNumber(completing: String(text.dropLast())).text == text)
  }

  @Test func aNumberCarriesAreaBirthDateAndSex() throws {
    let man = try CitizenNumber(completing: "21020219900131001")
    #expect(man.areaCode == "210202")
    #expect(man.birthDate.text == "1990-01-31")
    #expect(man.sex == .male)
    #expect(try CitizenNumber(completing: "21020219900131002").sex == .female)
  }

  @Test(arguments: valid)
  func everySingleWrongCharacterIsFound(_ text: String) {
    for position in 0..<18 {
      for digit in "0123456789X" {
        var characters = Array(text)
        guard characters[position] != digit else { continue }
        characters[position] = digit
        #expect(throws: CitizenNumber.Fault.self) { try CitizenNumber(reading: String(characters)) }
      }
    }
  }

  @Test(arguments: valid)
  func everyTranspositionOfNeighboursIsFound(_ text: String) {
    for position in 0..<17 {
      var characters = Array(text)
      guard characters[position] != characters[position + 1] else { continue }
      characters.swapAt(position, position + 1)
      #expect(throws: CitizenNumber.Fault.self) { try CitizenNumber(reading: String(characters)) }
    }
  }

  @Test(arguments: [
    "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "１１０１０５１９４９１２３１００２ｘ", "110105 19491231 002X",
    " 11010519491231002X ", "110105　19491231　002x",
  ])
  func numbersAreTakenAsPeopleTypeThem(_ typed: String) throws {
    #expect(try CitizenNumber(reading: typed).text == "11010519491231002X")
  }

  @Test func fifteenDigitsBecomeEighteen() throws {
    #expect(try CitizenNumber(reading: "110105491231002").text == "11010519491231002X")
    #expect(try CitizenNumber(reading: "２１０２０２９００１０１００１").text == "210202199001010010")
  }

  @Test func permitsOfHongKongMacaoTaiwanAndPermanentResidentsShareTheCheck() throws {
    for digits in ["81000019900101001", "82000019900101002", "83000019900101001", "91115619900101001"] {
      #expect(try CitizenNumber(completing: digits).text.hasPrefix(digits))
    }
  }

  @Test(arguments: [
    ("", CitizenNumber.Fault.length(0)), ("2102021990010100", .length(16)),
    ("2102021990010100101", .length(19)),
    ("21020219900101001x0", .length(19)), ("21O202199001010010", .character(position: 3)),
    ("2102021990010100X0", .character(position: 17)), ("21020219900101001Y", .character(position: 18)),
    ("21020290010100X", .character(position: 15)), ("二10202199001010010", .character(position: 1)),
    ("210202199002300010", .birthDate("19900230")), ("210202900230001", .birthDate("19900230")),
    ("210202199001010011", .check(expected: "0")), ("110105194912310020", .check(expected: "X")),
  ])
  func eachFaultIsNamed(_ typed: String, fault: CitizenNumber.Fault) {
    #expect(throws: fault) { try CitizenNumber(reading: typed) }
  }

  @Test func onlySeventeenDigitsAreCompleted() {
    for digits in ["", "21020290010100", "2102021990010100", "210202199001010010"] {
      #expect(throws: CitizenNumber.Fault.self) { try CitizenNumber(completing: digits) }
    }
  }
}
