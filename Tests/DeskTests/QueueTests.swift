import CaseStore
import Console
import Desk
import DeskBench
import Residence
import Specimens
import Testing

@Suite struct QueueTests {
  /// A desk over many cases at many points.
  private func bench() throws -> Bench {
    let bench = try Bench(.english, columns: 100, rows: 60)
    for serial in 0..<30 {
      var file = try bench.act(Specimens.registration("王样\(serial)", serial: serial))
      if serial % 3 == 0 { continue }
      let outcome = VisitOutcome.allCases[serial % 5 % VisitOutcome.allCases.count]
      file = try bench.act(
        Action(.logVisit, [.visitedOn: "today", .outcome: outcome.rawValue, .met: "本人"]), on: file,
        by: "police")
      guard outcome == .livesThere else { continue }
      for step in Specimens.permitSteps.prefix(serial % 6) {
        file = try bench.act(step.action, on: file, by: step.actor)
      }
    }
    bench.signIn("supervisor")
    return bench
  }

  @Test func everyOpenCaseStandsInExactlyOneQueueAndTheCountsAreTheListsLengths() throws {
    let bench = try bench()
    let register = bench.desk.context.register
    let steps = NextStep.allCases.map { register.waiting(for: $0) }
    let pending = Set(register.waiting().map(\.number))
    #expect(steps.map(\.count).reduce(0, +) == pending.count)
    #expect(Set(steps.flatMap { $0.map(\.number) }) == pending)
    for step in NextStep.allCases {
      let count = register.waiting(for: step).count
      // What is the exception stands there only while there is any of it.
      if count == 0, step == .rework || step == .decide { continue }
      let row = try #require(bench.lines.first { $0.contains(step.title.en) })
      let shown = row.split(separator: " ").compactMap { Int($0) }.first
      #expect(shown == count, "\(row)")
    }
    bench.press("<F3>")
    #expect(bench.lines[0].contains("All pending: \(pending.count)"))
    #expect(bench.lines.count { $0.contains("YB-2026-") } == pending.count)
  }

  @Test func aFilterFindsByEveryWordAndEscUndoesIt() throws {
    let bench = try bench()
    bench.press("<F4>/王样7 松苑<Enter>")
    #expect(bench.lines[0].contains("All cases: 1"))
    bench.press("<Esc>")
    #expect(bench.lines[0].contains("All cases: 30"))
  }

  @Test func theDueOrderIsTheOrderOfDueDates() throws {
    let bench = try bench()
    let dues = bench.desk.context.register.waiting().compactMap(\.due)
    bench.press("<F3>")
    let words = bench.lines.filter { $0.contains("YB-2026-") }.map { line in
      // The last column is 18 wide, and has no wide character in English.
      TypedText.trimmed(String(line.suffix(19)))
    }
    let expected = dues.sorted().map { $0.asDeadline(from: Specimens.today).en }
    #expect(words == expected)
  }

  /// The headings of the groups that the screen shows, with the number of rows that each counts.
  private func headings(_ bench: Bench) -> [(title: String, count: Int)] {
    let titles = Severity.allCases.map(\.title.en) + ["no date"]
    return bench.lines.compactMap { line in
      let parts = TypedText.trimmed(line).split(separator: ":")
      guard parts.count == 2, titles.contains(String(parts[0])) else { return nil }
      return Int(TypedText.trimmed(String(parts[1]))).map { (String(parts[0]), $0) }
    }
  }

  @Test func theGroupsOfTheDueOrderAddUpToTheTitleAndToTheRows() throws {
    let bench = try bench()
    let days = [0, 5, 9, 12, 40]
    for (scope, later) in days.flatMap({ day in (0..<3).map { ($0, day) } }) {
      bench.now = Specimens.moment(10, daysLater: later)
      bench.press("<F3>" + String(repeating: "<F4>", count: scope))
      let rows = bench.lines.count { $0.contains("YB-2026-") }
      let groups = headings(bench)
      #expect(bench.lines[0].contains(": \(rows) "))
      #expect(groups.map(\.count).reduce(0, +) == rows)
      #expect(Set(groups.map(\.title)).count == groups.count)
      // Every row stands below the heading that its own day says.
      var heading = ""
      for line in bench.lines.dropFirst(4) where !line.allSatisfy(\.isWhitespace) {
        if let found = groups.first(where: { TypedText.trimmed(line) == "\($0.title): \($0.count)" }) {
          heading = found.title
        } else if line.contains("overdue") {
          #expect(heading == (line.contains("!!") ? "critically overdue" : "overdue"))
        }
      }
      bench.press("<Esc>")
    }
  }

  @Test func bracketsGoFromGroupToGroupAndNoHeadingIsSelected() throws {
    let bench = try bench()
    bench.now = Specimens.moment(10, daysLater: 8)
    bench.press("<F3>")
    func selected() throws -> Int {
      let row = try #require(bench.frame.cursor?.row)
      #expect(bench.lines[row].contains("YB-2026-"))
      return row
    }
    let count = headings(bench).count
    #expect(count >= 2)
    var seen = [try selected()]
    for key in ["]", "】"] + [String](repeating: "]", count: count) {
      bench.press(key)
      let row = try selected()
      if row != seen.last { seen.append(row) }
    }
    #expect(seen.count == count)
    for row in seen { #expect(bench.lines[row - 1].contains(":"), "below the heading") }
    bench.press("<Down>[")
    #expect(try selected() == seen.last)
    for row in seen.dropLast().reversed() {
      bench.press("【")
      #expect(try selected() == row)
    }
    bench.press("<F3>]")
    #expect(bench.text.contains("There are groups in the order of due dates"))
  }

  @Test func openingACaseIsALookThatIsAskedForByNumber() throws {
    let bench = try bench()
    bench.press("<F4><Enter>")
    #expect(bench.orders.last == .open(CaseNumber(prefix: "YB", year: 2026, serial: 1)))
  }
}

extension Register {
  /// The cases that wait for a step, or for any.
  fileprivate func waiting(for step: NextStep? = nil) -> CaseList {
    list(CaseQuery(.waiting(step.map { [$0] } ?? Set(NextStep.allCases), communities: [])))
  }
}
