import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// The queue beside the selected case, where the terminal is wide enough for both.
@Suite struct PaneTests {
  @Test(arguments: Language.allCases)
  func theQueueStandsBesideTheSelectedCase(_ language: Language) throws {
    let bench = try Scene.queue.bench(language, columns: 160, rows: 45)
    try expectGolden("queue.\(language.rawValue).160x45", bench.frame)
  }

  @Test func thePaneFollowsTheCursorAndSaysTheNextStepWithItsRule() throws {
    let bench = try Scene.queue.bench(.english, columns: 160, rows: 45)
    func pane() -> String { bench.lines.map { String($0.suffix(66)) }.joined(separator: "\n") }
    #expect(pane().contains("王样例  YB-2026-000004") && pane().contains("7 days overdue"))
    bench.press("<End>")
    #expect(pane().contains("欧阳娜娜  YB-2026-000002") && !pane().contains("王样例"))
    #expect(pane().contains("沙河口区样板街道松苑社区松苑街23号502"))
    #expect(pane().contains("Next: Verify on site, 2026-11-26 (in"))
    #expect(pane().contains("Guidelines for the Dalian residence permit"))
  }

  @Test func noCaseIsReadForItAndNothingIsShownThatNoListShows() throws {
    let bench = try Scene.queue.bench(.english, columns: 200, rows: 60)
    let orders = bench.orders.count
    for key in ["<Down>", "<End>", "<Home>", "<Space>", "<F3>", "<F4>"] {
      bench.press(key)
      for serial in 1...4 {
        let identity = try #require(bench.file(serial)).identity
        #expect(!bench.text.contains(identity.paperNumber))
        #expect(!bench.text.contains(identity.phone ?? identity.paperNumber))
      }
    }
    #expect(bench.orders.count == orders)
  }

  @Test func whereThereIsNoRoomTheListHasItAllAndOnlyThere() throws {
    for (columns, rows, hasPane) in [(140, 24, true), (139, 60, false), (200, 23, false), (250, 70, true)] {
      let bench = try Scene.queue.bench(.english, columns: columns, rows: rows)
      #expect(bench.text.contains("Last saved") == hasPane, "\(columns)x\(rows)")
      // The list keeps its columns.
      for word in ["Number", "Name", "Waits for", "Commun.", "Due", "7 days overdue", "Verify on site"] {
        #expect(bench.lines.contains { $0.prefix(columns - (hasPane ? 60 : 0)).contains(word) }, "\(word)")
      }
    }
  }

  @Test func anEmptyListHasNothingBesideIt() throws {
    let bench = try Scene.queueEmpty.bench(.english, columns: 160, rows: 45)
    #expect(bench.text.contains("Nothing waits here."))
    #expect(!bench.text.contains("Last saved"))
  }
}
