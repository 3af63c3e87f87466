import Residence
import Testing

/// What becomes of an action that others have overtaken: one total table.
struct MergingTests {
  private let expected: [Action.Kind.Merging: Set<Action.Kind>] = [
    .withAnything: [.remark, .recordComplaint, .listMember, .strikeMember],
    .withEntries: [.correct, .addPapers],
    .never: [
      .register, .giveNotice, .completeRegistration, .logVisit, .move, .recordDeparture, .takeBackDeparture,
      .returnHere, .askForCertificate, .sealCertificate, .declineCertificate, .voidCertificate,
      .applyForPermit, .acceptPermit, .forwardPermit,
      .extendPermit, .signPermit, .producePermit, .handOutPermit, .endorsePermit, .changePermitAddress,
      .replacePermit, .reissuePermit, .cancelPermit, .withdrawPermit, .assign, .release, .sendBack,
      .resubmit, .escalate, .decideEscalation,
    ],
  ]

  @Test func everyKindOfActionIsInTheTableOnce() {
    #expect(Dictionary(grouping: Action.Kind.allCases, by: \.merging).mapValues(Set.init) == expected)
  }

  @Test func aCorrectionGoesTogetherWithEntriesOnly() {
    for kind in Action.Kind.allCases {
      #expect(Action.Kind.correct.goesTogether(with: kind) == (kind.merging != .never))
      #expect(Action.Kind.remark.goesTogether(with: kind))
      #expect(!Action.Kind.logVisit.goesTogether(with: kind))
    }
    // What a newer program did cannot be known to be harmless.
    #expect(!Action.Kind.correct.goesTogether(with: nil))
  }

  @Test func aRebasedCorrectionLeavesAloneWhatItDidNotTouch() throws {
    let base = try Cases.registered()
    let theirs = try Bench().done(
      Registrations.action([.phone: "13911112222", .formerName: "样曾名"], kind: .correct), on: base)
    let mine = try Registrations.action([.occupation: "样例", .hostPhone: nil], kind: .correct)
    #expect(mine.rebased(from: base, onto: base).entries == mine.entries)
    let rebased = mine.rebased(from: base, onto: theirs)
    #expect(rebased.entries[.phone] == "13911112222")
    #expect(rebased.entries[.formerName] == "样曾名")
    #expect(rebased.entries[.occupation] == "样例")
    #expect(rebased.entries[.hostPhone] == nil)
  }

  @Test func aRebasedCorrectionKeepsThePapersThatOthersBrought() throws {
    let base = try Cases.registered()
    var theirs = base
    theirs.materials.append(Material(kind: "old-permit"))
    theirs.materials.removeFirst()
    var mine = try Registrations.action(kind: .correct)
    mine.materials = [Material(kind: "marriage-certificate")] + base.materials.dropLast().reversed()
    let rebased = mine.rebased(from: base, onto: theirs)
    #expect(
      rebased.materials
        == base.materials.dropFirst().dropLast() + [
          Material(kind: "old-permit"), Material(kind: "marriage-certificate"),
        ])
    let untouched = try Registrations.action(kind: .correct)
    #expect(untouched.rebased(from: base, onto: theirs).materials == theirs.materials)
  }

  @Test func everyOtherActionSaysOnlyWhatItChanges() throws {
    let base = try Cases.registered()
    var theirs = base
    theirs.identity.phone = "13911112222"
    for kind in Action.Kind.allCases where kind != .correct {
      let action = Action(kind, [.phone: "1", .remark: "样例"], materials: base.materials)
      #expect(action.rebased(from: base, onto: theirs) == action)
    }
  }
}
