import Residence
import Testing

/// A certificate that was asked for is stamped or declined by somebody else.
struct CertificateSealingTests {
  let bench: Bench
  let asked: Case

  init() throws {
    bench = try Bench()
    asked = try #require(try Cases.at(Stage(.verified, .none, .asked)))
  }

  @Test func thePageIsMadeOnceWithTheTermsOfTheCertificate() throws {
    var pages = [(Case, CertificateTerms)]()
    let after = try decide(
      Action(.sealCertificate), on: asked, by: Bench.someone(.supervisor), in: bench.circumstances
    ) { file, terms in
      pages.append((file, terms))
      return "00ff"
    }
    let page = try #require(pages.first)
    #expect(pages.count == 1)
    #expect(page.0.identity == asked.identity)
    #expect(after.certificates == [SealedCertificate(terms: page.1, pageHash: "00ff")])
    #expect(after.certificateRequests.isEmpty)
    #expect(page.1.number == bench.circumstances.nextNumbers().certificate)
    #expect(page.1.asked == asked.certificateRequests.first?.asked)
    #expect(page.1.sealed == after.changed)
    #expect(page.1.validFrom.text == "2026-11-23")
    #expect(page.1.validUntil.text == "2026-12-23")
  }

  @Test func aPageThatCannotBePrintedIsNotStamped() throws {
    let refusal = Refusal([.unprintable("\u{20BB7}")])
    #expect(throws: refusal) {
      try decide(
        Action(.sealCertificate), on: asked, by: Bench.someone(.supervisor), in: bench.circumstances
      ) { (_, _) throws(Refusal) in throw refusal }
    }
  }

  @Test func nobodyStampsWhatTheyAskedFor() throws {
    var own = asked
    own.certificateRequests = [try Cases.request(by: "supervisor")]
    let found = bench.reasons(Action(.sealCertificate), on: own, by: .supervisor)
    #expect(found == [.ownEntry("supervisor")])
    #expect(found.map(\.rule) == [.fourEyes])
  }

  @Test func aRefusalMakesNoPage() throws {
    var own = asked
    own.certificateRequests = [try Cases.request(by: "supervisor")]
    #expect(throws: Refusal.self) {
      try decide(
        Action(.sealCertificate), on: own, by: Bench.someone(.supervisor), in: bench.circumstances
      ) { _, _ in
        Issue.record("a page was made")
        return ""
      }
    }
  }

  @Test func whatIsNoLongerCertifiedIsNotStampedEither() throws {
    var late = asked
    late.certificateRequests[0].purpose = "registration-voucher"
    late.certificateRequests[0].validDays = 91
    #expect(
      bench.reasons(Action(.sealCertificate), on: late, by: .supervisor) == [
        .purposeRefused("registration-voucher", by: .voucherEnded),
        .outOfBounds(.validDays, 91, least: 1, most: 90),
      ])
  }

  @Test func ofSeveralRequestsTheOneIsNamed() throws {
    let two = try bench.done(Forms.action(.askForCertificate), on: asked)
    #expect(
      bench.reasons(Action(.sealCertificate), on: two, by: .supervisor) == [.missing(.certificateRequest)])
    let second = Action(.sealCertificate, [.certificateRequest: "2"])
    #expect(try bench.done(second, on: two, by: .supervisor).openRequests.map(\.id) == [1])
  }

  @Test func aDeclinedRequestStaysAndSaysWhy() throws {
    let file = try bench.done(Forms.action(.declineCertificate), on: asked, by: .supervisor)
    let expected = Declining(
      ground: "paper-doubtful", reason: "用途不明", entered: bench.mark(by: .supervisor))
    #expect(file.certificateRequests.map(\.declined) == [expected])
    #expect(file.stage == Stage(.verified))
    #expect(bench.reasons(Action(.sealCertificate), on: file, by: .supervisor) == [.nothingAsked])
  }

  @Test func nothingIsStampedForSomebodyWhoIsNoLongerVerified() throws {
    let moved = try bench.done(Registrations.move(), on: asked)
    #expect(
      bench.reasons(Action(.sealCertificate), on: moved, by: .supervisor) == [
        .notVerified(.awaitingVerification)
      ])
  }
}
