import CaseStore
import DeskBench
import Residence
import Testing

@testable import Desk

/// The traffic-police window: a purpose, a number, yes or no, and nothing that stays on the screen.
@Suite struct LookUpScreenTests {
  private func lookUps(_ bench: Bench) -> [Order] {
    bench.orders.filter { if case .lookUp = $0 { true } else { false } }
  }

  @Test(arguments: Language.allCases)
  func theScreensLookAsTheyWereLookedAt(_ language: Language) throws {
    let bench = try Scene.homeWindow.bench(language)
    try expectGolden("look-up.\(language.rawValue).80x24", bench.frame)
    bench.press("<Down><Enter>\(try #require(bench.file(1)).identity.paperNumber)<Enter>")
    try expectGolden("look-up-answer.\(language.rawValue).80x24", bench.frame)
    bench.press("2101<Enter>")
    try expectGolden("look-up-refused.\(language.rawValue).80x24", bench.frame)
  }

  @Test func anAnswerSaysNothingThatTheWindowNeedsNotKnow() throws {
    let bench = try Scene.homeWindow.bench(.english)
    let file = try #require(bench.file(1))
    bench.press("<Enter>\(file.identity.paperNumber)<Enter>")
    #expect(lookUps(bench) == [.lookUp(file.identity.paperNumber, purpose: "vehicle-registration")])
    #expect(bench.text.contains("Yes: registered at this station, living here since 2026-05-01."))
    #expect(bench.text.contains(Masked.paperNumber(file.identity.paperNumber)))
    for hidden in [
      file.identity.paperNumber, file.identity.name, file.identity.phone, file.stay?.address.road,
      file.number.text, file.stay?.host?.name,
    ].compactMap(\.self) { #expect(!bench.text.contains(hidden), "\(hidden)") }
  }

  @Test(arguments: ["key", "idle", "back"])
  func theAnswerGoesWithTheNextKeyAndWithWhoeverGoesAway(_ ending: String) throws {
    let bench = try Scene.homeWindow.bench(.english)
    bench.press("<Enter>\(try #require(bench.file(1)).identity.paperNumber)<Enter>")
    #expect(bench.text.contains("Yes:"))
    switch ending {
    case "key": bench.press("2")
    case "idle": bench.deliver(.idle)
    default: bench.press("<Esc><Enter>")
    }
    #expect(!bench.text.contains("Yes:"))
  }

  @Test func nothingButCommandsOfEveryScreenIsOfferedThere() throws {
    let bench = try Scene.homeWindow.bench(.english)
    let here = bench.desk.offers.map(\.command)
    #expect(here.allSatisfy { $0.place == .everywhere || [.open, .filter].contains($0) }, "\(here)")
    bench.press("<Enter>")
    let inside = bench.desk.offers.map(\.command)
    #expect(inside.allSatisfy { $0.place == .everywhere || $0 == .confirm }, "\(inside)")
    bench.press("<Esc><Esc><F2><F3><F4>/zzz<Esc><Esc>")
    #expect(bench.text.contains("What is the answer for?"))
    #expect(bench.orders.allSatisfy { $0 == .findDrafts })
  }

  @Test func aRefusalLeavesWhatWasTypedToBePutRight() throws {
    let bench = try Scene.homeWindow.bench(.english)
    bench.press("<Enter>2101<Enter>")
    #expect(bench.text.contains("One whole number of a paper, and nothing else."))
    #expect(bench.text.contains("2101"))
    bench.deliver(.lookedUp(.failure(.tooMany(perHour: 30, again: bench.now))))
    for words in ["All 30 look-ups of an hour are used up", "09:30"] {
      #expect(bench.text.contains(words), "\(words)")
    }
  }

  @Test func theNumberIsReadToNobodyLineByLine() throws {
    let listener = try Listener(.homeWindow)
    let number = try #require(listener.bench.file(1)).identity.paperNumber
    listener.type("1", "")
    #expect(listener.bench.desk.asksSecret)
    #expect(listener.prompt?.contains("The full number of the paper") == true)
    let said = listener.type(number)
    #expect(said.contains { $0.hasPrefix("Yes:") } && !said.contains { $0.contains(number) })
    let refused = listener.type("2101")
    #expect(refused.contains { $0.hasPrefix("! One whole number") })
  }
}
