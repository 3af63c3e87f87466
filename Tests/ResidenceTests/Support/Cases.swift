import Residence
import Testing

/// Cases at every stage.
enum Cases {
  /// A mark of somebody at ten in the morning in Dalian.
  static func mark(_ day: String = "2026-11-20", by name: String = "clerk") throws -> Mark {
    Mark(by: name, at: try #require(Instant("\(day)T02:00:00.000Z")))
  }

  /// A person who has just been registered.
  static func registered(_ changes: [Field: String?] = [:]) throws -> Case {
    try Bench.on("2026-11-20").done(Registrations.action(changes))
  }

  /// A case at a stage, or nothing where there is no file yet.
  static func at(_ residence: Stage.Residence, _ permit: Stage.Permit = .none) throws -> Case? {
    guard residence != .unregistered else { return nil }
    var file = try registered()
    file.permit = try Permits.at(permit, of: file)
    let outcome: VisitOutcome? =
      switch residence {
      case .unregistered, .incomplete, .awaitingVerification: nil
      case .awaitingRevisit: .unknownThere
      case .addressInDoubt: .addressWrong
      case .gone: .gone
      case .verified, .left: .livesThere
      }
    if let outcome {
      file.visits = [
        Visit(
          address: file.stays[0].address, on: try day("2026-11-21"), outcome: outcome, met: "欧阳娜娜",
          entered: try mark("2026-11-21", by: "police"))
      ]
    }
    if residence == .incomplete {
      file.notices = [try notice()]
      file.materials = []
    }
    if residence == .left {
      file.stays[0].departure = Departure(on: try day("2026-11-22"), reason: .left, entered: try mark())
    }
    return file
  }

  /// A case at a stage, or nothing where there is no file yet.
  static func at(_ stage: Stage) throws -> Case? {
    var file = try at(stage.residence, stage.permit)
    if stage.certificate == .asked { file?.certificateRequests = [try request()] }
    switch stage.supervision {
    case .none: break
    case .sentBack:
      file?.sendingsBack = [SendingBack(ground: "entry-mistaken", entered: try mark(by: "supervisor"))]
    case .escalated:
      file?.escalations = [
        Escalation(ground: "rule-unclear", account: "样例情况", entered: try mark(by: "police"))
      ]
    }
    return file
  }

  /// A certificate that the clerk has asked for.
  static func request(by name: String = "clerk") throws -> CertificateRequest {
    CertificateRequest(
      id: 1, purpose: "medical-insurance", receivingBody: "样例医保中心", validDays: 30,
      asked: try mark("2026-11-22", by: name))
  }

  /// A case at a stage at which there is a file.
  static func file(_ residence: Stage.Residence, _ permit: Stage.Permit = .none) throws -> Case {
    try #require(try at(residence, permit))
  }

  /// A verified resident whose card was issued and collected on a day.
  static func holder(since day: String) throws -> Case {
    var file = try file(.verified)
    file.permit = try Permits.at(.held, of: file, on: day)
    return file
  }

  /// A verified resident who has a certificate.
  static func certified() throws -> Case {
    let asked = try #require(try at(Stage(.verified, .none, .asked)))
    return try Bench.on("2026-11-22").done(Forms.action(.sealCertificate), on: asked, by: .supervisor)
  }

  private static func notice() throws -> Notice {
    Notice(
      number: NoticeNumber(prefix: "XG", year: 2026, serial: 11), about: .registration,
      missing: [MissingPaper(anyOf: [["rental-certificate"]])], given: try mark())
  }

  /// A case in which nothing is empty.
  static func full() throws -> Case {
    var file = try certified()
    file = try Bench().done(Forms.action(.listMember), on: file)
    file = try Bench().done(Forms.action(.correct, [.correctionReason: "笔误"]), on: file)
    file = try Bench().done(Forms.action(.strikeMember), on: file)
    file = try Bench().done(Forms.action(.move), on: file)
    file = try Bench().done(Forms.action(.listMember), on: file)
    file.distinctFrom = [CaseNumber(prefix: "XG", year: 2026, serial: 9)]
    file = try Bench().done(Forms.action(.recordComplaint), on: file)
    file = try Bench().done(Forms.action(.remark), on: file)
    file = try Bench().done(Forms.action(.giveNotice), on: file)
    file.certificateRequests = [try request()]
    file.certificateRequests[0].declined = Declining(ground: nil, reason: "用途有误", entered: try mark())
    file.certificates[0].voided = Voiding(reason: "笔误", entered: try mark())
    file.visits[0].remarks = "晚上再去"
    file.permit = try Permits.full(of: file)
    file.formerPermits = [try #require(try Permits.at(.refused, of: file))]
    return try Bench().done(Forms.action(.recordDeparture), on: file)
  }

  /// Every stage of a residence with every stage of a permit and of certificates, those included that no case can
  /// reach.
  static let pairs = Stage.Residence.allCases.flatMap { residence in
    Stage.Permit.allCases.flatMap { permit in
      Stage.Certificate.allCases.flatMap { certificate in
        Stage.Supervision.allCases.map { Stage(residence, permit, certificate, $0) }
      }
    }
  }

  /// Every stage that a case can stand at.
  static let stages = pairs.filter { $0.residence != .unregistered || $0 == Stage(.unregistered) }
}
