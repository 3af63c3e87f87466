import Residence

extension Scene {
  /// A scene of every kind of action that has a form, and of those that an agent hands in.
  static let all: [Scene] =
    [
      Scene(.register, person + dwelling + papers),
      Scene(.register, agent + dwelling, base: byAgent, papers: agentPapers, name: "by an agent"),
      Scene(.giveNotice, notice),
      Scene(.completeRegistration, person + dwelling + papers),
      Scene(.correct, person + dwelling + papers),
      Scene(.move, dwelling + moves + papersOfDwelling),
      Scene(.move, agent + moves, base: byAgent, papers: agentPapers, name: "by an agent"),
      Scene(.takeBackDeparture, [Mistake([.correctionReason: nil])]),
      Scene(.returnHere, dwelling + returns + papersOfDwelling),
      Scene(.addPapers, [Mistake(with: [unknown]), Mistake(with: [endsBeforeItBegins])]),
    ] + stay + permits

  private static let number = (try? CitizenNumber(completing: known))?.text ?? ""
  private static let unknown = Material(kind: "health-card")
  private static let endsBeforeItBegins = Material(
    kind: "old-permit", from: CivilDate(dayNumber: 20_001), until: CivilDate(dayNumber: 20_000))

  private static let person = [
    Mistake([.formerName: "样\u{202E}例"]), Mistake([.paperNumber: number]), Mistake([.sex: "female"]),
    Mistake([.ethnicity: "99"]), Mistake([.registerDivision: "210203"]), Mistake([.registerAddress: nil]),
    Mistake([.phone: "1"]),
  ]

  private static let dwelling = [
    Mistake([.zone: "样例园区"]), Mistake([.street: nil]),
    Mistake([.community: String(repeating: "样", count: 201)]), Mistake([.intendedStay: nil]),
    Mistake([.stayReason: "no-reason"]), Mistake([.hostName: nil]), Mistake([.hostPhone: "1"]),
  ]

  private static let papersOfDwelling = [
    Mistake(without: ["rental-certificate"]), Mistake(with: [unknown]), Mistake(with: [endsBeforeItBegins]),
    Mistake(
      without: ["rental-contract"],
      with: [Material(kind: "rental-contract", until: CivilDate(dayNumber: 20_000))]),
    Mistake([.declarant: "hotel"]),
  ]

  private static let papers =
    papersOfDwelling + [
      Mistake(without: ["identity-card"]), Mistake([.arrivedOn: "2026-11-24"]), Mistake([.movedInOn: "?"]),
    ]

  private static let moves = [Mistake([.movedInOn: "2026-03-01"]), Mistake([.unit: "\u{7}"])]

  private static let returns = [Mistake([.movedInOn: "2026-11-21"]), Mistake([.room: "\u{7}"])]

  private static let byAgent: [Field: String?] = [
    .declarant: "agent", .declarantName: "样例丙", .agentGround: "mobility", .agentRelation: "guardian",
    .agentNumber: (try? CitizenNumber(completing: "21020219650101002"))?.text,
  ]

  private static let agentPapers =
    Registrations.materials + Registrations.papers("host-register", "agent-identity-paper")

  private static let agent = [
    Mistake([.agentNumber: "210202199001010010"]), Mistake([.agentGround: "under-16"]),
    Mistake([.declarantName: nil]), Mistake([.agentRelation: "friend"]),
    Mistake(without: ["agent-identity-paper"]),
  ]

  private static let notice = [
    Mistake([.groundSince: "2026-11-01"]), Mistake([.newFact: "样\u{202E}例"]), Mistake(with: [unknown]),
    Mistake(with: [Material(kind: "marriage-certificate")]),
  ]

  private static let stay = [
    Scene(
      .listMember,
      [
        Mistake([.memberName: nil]), Mistake([.memberRelation: "tenant"]),
        Mistake([.memberBirthDate: "2015-05-06"]),
      ]),
    Scene(.strikeMember, [Mistake([.memberName: nil])]),
    Scene(
      .logVisit,
      [Mistake([.visitedOn: "2026-03-01"]), Mistake([.met: nil]), Mistake([.visitRemarks: "样\u{202E}例"])]),
    Scene(
      .recordDeparture,
      [
        Mistake([.departedOn: "2026-03-01"]), Mistake([.departureReason: "moved"]),
        Mistake([.destination: "样\u{202E}例"]),
      ]),
    Scene(.sealCertificate, [Mistake([.certificateRequest: "2"])]),
    Scene(
      .declineCertificate, [Mistake([.certificateRequest: "2"]), Mistake([.declineGround: "no-ground"])]),
    Scene(
      .askForCertificate,
      [Mistake([.purpose: "traffic-window"]), Mistake([.receivingBody: nil]), Mistake([.validDays: "91"])]),
    Scene(.voidCertificate, [Mistake([.certificateNumber: "45"]), Mistake([.voidReason: nil])]),
    Scene(
      .recordComplaint,
      [
        Mistake([.complaintAgainst: nil]), Mistake([.complaintPaper: nil]),
        Mistake([.complaintSince: "2026-11-24"]), Mistake([.complaintAccount: nil]),
      ]),
    Scene(.remark, [Mistake([.remark: nil])]),
    Scene(.assign, [Mistake([.officer: "nobody"])]),
    Scene(.sendBack, [Mistake([.returnGround: "no-ground"]), Mistake([.returnRemark: "样\u{202E}例"])]),
    Scene(.escalate, [Mistake([.escalationGround: nil]), Mistake([.escalationAccount: nil])]),
    Scene(.decideEscalation, [Mistake([.escalationDecision: nil])]),
  ]

  private static let permits = [
    Scene(
      .applyForPermit,
      [
        Mistake([.groundSince: "2026-11-01"]), Mistake(without: ["marriage-certificate"]),
        Mistake(with: [unknown]), Mistake(with: [endsBeforeItBegins]),
      ]),
    Scene(
      .applyForPermit,
      agent + [Mistake([.groundSince: "2026-11-01"]), Mistake(without: ["marriage-certificate"])],
      base: byAgent,
      papers: Registrations.papers("marriage-certificate", "agent-identity-paper"), name: "by an agent"),
    Scene(.acceptPermit, [Mistake([.acceptedOn: "2026-11-20"])]),
    Scene(
      .extendPermit, [Mistake([.extensionGround: "no-ground"]), Mistake([.extensionDays: "31"])]),
    Scene(.signPermit, [Mistake([.decidedOn: "2026-11-20"]), Mistake([.decision: "refused"])]),
    Scene(.producePermit, [Mistake([.cardNumber: nil]), Mistake([.issuedOn: "2026-11-20"])]),
    Scene(
      .handOutPermit,
      [Mistake([.handedOutOn: "2026-11-20"]), Mistake([.collector: nil]), Mistake([.identifiedBy: nil])]),
    Scene(.endorsePermit, [Mistake([.endorsedOn: "2026-10-31"])]),
    Scene(.changePermitAddress, [Mistake([.addressChangedOn: "2026-11-21"])]),
    Scene(
      .replacePermit,
      [
        Mistake([.replacementReason: "lost"]), Mistake([.oldCardReturned: "no"]),
        Mistake([.renewedOn: "2026-11-20"]),
      ]),
    Scene(.reissuePermit, [Mistake([.lossAccount: nil]), Mistake([.renewedOn: "2026-11-20"])]),
    Scene(.cancelPermit, [Mistake([.endGround: "no-ground"]), Mistake([.endedOn: "2026-11-20"])]),
    Scene(.withdrawPermit, [Mistake([.withdrawalGround: "illegal-acts"])]),
  ]
}
