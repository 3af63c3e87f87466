import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct HomeTests {
  @Test(arguments: [(80, 24), (100, 30), (120, 40)])
  func theBarsAddUpToThePendingQueueHoweverOldItIs(_ columns: Int, _ rows: Int) throws {
    let bench = try Bench(.english, columns: columns, rows: rows)
    bench.signIn("supervisor")
    var dice = Dice(5)
    for serial in 0..<24 {
      bench.now = Specimens.moment(9, daysLater: Int.random(in: -20...3, using: &dice))
      let file = try bench.act(Specimens.registration("王样\(serial)", serial: serial))
      if Bool.random(using: &dice) {
        let outcome = VisitOutcome.allCases.randomElement(using: &dice) ?? .livesThere
        try bench.act(
          Action(.logVisit, [.visitedOn: "today", .outcome: outcome.rawValue, .met: "本人"]), on: file,
          by: "police")
      }
      bench.now = Specimens.moment(9)
      bench.press("<Home>")
      let waiting = CaseQuery(.waiting(Set(NextStep.allCases), communities: []))
      let pending = bench.desk.context.register.list(waiting)
      let shown = try numbers(in: bench)
      #expect(shown.values.reduce(0, +) == pending.count)
      #expect(shown["Overdue"] == pending.count { $0.due.map { $0 < Specimens.today } ?? false })
      #expect(shown["Today"] == pending.count { $0.due == Specimens.today })
      #expect(shown["11-29 Sun"] == pending.count { $0.due == Specimens.today.adding(days: 6) })
    }
  }

  @Test func aSmallWindowKeepsItsListAndHasNoChart() throws {
    let bench = try Scene.home.bench(.english, columns: 60, rows: 16)
    #expect(!bench.text.contains("Later/no day"))
    #expect(bench.lines[4].hasPrefix(" Waits for"))
    bench.desk(columns: 60, rows: 30)
    #expect(bench.text.contains("Later/no day"))
  }

  /// What the chart says, by its labels.
  private func numbers(in bench: Bench) throws -> [String: Int] {
    let labels =
      ["Overdue", "Today", "Later/no day"]
      + ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].enumerated()
      .map { "11-\(24 + $0) \($1)" }
    let below = bench.lines.drop { !$0.hasPrefix(" All cases") }.dropFirst().joined(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: try labels.map { label in
        let range = try #require(below.firstRange(of: label + " "), "\(label) in \(below)")
        return (
          label,
          try #require(Int(below[range.upperBound...].drop { $0 == " " }.prefix { $0 != " " && $0 != "\n" }))
        )
      })
  }
}
