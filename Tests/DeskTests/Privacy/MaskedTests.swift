import Console
import Testing

@testable import Desk

/// A masked number takes the room of the number and says little of it, whatever stands there.
@Suite struct MaskedTests {
  private static let texts: [String] = {
    var chance = SystemRandomNumberGenerator()
    let alphabet: [Character] = Array("0123456789Xx ABC-+") + ["欧", "１", "·", "𠮷", "é", "*"]
    return (0..<60).flatMap { length in
      (0..<20).map { _ in String((0..<length).compactMap { _ in alphabet.randomElement(using: &chance) }) }
    } + ["", "210202199001010010", "13812345678", "ABC123456789012"]
  }()

  @Test func nothingMovesAndLittleIsShown() {
    for text in MaskedTests.texts {
      for (masked, most) in [
        (Masked.paperNumber(text), Masked.mostShown.paper), (Masked.phone(text), Masked.mostShown.phone),
      ] {
        #expect(displayWidth(masked) == displayWidth(text), "\(text)")
        #expect(masked.count { $0 != "*" } <= most, "\(text)")
        // Never more than it hides of anything that could be a number.
        if text.count < 7 { #expect(masked.allSatisfy { $0 == "*" }, "\(text)") }
        if text.count > most { #expect(masked.contains("*"), "\(text)") }
      }
    }
  }

  @Test func peopleCanBeToldApartByIt() {
    #expect(Masked.paperNumber("210202199001010010") == "210202**********10")
    #expect(Masked.paperNumber("ABC123456789012") == "AB***********12")
    #expect(Masked.phone("13812345678") == "138****5678")
    #expect(Masked.phone("84712345") == "******45")
    #expect(Masked.paperNumber("1234567") == "*******")
  }

  @Test func onlyWhatCanBeANumberOfAPersonIsMasked() {
    for text in ["YB", "2026", "000123", "C000045", "YB000001", "Register", ""] {
      #expect(Masked.run(text) == text)
    }
    for text in ["210202199001010010", "13812345678", "1234567"] { #expect(Masked.run(text) != text) }
    #expect(
      Masked.text("证件 210202199001010010，电话13812345678，YB-2026-000123，2026-11-23")
        == "证件 210202**********10，电话138****5678，YB-2026-000123，2026-11-23")
  }

  @Test func aGridIsMaskedWhereItStandsAndKeepsItsLook() {
    var grid = Grid(columns: 60, rows: 2)
    grid.put("电话13812345678 ", row: 0, column: 1, style: .danger)
    grid.put("YB-2026-000123 2026-11-23 210202199001010010", row: 1, column: 0)
    grid.maskNumbers()
    #expect(grid.lines[0].contains("电话138****5678 "))
    #expect(grid.lines[1].hasPrefix("YB-2026-000123 2026-11-23 210202**********10"))
    #expect(grid[0, 8].style == .danger)
  }
}
