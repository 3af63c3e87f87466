import CaseStore
import DeskBench
import Paper
import Residence
import Testing

@testable import Desk

/// A masked number is shown for a reason that is recorded before, and hidden with the next step.
@Suite struct RevealTests {
  private func looks(_ bench: Bench) -> [Look] {
    bench.orders.compactMap { if case .look(let look) = $0 { look } else { nil } }
  }

  @Test func nothingIsShownBeforeTheReasonIsRecorded() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<Ctrl-R>")
    let file = try #require(bench.file(4))
    #expect(!bench.text.contains(file.identity.paperNumber) && looks(bench).isEmpty)
    bench.press("<Down><Enter>")
    #expect(looks(bench) == [.reveal(file.number, reason: "compare-paper")])
    #expect(bench.text.contains(file.identity.paperNumber))
    bench.press("<Esc>")
    #expect(!bench.text.contains(file.identity.paperNumber))
    #expect(bench.text.contains("All pending"))
  }

  @Test func whoGoesAwayLeavesNothing() throws {
    let bench = try Scene.queue.bench(.english)
    bench.press("<Ctrl-R><Enter>")
    bench.deliver(.idle)
    bench.press("<F12>")
    #expect(!bench.text.contains(try #require(bench.file(4)).identity.paperNumber))
    #expect(bench.text.contains("All pending"))
  }

  @Test func whatCannotBeRecordedIsNotShown() throws {
    let bench = try Scene.queue.bench(.english)
    let number = try #require(bench.file(4)).number
    var screen = RevealScreen(try #require(bench.register[number]))
    let wrong = screen.receive(.looked(.file(number)), in: bench.desk.context)
    #expect(wrong?.isEmpty == true)
    bench.press("<Ctrl-R>")
    bench.deliver(.failed(.store(.journal(.readOnly))))
    #expect(bench.lines[0].contains("Show the number of"))
  }

  @Test func thePaneShowsNumbersMasked() throws {
    let bench = try Scene.queue.bench(.english, columns: 160, rows: 45)
    let identity = try #require(bench.file(4)).identity
    #expect(bench.text.contains(Masked.paperNumber(identity.paperNumber)))
    let phone = try #require(identity.phone)
    #expect(bench.text.contains(Masked.phone(phone)))
  }

  @Test func aListWithoutAnybodySaysSo() throws {
    let bench = try Scene.queueEmpty.bench(.english)
    bench.press("<Ctrl-R>")
    #expect(bench.text.contains("Nobody is selected"))
  }

  @Test func thePersonIsSpokenOf() throws {
    let listener = try Listener(.queue)
    let bench = listener.bench
    let said = listener.type(":show number")
    #expect(
      said.contains { $0.contains("What for?") } && said.contains { $0.contains("To contact the resident") })
    let shown = listener.type("")
    #expect(shown.contains { $0.contains(bench.file(4)?.identity.paperNumber ?? "?") })
    #expect(looks(bench).count == 1)
  }

  @Test func theVisitListOnTheScreenMasksPhonesAndThePaperDoesNot() throws {
    let bench = try Scene.visitList.bench(.english, columns: 120, rows: 40)
    let phone = try #require(bench.file(2)?.identity.phone)
    #expect(!bench.text.contains(phone) && bench.text.contains(Masked.phone(phone)))
    bench.press("<F2>")
    guard case .print(let paper, _, _)? = bench.orders.last else {
      Issue.record("Nothing is printed")
      return
    }
    #expect(paper.lines.contains { $0.contains(phone) })
  }
}
