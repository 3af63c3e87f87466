import Residence
import Testing

/// What was handed in once is not asked for again, however often somebody applies.
struct PapersOnceTests {
  private static let application: [Field: String] = [.ground: "marriage", .groundSince: "2026-01-01"]
  private var story: Story

  /// Somebody whose first application, with a photo, has been refused.
  init() throws {
    story = try Story(under: Policies.dalian(), on: "2026-11-23")
    try story.take(Registrations.action())
    try story.visit()
    let photo = Material(kind: "personal-photo", file: "photo.jpg")
    let papers = [photo] + Registrations.papers("marriage-certificate")
    try story.take(Action(.applyForPermit, Self.application, materials: papers))
    try refuse()
  }

  private mutating func decide(_ decision: [Field: String]) throws {
    try story.take(Action(.acceptPermit, [.acceptedOn: "today"]))
    try story.take(Action(.forwardPermit), by: .supervisor)
    try story.take(Action(.signPermit, decision.merging([.decidedOn: "today"]) { $1 }))
  }

  private mutating func refuse() throws {
    try decide([.decision: "refused", .decisionReason: "材料不实"])
  }

  @Test func aSecondApplicationTakesNoPapersAgain() throws {
    #expect(story.reasons(Action(.applyForPermit, Self.application)).isEmpty)
  }

  @Test mutating func aThirdApplicationTakesNoPapersAgain() throws {
    try story.take(Action(.applyForPermit, Self.application))
    try refuse()
    #expect(story.reasons(Action(.applyForPermit, Self.application)).isEmpty)
  }

  @Test mutating func theCardOfASecondApplicationShowsThePhotoOfTheFirst() throws {
    try story.take(Action(.applyForPermit, Self.application))
    try decide([.decision: "signed"])
    try story.take(Action(.producePermit, [.cardNumber: "YB0001", .issuedOn: "today"]))
    #expect(story.file?.permit?.card?.face?.photo == "photo.jpg")
  }

  @Test mutating func aProofOfTheDwellingBeforeDoesNotCountForTheNextOne() throws {
    let ownHouse: [Field: String] = [.ground: "own-house", .groundSince: "2026-03-02"]
    let deed = Registrations.papers("ownership-certificate")
    try story.take(Action(.applyForPermit, ownHouse, materials: deed))
    try refuse()
    try story.take(Registrations.action([.road: "样例路77号", .movedInOn: "today"], kind: .move))
    try story.wait(until: "2027-06-01")
    let found = story.reasons(
      Action(
        .applyForPermit, [.ground: "own-house", .groundSince: "2026-11-23"],
        materials: Registrations.papers("personal-photo")))
    let proofs = try #require(story.policy.ground("own-house")?.proofs.first)
    #expect(found == [.proofMissing("own-house", proofs.anyOf)])
  }
}
