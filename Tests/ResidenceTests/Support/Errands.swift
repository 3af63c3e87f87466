import Residence
import Testing

/// One thing that somebody does to a case, made for the case as it is.
struct Errand {
  let role: Role
  /// How many days pass before it is done.
  var daysLater = 0
  let action: (Case?) -> Action

  init(_ role: Role = .clerk, daysLater: Int = 0, _ action: @escaping (Case?) -> Action) {
    self.role = role
    self.daysLater = daysLater
    self.action = action
  }

  init(_ role: Role = .clerk, _ kind: Action.Kind, _ entries: [Field: String] = [:]) {
    self.init(role) { _ in Action(kind, entries) }
  }
}

/// Errands that between them take every action, and lead a case to every stage that it can reach.
enum Errands {
  static func all() throws -> [[Errand]] {
    try opening() + dwelling() + visits() + departures() + certificates() + applying() + permit() + ending()
      + talking()
  }

  private static let incomplete = Registrations.papers("identity-card")

  private static func form(
    _ kind: Action.Kind, _ changes: [Field: String?] = [:], materials: [Material] = Registrations.materials
  ) throws -> Errand {
    let action = try Registrations.action(changes, materials: materials, kind: kind)
    return Errand { _ in action }
  }

  private static func opening() throws -> [[Errand]] {
    [
      [try form(.register)], [try form(.giveNotice, [.noticeAbout: "registration"], materials: incomplete)],
      [
        try form(
          .giveNotice, [.noticeAbout: "registration", .newFact: "换了房东"], materials: incomplete)
      ],
      [try form(.completeRegistration)],
    ]
  }

  private static func dwelling() throws -> [[Errand]] {
    [
      [try form(.correct, [.phone: "13000000001", .correctionReason: "笔误"])],
      [try form(.correct, [.road: "样例路99号", .correctionReason: "笔误"])],
      [try form(.move, [.road: "样例路77号", .movedInOn: "today"])],
      [try form(.returnHere, [.arrivedOn: "today", .movedInOn: "today"])],
      [Errand(.supervisor, .takeBackDeparture, [.correctionReason: "点错人员"])],
      [try form(.giveNotice, [.noticeAbout: "dwelling"], materials: incomplete)],
      [Errand { _ in Action(.addPapers, materials: Registrations.papers("old-permit")) }],
      [
        Errand(
          .police, .listMember,
          [.memberName: "样小明", .memberRelation: "child", .memberBirthDate: "2020-01-01"]),
        Errand(.clerk, .strikeMember, [.memberName: "样小明"]),
      ],
    ]
  }

  private static func visits() -> [[Errand]] {
    VisitOutcome.allCases.map {
      [Errand(.police, .logVisit, [.visitedOn: "today", .outcome: $0.rawValue, .met: "样邻居"])]
    }
  }

  private static func departures() -> [[Errand]] {
    DepartureReason.allCases.map {
      [Errand(.clerk, .recordDeparture, [.departedOn: "today", .departureReason: $0.rawValue])]
    }
  }

  private static func certificates() -> [[Errand]] {
    let ask = Errand(
      .clerk, .askForCertificate,
      [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"])
    let void = Errand(.supervisor) { file in
      let number = file?.certificates.last?.terms.number.text
      return Action(.voidCertificate, [.certificateNumber: number ?? "", .voidReason: "打印错误"])
    }
    let seal = Errand(.supervisor) { file in
      Action(.sealCertificate, [.certificateRequest: file?.openRequests.first.map { String($0.id) } ?? ""])
    }
    let decline = Errand(.supervisor) { file in
      let id = file?.openRequests.last.map { String($0.id) }
      return Action(.declineCertificate, [.certificateRequest: id ?? "", .declineGround: "paper-doubtful"])
    }
    return [[ask], [ask, seal], [ask, decline], [ask, seal, void]]
  }

  private static func applying() -> [[Errand]] {
    let application: [Field: String] = [.ground: "marriage", .groundSince: "2026-01-01"]
    return [
      [
        Errand { _ in
          Action(
            .applyForPermit, application,
            materials: Registrations.papers("personal-photo", "marriage-certificate"))
        }
      ],
      [Errand(.clerk, .giveNotice, application.merging([.noticeAbout: "permit"]) { $1 })],
    ]
  }

  private static func permit() -> [[Errand]] {
    [
      [Errand(.clerk, .acceptPermit, [.acceptedOn: "today"])], [Errand(.supervisor, .forwardPermit)],
      [Errand(.supervisor, .extendPermit, [.extensionGround: "remote-area", .extensionDays: "20"])],
      [Errand(.clerk, .signPermit, [.decision: "signed", .decidedOn: "today"])],
      [Errand(.clerk, .signPermit, [.decision: "refused", .decidedOn: "today", .decisionReason: "材料不实"])],
      [Errand(.clerk, .producePermit, [.cardNumber: "YB0001", .issuedOn: "today"])],
      [
        Errand(
          .clerk, .handOutPermit, [.handedOutOn: "today", .collector: "本人", .identifiedBy: "身份证"])
      ],
      [Errand(daysLater: 350) { _ in Action(.endorsePermit, [.endorsedOn: "today"]) }],
      [Errand(.clerk, .changePermitAddress, [.addressChangedOn: "today"])],
      [
        Errand(
          .clerk, .replacePermit,
          [.replacementReason: "damaged", .oldCardReturned: "yes", .renewedOn: "today"])
      ],
      [Errand(.clerk, .reissuePermit, [.lossAccount: "遗失", .renewedOn: "today"])],
    ]
  }

  private static func ending() -> [[Errand]] {
    [
      [Errand(.clerk, .cancelPermit, [.endGround: "given-up", .endedOn: "today"])],
      [Errand(.supervisor, .withdrawPermit, [.withdrawalGround: "obtained-by-fraud"])],
    ]
  }

  private static func talking() -> [[Errand]] {
    let complaint: [Field: String] = [
      .complaintAgainst: "样例公司", .complaintPaper: "居住证", .complaintSince: "yesterday",
      .complaintAccount: "扣押不还",
    ]
    return [
      [Errand(.supervisor, .assign, [.officer: "police"]), Errand(.supervisor, .release)],
      [Errand(.supervisor, .sendBack, [.returnGround: "entry-mistaken"])], [Errand(.clerk, .resubmit)],
      [Errand(.clerk, .escalate, [.escalationGround: "rule-unclear", .escalationAccount: "样例情况"])],
      [Errand(.supervisor, .decideEscalation, [.escalationDecision: "按登记办理"])],
      [Errand(.police, .recordComplaint, complaint)], [Errand(.supervisor, .remark, [.remark: "已联系"])],
    ]
  }
}
