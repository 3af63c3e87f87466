import Residence
import Testing

/// A resident's story in Binlan, step by step, with what Dalian says to each step.
enum BinlanStory {
  struct Chapter {
    let day: String
    let role: Role
    let action: Action
    /// The reasons for which Dalian refuses the same action on the same case.
    var inDalian: [Reason] = []
  }

  static func chapters() throws -> [Chapter] {
    try opening() + applying() + extending() + deciding() + endorsing()
  }

  /// Tells the story, and looks at the station before each step.
  static func told(_ look: (Story, Chapter) throws -> Void = { _, _ in }) throws -> Story {
    var story = try Story(under: Policies.binlan(), on: "2026-03-02")
    for chapter in try chapters() {
      try story.wait(until: chapter.day)
      try look(story, chapter)
      try story.take(chapter.action, by: chapter.role)
    }
    return story
  }

  /// Somebody of Binlan's own district Songyu who rents rooms in Heming.
  static func registration() throws -> Action {
    Action(
      .register,
      [
        .name: "欧阳娜娜", .paper: "identity-card", .paperNumber: try Registrations.number(), .sex: "male",
        .ethnicity: "11", .birthDate: "1990-01-01", .registerDivision: "990103",
        .registerAddress: "滨澜市松屿区样例路1号", .district: "990104", .zone: "澜湾港园区", .street: "灯塔街道",
        .community: "望海社区", .road: "码头路8号", .room: "301", .arrivedOn: "2026-02-15",
        .movedInOn: "2026-02-16", .intendedStay: "half-to-five-years", .stayReason: "work",
        .lodging: "rented", .hostName: "样房东", .declarant: "landlord",
      ],
      materials: Registrations.papers("identity-card", "tenancy-agreement"))
  }

  private static func opening() throws -> [Chapter] {
    [
      Chapter(
        day: "2026-03-02", role: .supervisor, action: try registration(),
        inDalian: [.roleMayNot(.supervisor, .register)]),
      Chapter(
        day: "2026-03-05", role: .police,
        action: Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"])),
      Chapter(
        day: "2026-03-06", role: .clerk,
        action: Action(
          .askForCertificate, [.purpose: "ferry-pass", .receivingBody: "样例轮渡公司", .validDays: "60"]),
        inDalian: [.malformed(.purpose, .unknownCode("ferry-pass"))]),
      Chapter(
        day: "2026-03-06", role: .supervisor, action: Action(.sealCertificate), inDalian: []),
      Chapter(
        day: "2026-03-06", role: .clerk,
        action: Action(
          .voidCertificate, [.certificateNumber: "YB-2026-C000001", .voidReason: "打印错误"]),
        inDalian: [.roleMayNot(.clerk, .voidCertificate)]),
    ]
  }

  private static func applying() -> [Chapter] {
    [
      Chapter(
        day: "2026-03-09", role: .clerk,
        action: Action(
          .applyForPermit, [.ground: "employment", .groundSince: "2025-12-09"],
          materials: Registrations.papers("employer-letter", "personal-photo", "sworn-statement")),
        inDalian: [
          .paperUnknown("employer-letter"), .paperUnknown("sworn-statement"),
          .malformed(.ground, .unknownCode("employment")),
        ]),
      Chapter(
        day: "2026-03-09", role: .clerk, action: Action(.acceptPermit, [.acceptedOn: "today"])),
    ]
  }

  /// Fifteen days are Dalian's usual ones, and there they have run out the day before the second extension.
  private static func extending() throws -> [Chapter] {
    [
      Chapter(
        day: "2026-03-24", role: .supervisor,
        action: Action(.extendPermit, [.extensionGround: "typhoon", .extensionDays: "15"]),
        inDalian: [
          .malformed(.extensionGround, .unknownCode("typhoon")),
          .outOfBounds(.extensionDays, 15, least: 16, most: 30),
        ]),
      Chapter(
        day: "2026-03-25", role: .supervisor,
        action: Action(.extendPermit, [.extensionGround: "ferry-only", .extensionDays: "20"]),
        inDalian: [
          .malformed(.extensionGround, .unknownCode("ferry-only")),
          .tooLate(.extensionDays, notAfter: try day("2026-03-24")),
        ]),
    ]
  }

  private static func deciding() -> [Chapter] {
    [
      Chapter(day: "2026-03-25", role: .supervisor, action: Action(.forwardPermit)),
      Chapter(
        day: "2026-03-27", role: .clerk,
        action: Action(.signPermit, [.decision: "signed", .decidedOn: "today"])),
      Chapter(
        day: "2026-03-30", role: .clerk,
        action: Action(.producePermit, [.cardNumber: "BL0001", .issuedOn: "today"])),
      Chapter(
        day: "2026-04-01", role: .clerk,
        action: Action(
          .handOutPermit, [.handedOutOn: "today", .collector: "本人", .identifiedBy: "身份证"])),
    ]
  }

  private static func endorsing() throws -> [Chapter] {
    [
      Chapter(
        day: "2027-02-01", role: .clerk, action: Action(.endorsePermit, [.endorsedOn: "today"]),
        inDalian: [.tooEarly(.endorsedOn, notBefore: try day("2027-02-28"))]),
      Chapter(
        day: "2027-02-02", role: .clerk,
        action: Action(
          .replacePermit,
          [.replacementReason: "unreadable", .oldCardReturned: "yes", .renewedOn: "today"]),
        inDalian: [.malformed(.replacementReason, .unknownCode("unreadable"))]),
    ]
  }
}
