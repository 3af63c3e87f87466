import Residence
import Testing

/// Complaint: a case is "complete" with a name missing.
struct IncompleteComplaintTests {
  @Test(arguments: FormPath.allCases, ["", " ", "\u{3000}", "样", "\u{200B}\u{200B}", "\t\n", "样\n例"])
  func nothingThatIsNoNameIsRegisteredOnAnyPath(_ path: FormPath, name: String) throws {
    let found = try path.story().reasons(path.action([.name: name]))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.field == .name })
  }

  @Test(arguments: FormPath.allCases, Registrations.required)
  func nothingIsRegisteredWithARequiredFieldMissingOnAnyPath(_ path: FormPath, field: Field) throws {
    #expect(try path.story().reasons(path.action([field: nil])).contains(.missing(field)))
  }

  @Test func nobodyIsVerifiedOrWaitsForAVisitWhileTheRegistrationIsIncomplete() throws {
    for step in try Exploration.dalian.get().steps where step.after.openNotice(about: .registration) != nil {
      #expect([.incomplete, .left].contains(step.after.stage.residence), "\(step.action.kind)")
    }
  }

  @Test func onlyCompletingOrLeavingLeadsOutOfAnIncompleteRegistration() throws {
    for step in try Exploration.dalian.get().steps where step.before?.stage.residence == .incomplete {
      let expected: Stage.Residence =
        switch step.action.kind {
        case .completeRegistration: .awaitingVerification
        case .recordDeparture: .left
        default: .incomplete
        }
      #expect(step.after.stage.residence == expected, "\(step.action.kind)")
    }
  }

  @Test func aVisitThatIsEnteredForAnIncompleteRegistrationVerifiesNobody() throws {
    var file = try #require(try Cases.at(.incomplete))
    let verified = try #require(try Cases.at(.verified))
    file.visits = verified.visits
    #expect(file.stage == Stage(.incomplete))
    #expect(file.stage.nextStep == .complete)
  }

  @Test func whoComesBackIsRegisteredOnlyOnceNothingIsMissingAnyMore() throws {
    var story = try FormPath.complete.story()
    try story.take(Action(.recordDeparture, [.departedOn: "today", .departureReason: "left"]))
    let back: [Field: String?] = [.arrivedOn: "today", .movedInOn: "today"]
    let incomplete = Registrations.papers("rental-contract")
    let found = story.reasons(try Registrations.action(back, materials: incomplete, kind: .returnHere))
    #expect(found.contains { $0.rule == .registrationFirst })
    try story.take(Registrations.action(back, kind: .returnHere))
    #expect(story.file?.openNotice(about: .registration) == nil)
    #expect(story.file?.stage == Stage(.awaitingVerification))
  }
}
