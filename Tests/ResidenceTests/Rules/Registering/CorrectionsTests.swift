import Residence
import Testing

/// What was registered may be changed, and leaves its trace.
struct CorrectionsTests {
  let bench: Bench

  init() throws { bench = try Bench() }

  private func correct(_ changes: [Field: String?], materials: [Material] = Registrations.materials)
    throws -> Action
  {
    try Registrations.action(changes, materials: materials, kind: .correct)
  }

  @Test func oldAndNewValuesAreKept() throws {
    let before = try Cases.registered()
    let change = try correct([.name: "样例甲", .formerName: nil, .phone: nil, .room: "502", .unit: nil])
    let file = try bench.done(change, on: before)
    let changes: [Correction.Change] = [
      .init(field: .name, old: "阿卜杜热合曼·买买提", new: "样例甲"),
      .init(field: .formerName, old: "欧阳娜娜", new: nil), .init(field: .phone, old: "13000000000", new: nil),
      .init(field: .unit, old: "2", new: nil), .init(field: .room, old: "501", new: "502"),
    ]
    let correction = try #require(file.corrections.first)
    #expect(correction.changes == changes)
    #expect(correction.reason == nil && correction.entered == bench.mark())
    #expect(correction.addedPapers.isEmpty && correction.removedPapers.isEmpty)
    #expect(file.identity.name == "样例甲")
    #expect(file.registered == before.registered)
    let back = try bench.done(correct([:]), on: file)
    let reversed = changes.map { Correction.Change(field: $0.field, old: $0.new, new: $0.old) }
    #expect(back.corrections.map(\.changes) == [changes, reversed])
  }

  @Test func aReasonIsAskedForOnceThereIsACertificate() throws {
    let silent = try correct([.name: "样例甲"])
    #expect(try bench.done(silent, on: Cases.file(.verified)).corrections.map(\.reason) == [nil])
    let certified = try Cases.certified()
    let found = bench.reasons(silent, on: certified)
    #expect(found == [.missing(.correctionReason)])
    #expect(found.map(\.rule) == [.correctionsLeaveTrace])
    let reasoned = try correct([.name: "样例甲", .correctionReason: "笔误"])
    #expect(try bench.done(reasoned, on: certified).corrections.map(\.reason) == ["笔误"])
  }

  @Test func aCertificateThatWasVoidedStillAsksForAReason() throws {
    let voided = try bench.done(Forms.action(.voidCertificate), on: Cases.certified(), by: .supervisor)
    #expect(bench.reasons(try correct([.name: "样例甲"]), on: voided) == [.missing(.correctionReason)])
  }

  @Test func aReasonThatIsGivenEarlyIsKept() throws {
    let reasoned = try correct([.name: "样例甲", .correctionReason: "笔误"])
    #expect(try bench.done(reasoned, on: Cases.registered()).corrections.map(\.reason) == ["笔误"])
  }

  @Test func aCorrectionChangesSomething() throws {
    let found = bench.reasons(try correct([.correctionReason: "笔误"]), on: try Cases.registered())
    #expect(found == [.nothingChanged])
    #expect(found.map(\.rule) == [.correctionsLeaveTrace])
  }

  @Test func theSamePapersInAnotherOrderAreNoChange() throws {
    let action = try correct([:], materials: Registrations.materials.reversed())
    #expect(bench.reasons(action, on: try Cases.registered()) == [.nothingChanged])
  }

  @Test func formAndPapersHaveToBeComplete() throws {
    let action = try correct([.street: nil, .name: "样例甲"], materials: Registrations.dwellingPapers)
    let found = bench.reasons(action, on: try Cases.registered())
    #expect(found == [.missing(.street), .paperMissing([["identity-card"]])])
  }

  @Test func everyChangeOfAPaperLeavesItsTrace() throws {
    let lease = Registrations.lease()
    var changed = Array(repeating: lease, count: 6)
    changed[0].issuer = "样例中介"
    changed[1].from = try day("2026-03-02")
    changed[2].until = try day("2027-03-01")
    changed[3].file = "0003.jpg"
    changed[4].kind = "rental-contract"
    changed[4].until = nil
    changed[5].from = nil
    for paper in changed {
      let papers = Registrations.materials.map { $0.kind == lease.kind ? paper : $0 }
      let file = try bench.done(correct([:], materials: papers), on: Cases.registered())
      #expect(file.corrections.last?.removedPapers == [lease], "\(paper)")
      #expect(file.corrections.last?.addedPapers == [paper])
      #expect(file.corrections.last?.changes.isEmpty == true)
    }
  }

  @Test func aPaperThatIsNoLongerThereLeavesItsTrace() throws {
    let voucher = Material(kind: "registration-voucher", issuer: "样例所")
    let before = try bench.done(
      correct([:], materials: Registrations.materials + [voucher]), on: Cases.registered())
    let after = try bench.done(correct([:]), on: before)
    #expect(after.corrections.last?.removedPapers == [voucher])
    #expect(after.corrections.last?.addedPapers == [])
  }

  @Test func noCorrectionIsRecordedWithoutAChange() throws {
    for step in try Exploration.dalian.get().steps where step.action.kind == .correct {
      let correction = try #require(step.after.corrections.last)
      #expect(
        !correction.changes.isEmpty || !correction.addedPapers.isEmpty || !correction.removedPapers.isEmpty)
    }
  }

  @Test func aLeaseThatHasRunOutDoesNotKeepAMisspeltName() throws {
    let file = try Cases.registered()
    let later = try Bench.on("2028-01-01")
    #expect(later.reasons(try correct([.name: "样例甲"]), on: file).isEmpty)
    let touched = Registrations.materials + Registrations.papers("registration-voucher")
    #expect(
      later.reasons(try correct([:], materials: touched), on: file).contains(
        .paperMissing([["rental-contract"]])))
  }

  @Test func whatWasSeenAndWhatWasKeptAreTwoThings() throws {
    let seen = Material(kind: "registration-voucher", copyKept: false)
    let kept = Material(kind: "registration-voucher", originalSeen: false)
    let before = try bench.done(
      correct([:], materials: Registrations.materials + [seen]), on: Cases.registered())
    let after = try bench.done(correct([:], materials: Registrations.materials + [kept]), on: before)
    #expect(after.corrections.last?.removedPapers == [seen])
    #expect(after.corrections.last?.addedPapers == [kept])
  }

  @Test func theStayBeginsWhenItBeganWhateverIsCorrected() throws {
    let moved = try Forms.moved(Cases.file(.verified))
    let change = Registrations.move([.phone: nil], kind: .correct).entries
    let person = RegistrationEntries.of(moved).merging(change) { $1 }.merging([.name: "样例甲"]) { $1 }
    let file = try bench.done(Action(.correct, person, materials: moved.materials), on: moved)
    #expect(file.corrections.last?.changes.map(\.field) == [.name])
    #expect(file.stays == moved.stays)
    #expect(file.stage.residence == .verified)
  }

  @Test func aCertificateStaysAsItWasStamped() throws {
    let certified = try Cases.certified()
    let file = try bench.done(correct([.name: "样例甲", .correctionReason: "笔误"]), on: certified)
    #expect(file.certificates == certified.certificates)
  }
}
