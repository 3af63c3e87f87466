import Residence
import Testing

/// Which refusals are attempts: those that the same person would meet however well the form was filled in.
@Suite struct AuthorityTests {
  @Test func whoAsksDecidesAndWhatIsAskedDoesNot() throws {
    let file = try Cases.file(.awaitingVerification)
    let wrongRole = try Bench().reasons(Forms.action(.logVisit), on: file, by: .clerk)
    #expect(wrongRole.contains { $0.isOfAuthority })
    let incomplete = try Bench().reasons(Action(.logVisit), on: file, by: .police)
    #expect(!incomplete.isEmpty && !incomplete.contains { $0.isOfAuthority })
  }

  @Test func nobodyApprovesAnOwnEntryAndTryingIsAnAttempt() {
    #expect(Reason.ownEntry("clerk").isOfAuthority)
    #expect(Reason.outsideArea("松苑社区").isOfAuthority)
    #expect(!Reason.missing(.name).isOfAuthority)
  }
}
