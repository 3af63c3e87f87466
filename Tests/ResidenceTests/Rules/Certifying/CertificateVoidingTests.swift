import Residence
import Testing

/// A stamped certificate can be voided, and stays retrievable.
struct CertificateVoidingTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func reasons(_ changes: [Field: String?], on file: Case) throws -> [Reason] {
    bench.reasons(try Forms.action(.voidCertificate, changes), on: file, by: .supervisor)
  }

  @Test(arguments: ["XG-2026-C000045", " xg-2026-c000045", "ＸＧ－２０２６－Ｃ００００４５"])
  func aVoidedCertificateKeepsItsTermsAndItsPage(_ typed: String) throws {
    let before = try Cases.certified()
    let action = try Forms.action(.voidCertificate, [.certificateNumber: typed])
    let file = try bench.done(action, on: before, by: .supervisor)
    #expect(file.certificates.map(\.terms) == before.certificates.map(\.terms))
    #expect(file.certificates.map(\.pageHash) == ["hash"])
    #expect(
      file.certificates.map(\.voided) == [Voiding(reason: "用途有误", entered: bench.mark(by: .supervisor))])
  }

  @Test func numberAndReasonAreAskedFor() throws {
    for field in [Field.certificateNumber, .voidReason] {
      let found = try reasons([field: nil], on: Cases.certified())
      #expect(found == [.missing(field)])
      #expect(found.map(\.rule) == [.certificateVoiding])
    }
  }

  @Test(arguments: ["XG-2026-C000046", "XG-2026-000045", "45"])
  func aNumberThatTheCaseDoesNotHaveIsRefused(_ typed: String) throws {
    let expected = Reason.malformed(.certificateNumber, .unknownCode(typed))
    #expect(try reasons([.certificateNumber: typed], on: Cases.certified()) == [expected])
  }

  @Test func nothingIsVoidedTwice() throws {
    let voided = try bench.done(Forms.action(.voidCertificate), on: Cases.certified(), by: .supervisor)
    let number = CertificateNumber(prefix: "XG", year: 2026, serial: 45)
    #expect(try reasons([:], on: voided) == [.alreadyVoided(number)])
    #expect(try reasons([.voidReason: nil], on: voided) == [.missing(.voidReason), .alreadyVoided(number)])
  }

  @Test func onlyTheOneCertificateIsVoided() throws {
    var bench = bench
    var numbers = bench.circumstances.nextNumbers()
    numbers.certificate = CertificateNumber(prefix: "XG", year: 2026, serial: 46)
    bench.circumstances.nextNumbers = { [numbers] in numbers }
    let asked = try bench.done(Forms.action(.askForCertificate), on: Cases.certified())
    let two = try bench.done(Action(.sealCertificate), on: asked, by: .supervisor)
    let file = try bench.done(Forms.action(.voidCertificate), on: two, by: .supervisor)
    #expect(file.certificates.map { $0.voided == nil } == [false, true])
  }

  @Test func onlyTheSupervisorVoidsAndAlsoOfSomebodyWhoLeft() throws {
    let file = try Cases.certified()
    #expect(
      bench.reasons(try Forms.action(.voidCertificate), on: file, by: .clerk) == [
        .roleMayNot(.clerk, .voidCertificate)
      ])
    let left = try bench.done(Forms.action(.recordDeparture), on: file)
    #expect(try reasons([:], on: left).isEmpty)
  }
}
