import Console
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// F1 explains what stands there: the rule with its source, and where the value came from.
@Suite struct ExplainTests {
  private func help(_ keys: String) throws -> Bench {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 60)
    bench.press(keys + "<F1>")
    return bench
  }

  @Test(arguments: [
    ("<F2>", "Name", ""), ("<F2>欧", "Name", "Typed here"),
    ("<F2><Tab>", "Identity paper", "The usual entry, filled in when the form was opened"),
    ("<F2><Tab><Tab>220199199203151191<Tab>", "Sex", "Filled in after: Number"),
    ("<F4><Enter><F6>", "Name", "Entered 2026-11-23"),
  ])
  func aFieldSaysWhereItsValueCameFrom(keys: String, field: String, origin: String) throws {
    let bench = try help(keys)
    #expect(bench.lines[2].split(separator: "  ").first == " \(field)")
    #expect(bench.text.contains(origin))
    #expect(bench.text.contains("Guidelines for the Dalian residence permit, (2) 1"))
  }

  @Test func aCorrectedFieldNamesWhoCorrectedIt() throws {
    let bench = try Scene.home.bench(.english, columns: 100, rows: 60)
    bench.press("<F4><Enter><F6><End>某<Ctrl-S><F6><F1>")
    #expect(bench.text.contains("Corrected 2026-11-23 09:30 by 样小窗"))
  }

  @Test func aRefusalIsExplainedByItsRule() throws {
    let text = try help("<F2><Tab><Tab>123<Ctrl-S>").text
    #expect(text.contains("Has 3 characters; there are 18"))
    #expect(text.contains("ISO 7064 MOD 11-2"))
    #expect(text.contains("GB 11643-1999"))
  }

  @Test func aDateIsExplainedByItsCounting() throws {
    let bench = try Scene.caseHelp.bench(.english, columns: 100, rows: 60)
    #expect(bench.text.contains("Due 2026-12-08: 15 days from 2026-11-23, the first not counted"))
    #expect(bench.text.contains("art. 9"))
    #expect(bench.text.contains("By the visit of 2026-11-23, entered by 样社区"))
  }

  @Test func aDeadlineBeyondTheListedHolidaysSaysSo() throws {
    let policy = try Specimens.policy
    let accepted = try #require(CivilDate("2026-12-25"))
    let facts = policy.issueDeadline(acceptedOn: accepted).explanation(under: policy).facts
    // 2027-01-09 is a Saturday.
    #expect(facts.map(\.en).contains { $0.contains("2027-01-09, which is not worked") })
    #expect(facts.map(\.en).contains { $0.contains("does not list the holidays of 2027") })
  }

  @Test(arguments: Field.allCases)
  func everyFieldHasARuleOfThePolicy(_ field: Field) throws {
    #expect(try Specimens.policy.rule(field.rule) != nil)
  }

  @Test func everyStageAndEveryPeriodHasARuleOfThePolicy() throws {
    let policy = try Specimens.policy
    for stage in Stage.Residence.allCases { #expect(policy.rule(stage.rule) != nil) }
    for stage in Stage.Permit.allCases { #expect(policy.rule(stage.rule) != nil) }
    for period in Deadline.Period.allCases { #expect(policy.rule(period.rule) != nil) }
  }
}
