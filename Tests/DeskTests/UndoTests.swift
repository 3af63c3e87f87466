import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// What was done in a form can be taken back and done again.
@Suite struct UndoTests {
  private let keys = [
    "样", "例", "1", "<Tab>", "<Shift-Tab>", "<Down>", "<Enter>", "<Backspace>", "<Left>", "<Right>", "<Home>",
    "<Ctrl-U>",
    "2", "<F4>", " ", "\(Specimens.paperNumber(9))", "5",
  ]

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everythingIsTakenBackToTheBeginningAndDoneAgainToTheEnd(seed: UInt64) throws {
    var dice = Dice(seed)
    let context = try Scene.home.bench(.english).desk.context
    var form = FormScreen(RegistrationForm(.register), in: context)
    let first = form.state
    for _ in 0..<80 {
      for key in KeyScript.keys(keys.randomElement(using: &dice) ?? "样") {
        if key == .function(4) {
          _ = form.perform(.allPapers, in: context)
        } else {
          _ = form.receive(.key(key, early: false), in: context)
        }
      }
    }
    let last = form.state
    var steps = 0
    while !form.changes.past.isEmpty {
      _ = form.perform(.undo, in: context)
      steps += 1
    }
    #expect(form.state.saysTheSame(as: first))
    #expect(steps > 5)
    for _ in 0..<steps { _ = form.perform(.redo, in: context) }
    #expect(form.state.saysTheSame(as: last))
    #expect(form.changes.undone.isEmpty)
  }

  @Test func whatIsTypedIntoALineIsTakenBackAtOnceWithWhatFollowedFromIt() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 40)
    bench.press("<F2>欧阳样例<Enter>\(Specimens.paperNumber(9))<Enter>吉林省")
    #expect(bench.text.contains("1992-03-15"))
    bench.press("<Ctrl-Z>")
    #expect(!bench.text.contains("吉林省 "))
    bench.press("<Ctrl-Z>")
    #expect(!bench.text.contains("1992-03-15"))
    #expect(!bench.text.contains(Specimens.paperNumber(9)))
    #expect(bench.text.contains("欧阳样例"))
    bench.press("<Ctrl-Y>")
    #expect(bench.text.contains("1992-03-15"))
  }

  @Test func theFocusGoesToWhatChanges() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 40)
    bench.press("<F2>欧阳样例<Tab><Tab><Tab><Tab><Tab><Tab>220102<Ctrl-Z>")
    let row = try #require(bench.frame.cursor?.row)
    #expect(bench.lines[row].contains("Register division"))
    bench.press("<Tab><Tab><Tab><Ctrl-Z>")
    let first = try #require(bench.frame.cursor?.row)
    #expect(bench.lines[first].contains("Name"))
  }

  @Test func typingAfterUndoingForgetsWhatWasTakenBack() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2>欧<Tab><Shift-Tab>阳<Ctrl-Z>样<Ctrl-Y>")
    #expect(bench.text.contains("欧样"))
    #expect(bench.text.contains("Nothing was taken back"))
  }

  @Test func whereNothingWasChangedUndoSaysSo() throws {
    let bench = try Scene.home.bench(.english)
    bench.press("<F2><Ctrl-Z>")
    #expect(bench.text.contains("Nothing was changed here yet"))
  }
}
