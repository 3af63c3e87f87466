import Foundation
import Residence
import Testing

/// What the users of comparable systems complain about, as far as rules can prevent it.
struct ComplaintsOfOtherSystemsTests {
  let exploration: Exploration

  init() throws { exploration = try Exploration.dalian.get() }

  @Test func theseTestsSeeEveryActionAndEveryStageThatACaseCanReach() {
    #expect(Set(exploration.steps.map(\.action.kind)) == Set(Action.Kind.allCases))
    let lasting =
      Cases.pairs.filter {
        ![.unregistered, .incomplete].contains($0.residence) && $0.supervision == .none
      } + [Stage(.incomplete)]
    let escalated = lasting.map { Stage($0.residence, $0.permit, $0.certificate, .escalated) }
    let sentBack = lasting.filter {
      ![.incomplete, .left].contains($0.residence) && ($0.certificate == .asked || $0.permit == .accepted)
    }.map { Stage($0.residence, $0.permit, $0.certificate, .sentBack) }
    let expected = Set(lasting + escalated + sentBack)
    let reached = Set(exploration.steps.map(\.after.stage))
    #expect(expected.subtracting(reached).isEmpty)
    #expect(reached.subtracting(expected).isEmpty)
  }

  // MARK: - The wrong person named as actor

  /// Every mark of a case, wherever it stands.
  private func marks(_ file: Case?) throws -> Set<String> {
    guard let file else { return [] }
    let beginning = "{\"at\":"
    return Set(
      try json(file).components(separatedBy: beginning).dropFirst().map {
        beginning + $0.prefix { $0 != "}" } + "}"
      })
  }

  @Test func everyActionIsMarkedWithWhoTookItAndNobodyElse() throws {
    var wrong = [String]()
    for step in exploration.steps {
      let new = try marks(step.after).subtracting(marks(step.before))
      if new != [try json(step.mark)] || step.after.changed != step.mark {
        wrong.append("\(step.action.kind) \(new)")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func whoeverRegisteredStaysNamedUntilTheRegistrationIsCompleted() {
    for step in exploration.steps {
      let wasOpen = step.before?.openNotice(about: .registration) != nil
      if wasOpen, step.after.openNotice(about: .registration) == nil { continue }
      #expect(step.after.registered == step.before?.registered ?? step.mark)
    }
  }

  // MARK: - A past certificate that cannot be seen again after a correction

  @Test func aStampedCertificateStandsAsItWasStampedWhateverIsDoneLater() {
    for step in exploration.steps {
      for (old, new) in zip(step.before?.certificates ?? [], step.after.certificates) {
        #expect(old.terms == new.terms)
        #expect(old.pageHash == new.pageHash)
        #expect(old.voided == new.voided || step.action.kind == .voidCertificate)
      }
      #expect(step.after.certificates.count >= step.before?.certificates.count ?? 0)
    }
  }

  @Test func aCorrectedNameLeavesThePageOfTheOldCertificate() throws {
    var story = try Story(under: Policies.dalian(), on: "2026-11-23")
    try story.take(Registrations.action())
    try story.visit()
    let ask = Action(
      .askForCertificate, [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"])
    try story.take(ask)
    try story.take(Action(.sealCertificate), by: .supervisor)
    let first = try #require(story.file?.certificates.first)
    try story.take(
      Registrations.action([.name: "样改名", .correctionReason: "姓名录错"], kind: .correct))
    #expect(story.file?.certificates == [first])
    try story.take(ask)
    try story.take(Action(.sealCertificate), by: .supervisor)
    #expect(story.file?.certificates.first == first)
    #expect(story.file?.certificates.last?.pageHash != first.pageHash)
    #expect(story.file?.corrections.last?.changes.map(\.new) == ["样改名"])
  }

  // MARK: - One case in two queues

  @Test func aCaseWaitsForOneThingOfOneRoleThatMayDoIt() throws {
    let policy = try Policies.dalian()
    for story in exploration.stories {
      guard let stage = story.file?.stage, let step = stage.nextStep else { continue }
      let able = Role.allCases.filter {
        $0 == step.role && objection(to: step.action, in: stage, by: $0, under: policy) == nil
      }
      #expect(able == [step.role], "\(stage)")
    }
  }

  @Test func theNextStepOfEveryStageCanBeTakenAndLeadsOn() {
    let steps = Dictionary(grouping: exploration.steps) { $0.before?.stage }
    for stage in Set(exploration.stories.compactMap(\.file?.stage)) {
      guard let next = stage.nextStep else { continue }
      let taken = (steps[stage] ?? []).filter {
        $0.action.kind == next.action && $0.mark.by.hasPrefix("\(next.role.rawValue)-")
      }
      #expect(taken.contains { $0.after.stage != stage }, "\(stage)")
    }
  }

  @Test func onlyWhatWaitsForTheStationHasADeadlineAndTheEarliestOneCounts() {
    for story in exploration.stories {
      guard let file = story.file else { continue }
      let waits = file.stage.nextStep.map { $0 != .complete } ?? false
      #expect(story.deadlines.isEmpty == !waits, "\(file.stage)")
      let due = file.due(under: story.policy, offsetMinutes: story.offsetMinutes)
      #expect(story.deadlines.allSatisfy { deadline in due.map { $0 <= deadline.due } ?? false })
      #expect(due == nil || story.deadlines.contains { $0.due == due })
    }
  }

  // MARK: - An error that says only "conflict"

  @Test func everyRefusalNamesItsRulesInBothLanguages() throws {
    let policy = try Policies.dalian()
    for refusal in Set(exploration.refusals) {
      #expect(!refusal.reasons.isEmpty)
      #expect(Set(refusal.reasons).count == refusal.reasons.count)
      for reason in refusal.reasons {
        let rule = policy.rule(reason.rule)
        #expect(rule?.text.en.isEmpty == false && rule?.text.zh.isEmpty == false, "\(reason)")
        #expect(rule?.source.en.isEmpty == false && rule?.source.zh.isEmpty == false, "\(reason)")
      }
    }
  }

  // MARK: - An action executed although the case changed

  @Test func everyActionMakesExactlyOneRevisionMore() {
    for step in exploration.steps {
      #expect(step.after.revision == (step.before?.revision ?? 0) + 1)
      #expect(step.before == nil || step.after.number == step.before?.number)
    }
  }
}
