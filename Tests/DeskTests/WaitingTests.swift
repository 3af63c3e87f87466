import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// Another desk has come to a stop while it held the lock: the screen says so, stands still and loses nothing.
@Suite struct WaitingTests {
  @Test func whoIsWaitedForIsNamedAtOnceAndExplainedAfterAWhile() throws {
    let short = try Scene.waiting.bench(.english)
    #expect(short.text.contains("Waiting for clerk2@window-2 4711"))
    #expect(!short.text.contains("since 09:12"))
    let long = try Scene.waitingLong.bench(.english)
    #expect(long.text.contains("The station's lock has been held since 09:12 by clerk2@window-2 4711"))
    let nameless = try Scene.correction.bench(.english)
    let stopped = Wait.lock(LockHolder(name: "", since: nameless.now), since: nameless.now)
    nameless.deliver(.waiting(stopped))
    #expect(nameless.text.contains("Waiting for another desk"))
    nameless.now = Instant(milliseconds: nameless.now.milliseconds + 60_000)
    nameless.deliver(.waiting(stopped))
    #expect(nameless.text.contains("by another desk.") && !nameless.text.contains("kill"))
    #expect(long.text.contains("kill -CONT 4711"))
  }

  @Test func whatIsOverBeforeAnybodyNoticesIsNotShownAndTakesNoKeys() throws {
    let bench = try Scene.casePage.bench(.english)
    let before = bench.lines
    bench.deliver(.waiting(.work(.history, nil)))
    #expect(bench.lines == before)
    let orders = bench.orders.count
    bench.press("<F7><F2><Ctrl-P>x")
    #expect(bench.orders.count == orders && bench.lines[0] == before[0])
    bench.deliver(.waiting(nil))
    #expect(bench.lines == before)
  }

  @Test(arguments: Language.allCases)
  func whatTakesLongerHasABarAndCanBeGivenUp(_ language: Language) throws {
    let bench = try Scene.casePage.bench(language)
    let before = bench.lines
    for done in [200, 4000] {
      bench.deliver(.waiting(.work(.history, Wait.Progress(done, of: 8000))))
      #expect(bench.text.contains(language == .english ? "Looking through the journal" : "正在查找日志"))
      #expect(bench.text.contains("\(done * 100 / 8000)%") && bench.text.contains("\(done)/8000"))
    }
    bench.press("<Ctrl-T>")
    #expect(bench.text.contains("4000/8000"))
    bench.press("<Ctrl-T><Esc>")
    #expect(bench.orders.last == .giveUp)
    #expect(bench.lines.prefix(20) == before.prefix(20))
  }

  @Test func nothingIsTypedOrDoneMeanwhile() throws {
    let bench = try Scene.waiting.bench(.english)
    let (orders, form) = (bench.orders.count, bench.lines.dropLast(2))
    for keys in ["某", "<Tab>", "<Ctrl-S>", "<Enter>", "<F2>", "<F1>", "<Ctrl-P>", "<Ctrl-N>", "<PgDn>"] {
      bench.press(keys)
      #expect(bench.text.contains("Not while waiting for clerk2@window-2 4711; Esc gives up"), "\(keys)")
    }
    #expect(bench.orders.count == orders)
    #expect(bench.lines.dropLast(2) == form)
  }

  @Test func theScreenLivesOn() throws {
    let bench = try Scene.waitingLong.bench(.english)
    bench.desk(columns: 120, rows: 40)
    #expect(bench.lines.count == 40 && bench.text.contains("Waiting for"))
    bench.press("<Ctrl-T>")
    #expect(bench.text.contains("正在等待clerk2@window-2 4711"))
    bench.press("<Ctrl-L>")
    #expect(bench.orders.last == .redraw)
    bench.press("<Ctrl-Q>")
    #expect(!bench.desk.isRunning)
  }

  @Test func whoeverGivesUpKeepsWhatWasTyped() throws {
    let bench = try Scene.correction.bench(.english)
    bench.press("<End>某")
    bench.deliver(.waiting(Scene.stopped))
    bench.press("<Esc>")
    #expect(bench.orders.last == .giveUp)
    #expect(bench.text.contains("Given up; nothing was done, nothing is lost"))
    #expect(bench.text.contains("阿卜杜热合曼·买买提某"))
    bench.press("某")
    #expect(bench.text.contains("阿卜杜热合曼·买买提某某"))
  }

  @Test func whatIsTypedAheadOfTheWaitOrItsEndIsMeantForNeither() throws {
    let bench = try Scene.correction.bench(.english)
    let before = bench.desk.generation
    bench.deliver(.waiting(Scene.stopped))
    #expect(bench.desk.generation != before)
    // Pressed before anybody could see that it waits.
    bench.press("<Esc>某<Ctrl-S>", early: true)
    #expect(bench.text.contains("Waiting for"))
    #expect(bench.orders.last != .giveUp)
    bench.press("某")
    let during = bench.desk.generation
    bench.deliver(.waiting(nil))
    #expect(bench.desk.generation != during)
    #expect(!bench.text.contains("aiting for"))
    let orders = bench.orders.count
    bench.press("<Ctrl-S>", early: true)
    #expect(bench.orders.count == orders)
  }
}
