import Residence
import Testing

/// Cases at every stage.
enum Cases {
  /// A mark of somebody at ten in the morning in Dalian.
  static func mark(_ day: String = "2026-11-20", by name: String = "clerk") throws -> Mark {
    Mark(by: name, at: try #require(Instant("\(day)T02:00:00.000Z")))
  }

  /// A person who has just been registered.
  static func registered() throws -> Case {
    try Bench(now: "2026-11-20T02:00:00.000Z").done(Registrations.action())
  }

  /// A case at a stage, or nothing where there is no file yet.
  static func at(_ residence: Stage.Residence, _ permit: Stage.Permit = .none) throws -> Case? {
    guard residence != .unregistered else { return nil }
    var file = try registered()
    file.permit = try self.permit(permit)
    let outcome: VisitOutcome? =
      switch residence {
      case .unregistered, .awaitingVerification: nil
      case .awaitingRevisit: .unknownThere
      case .addressInDoubt: .addressWrong
      case .gone: .gone
      case .verified, .left: .livesThere
      }
    if let outcome {
      file.visits = [
        Visit(
          address: file.stays[0].address, on: try day("2026-11-21"), outcome: outcome,
          entered: try mark("2026-11-21", by: "police"))
      ]
    }
    if residence == .left {
      file.stays[0].departure = Departure(on: try day("2026-11-22"), reason: .left, entered: try mark())
    }
    return file
  }

  private static func permit(_ stage: Stage.Permit) throws -> Permit? {
    guard stage != .none else { return nil }
    let (today, mark) = (try day("2026-11-21"), try mark("2026-11-21"))
    var permit = Permit(
      application: PermitApplication(ground: "marriage", since: try day("2026-01-01"), proofs: []),
      applied: mark)
    if stage == .applied { return permit }
    permit.acceptance = Permit.Dated(on: today, entered: mark)
    if stage == .accepted { return permit }
    permit.forwarding = Permit.Dated(on: today, entered: mark)
    if stage == .forwarded { return permit }
    permit.card = Permit.Card(number: "DL0001", issuedOn: today, entered: mark)
    if stage == .issued { return permit }
    permit.handOut = Permit.HandOut(on: today, collector: "欧阳娜娜", identifiedBy: "样例", entered: mark)
    return permit
  }

  /// A case in which nothing is empty.
  static func full() throws -> Case {
    var file = try #require(try at(.left, .held))
    file.visits[0].met = "欧阳娜娜"
    file.visits[0].remarks = "晚上再去"
    file.permit?.application.proofs = [Material(kind: "marriage-certificate", copyKept: false)]
    file.stays[0].departure?.destination = "上海"
    file.certificates = [
      SealedCertificate(
        terms: CertificateTerms(
          number: CertificateNumber(prefix: "XG", year: 2026, serial: 45), purpose: "medical-insurance",
          receivingBody: "样例医保中心", validFrom: try day("2026-11-21"), validUntil: try day("2026-12-21"),
          sealed: try mark()),
        pageHash: "00ff")
    ]
    file.corrections = [Correction(reason: "笔误", fields: [.name, .room], entered: try mark())]
    file.remarks = [Remark(text: "𠮷田明", entered: try mark())]
    return file
  }

  /// Every stage that a case can stand at.
  static let stages: [Stage] =
    [Stage(.unregistered)]
    + Stage.Residence.allCases.filter { $0 != .unregistered }.flatMap { residence in
      Stage.Permit.allCases.map { Stage(residence, $0) }
    }
}
