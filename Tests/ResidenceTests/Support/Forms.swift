import Residence
import Testing

/// A form of every kind of action, filled so that it is taken on 2026-11-23.
enum Forms {
  /// The form with entries replaced, and with those set to nothing left out.
  static func action(
    _ kind: Action.Kind, _ changes: [Field: String?] = [:], materials: [Material]? = nil
  ) throws -> Action {
    let entries = Registrations.changed(try entries(kind), changes)
    return Action(kind, entries, materials: materials ?? papers(kind))
  }

  /// A case on which the form is taken; nothing where it opens one.
  static func start(_ kind: Action.Kind) throws -> Case? {
    switch kind {
    case .register: nil
    case .completeRegistration: try Cases.file(.incomplete)
    case .giveNotice, .correct, .addPapers, .listMember, .logVisit, .move, .recordDeparture,
      .askForCertificate, .applyForPermit, .recordComplaint, .remark:
      try Cases.file(.verified)
    case .sealCertificate, .declineCertificate: try Cases.at(Stage(.verified, .none, .asked))
    case .strikeMember: try Bench().done(action(.listMember), on: Cases.file(.verified))
    case .takeBackDeparture, .returnHere: try Cases.file(.left)
    case .voidCertificate: try Cases.certified()
    case .acceptPermit: try Cases.file(.verified, .applied)
    case .forwardPermit, .extendPermit: try Cases.file(.verified, .accepted)
    case .signPermit: try Cases.file(.verified, .forwarded)
    case .producePermit: try Cases.file(.verified, .signed)
    case .handOutPermit: try Cases.file(.verified, .produced)
    case .endorsePermit: try Cases.holder(since: "2025-12-01")
    case .changePermitAddress: try moved(Cases.holder(since: "2025-12-01"))
    case .replacePermit, .reissuePermit, .cancelPermit, .withdrawPermit: try Cases.file(.verified, .held)
    case .assign, .escalate: try Cases.file(.awaitingVerification)
    case .release:
      try Bench().done(
        Action(.assign, [.officer: "clerk"]), on: Cases.file(.awaitingVerification), by: .clerk)
    case .sendBack: try Cases.file(.verified, .accepted)
    case .resubmit: try Cases.at(Stage(.verified, .accepted, .none, .sentBack))
    case .decideEscalation: try Cases.at(Stage(.verified, .none, .none, .escalated))
    }
  }

  /// A case after a move to another dwelling, which has been verified.
  static func moved(_ file: Case) throws -> Case {
    let bench = try Bench.on("2026-11-22")
    let moved = try bench.done(Registrations.move(), on: file)
    return try bench.done(action(.logVisit, [.visitedOn: "2026-11-22"]), on: moved, by: .police)
  }

  /// Who sends the form in.
  static func role(_ kind: Action.Kind) -> Role {
    switch kind {
    case .logVisit: .police
    case .takeBackDeparture, .sealCertificate, .declineCertificate, .voidCertificate, .forwardPermit,
      .extendPermit, .withdrawPermit, .assign, .sendBack, .decideEscalation:
      .supervisor
    default: .clerk
    }
  }

  private static func papers(_ kind: Action.Kind) -> [Material] {
    switch kind {
    case .register, .completeRegistration, .correct: Registrations.materials
    case .move, .returnHere: Registrations.dwellingPapers
    case .addPapers: Registrations.papers("registration-voucher")
    case .applyForPermit: Registrations.papers("marriage-certificate")
    default: []
    }
  }

  private static func entries(_ kind: Action.Kind) throws -> [Field: String] {
    switch kind {
    case .register, .completeRegistration: try Registrations.valid()
    case .correct: try Registrations.action([.name: "样例甲"]).entries
    case .move: Registrations.move().entries
    case .returnHere:
      Registrations.move([.arrivedOn: "2026-11-22", .movedInOn: "2026-11-23"]).entries
    case .giveNotice: [.noticeAbout: "permit", .ground: "marriage", .groundSince: "2026-01-01"]
    case .listMember:
      [
        .memberName: "样例乙", .memberRelation: "child", .memberBirthDate: "2015-05-05",
        .memberNumber: try Registrations.number("21020220150505002"),
      ]
    case .strikeMember: [.memberName: "样例乙"]
    case .takeBackDeparture: [.correctionReason: "点错人员"]
    case .recordDeparture: [.departedOn: "2026-11-22", .departureReason: "left", .destination: "上海"]
    case .logVisit: [.visitedOn: "2026-11-23", .outcome: "lives-there", .met: "欧阳娜娜", .visitRemarks: "在家"]
    case .sealCertificate: [.certificateRequest: "1"]
    case .declineCertificate:
      [.certificateRequest: "1", .declineGround: "paper-doubtful", .declineReason: "用途不明"]
    case .askForCertificate:
      [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "30"]
    case .voidCertificate: [.certificateNumber: "XG-2026-C000045", .voidReason: "用途有误"]
    case .assign: [.officer: "police"]
    case .sendBack: [.returnGround: "entry-mistaken", .returnRemark: "门牌号有误"]
    case .escalate: [.escalationGround: "rule-unclear", .escalationAccount: "样例情况"]
    case .decideEscalation: [.escalationDecision: "按登记办理"]
    case .recordComplaint:
      [
        .complaintAgainst: "样例饭店", .complaintPaper: "居住证", .complaintSince: "2026-11-01",
        .complaintAccount: "单位扣押居住证",
      ]
    case .remark: [.remark: "夜班"]
    default: permitEntries(kind)
    }
  }

  private static func permitEntries(_ kind: Action.Kind) -> [Field: String] {
    switch kind {
    case .applyForPermit: [.ground: "marriage", .groundSince: "2026-01-01"]
    case .acceptPermit: [.acceptedOn: "2026-11-23"]
    case .extendPermit: [.extensionGround: "remote-area", .extensionDays: "30"]
    case .signPermit: [.decision: "signed", .decidedOn: "2026-11-23"]
    case .producePermit: [.cardNumber: "DL0002", .issuedOn: "2026-11-23"]
    case .handOutPermit: [.handedOutOn: "2026-11-23", .collector: "欧阳娜娜", .identifiedBy: "样例0001"]
    case .endorsePermit: [.endorsedOn: "2026-11-23"]
    case .changePermitAddress: [.addressChangedOn: "2026-11-23"]
    case .replacePermit:
      [.replacementReason: "damaged", .oldCardReturned: "yes", .renewedOn: "2026-11-23"]
    case .reissuePermit: [.lossAccount: "乘车时遗失", .renewedOn: "2026-11-23"]
    case .cancelPermit: [.endGround: "given-up", .endedOn: "2026-11-23"]
    case .withdrawPermit: [.withdrawalGround: "obtained-by-fraud"]
    default: [:]
    }
  }
}
