import CaseStore
import Console
import Desk
import DeskBench
import Paper
import Residence
import Specimens
import Testing

/// The papers of the desk, each of a made-up resident whose name careless programs get wrong: for golden pictures and
/// for what every paper must hold.
enum PrintedPaper: String, CaseIterable {
  case certificate
  case certificateOfARareName = "certificate-rare-name"
  case certificateWithEverything = "certificate-everything"
  case registrationForm = "registration-form"
  case registrationFormWithEverything = "registration-form-everything"
  case oneTimeNotice = "one-time-notice"
  case withdrawalNotice = "withdrawal-notice"
  case acceptanceReceipt = "acceptance-receipt"
  case extensionNotice = "extension-notice"
  case refusal
  case refusalAtTheWindow = "refusal-at-the-window"
  case refusedCertificate = "refusal-of-a-certificate"
  case handOutReceipt = "hand-out-receipt"
  case accessExtract = "access-extract"
  case visitList = "visit-list"

  /// The paper, after everything at the desk that leads to it.
  func paper() throws -> Paper {
    let bench = try Bench()
    bench.signIn("clerk")
    var file = try bench.act(registration)
    file = try prepare(file, at: bench)
    return try paper(of: file, at: bench)
  }

  // MARK: The resident

  private static let minorityName = "阿卜杜热合曼·买买提"

  private var registration: Action {
    switch self {
    case .certificateOfARareName: Specimens.registration("𠮷田明", serial: 3)
    case .certificateWithEverything, .registrationFormWithEverything: PrintedPaper.everything
    default: Specimens.registration(PrintedPaper.minorityName, serial: 1)
    }
  }

  /// A registration with every field filled in, and long.
  private static var everything: Action {
    var action = Specimens.registration("阿卜杜热合曼·买买提·艾合麦提江·吐尔逊", serial: 5)
    let more: [Field: String] = [
      .formerName: "阿卜杜热合曼·艾合麦提", .ethnicity: "05",
      .registerAddress: "吉林省样例市样例自治县样例镇样例路一百二十三弄四十五号六幢七单元八〇九室",
      .occupation: "餐饮服务人员", .workplace: "大连样例国际餐饮管理有限公司星海广场第二分公司",
      .zone: "高新园区", .road: "松苑街二百三十一巷", .building: "18号楼", .unit: "3单元", .room: "2502",
      .hostName: "古丽巴哈尔·样例", .hostPhone: "13900002222", .declarant: "agent", .declarantName: "欧阳娜娜",
      .agentGround: "disability", .agentRelation: "near-relative",
      .agentNumber: (try? CitizenNumber(completing: "41019919920315222"))?.text ?? "",
    ]
    action.entries.merge(more) { _, new in new }
    action.materials += ["agent-identity-paper", "labour-contract", "personal-photo"].map {
      Material(kind: $0)
    }
    return action
  }

  private static let members = [
    ("古丽娜尔·阿卜杜热合曼", "spouse", "1993-07-01"), ("𠮷样", "child", "2018-02-28"), ("样小小", "child", "2021-11-11"),
  ]

  // MARK: What happens to the case

  private func prepare(_ first: Case, at bench: Bench) throws -> Case {
    var file = first
    if self == .certificateWithEverything || self == .registrationFormWithEverything {
      for (name, relation, birth) in PrintedPaper.members {
        let member = Action(
          .listMember, [.memberName: name, .memberRelation: relation, .memberBirthDate: birth])
        file = try bench.act(member, on: file)
      }
    }
    if self == .registrationForm || self == .registrationFormWithEverything { return file }
    if self != .visitList { file = try bench.act(Specimens.visit, on: file, by: "police") }
    for (actor, action) in steps { file = try bench.act(action, on: file, by: actor) }
    if self == .visitList {
      // Two pages and a bit, the addresses in no order.
      for serial in 2..<40 {
        var other = Specimens.registration(Specimens.name(serial), serial: serial)
        other.entries[.road] = ["松苑街", "贝壳街", "青松巷"][serial % 3] + "\(serial * 37 % 91 + 1)号"
        other.entries[.room] = "\(serial)"
        try bench.act(other)
      }
    }
    return file
  }

  private var steps: [(actor: String, action: Action)] {
    switch self {
    case .oneTimeNotice:
      return [
        (
          "clerk",
          Action(.giveNotice, [.noticeAbout: "permit", .ground: "marriage", .groundSince: "2026-01-01"])
        )
      ]
    case .withdrawalNotice:
      return Specimens.permitSteps + [
        ("supervisor", Action(.withdrawPermit, [.withdrawalGround: "obtained-by-fraud"]))
      ]
    case .acceptanceReceipt: return Array(Specimens.permitSteps.prefix(2))
    case .extensionNotice:
      return Specimens.permitSteps.prefix(2) + [
        ("supervisor", Action(.extendPermit, [.extensionGround: "remote-area", .extensionDays: "30"]))
      ]
    case .refusal:
      return Specimens.permitSteps.prefix(3) + [
        (
          "clerk",
          Action(
            .signPermit,
            [.decision: "refused", .decidedOn: "today", .decisionReason: "租赁合同与登记住址不符"])
        )
      ]
    case .refusedCertificate:
      return [
        ("clerk", Specimens.certificateRequest),
        (
          "supervisor",
          Action(.declineCertificate, [.declineGround: "other-body", .declineReason: "接收单位未列明经办部门"])
        ),
      ]
    case .handOutReceipt, .accessExtract: return Specimens.permitSteps
    default: return []
    }
  }

  // MARK: The paper

  private func paper(of file: Case, at bench: Bench) throws -> Paper {
    let context = bench.desk.context
    switch self {
    case .certificate, .certificateOfARareName, .certificateWithEverything:
      return try certificate(of: file, at: bench)
    case .registrationForm, .registrationFormWithEverything: return .registrationForm(of: file, in: context)
    case .oneTimeNotice, .withdrawalNotice:
      return .notice(try #require(file.notices.last), to: file, in: context)
    case .acceptanceReceipt: return try #require(.acceptanceReceipt(of: file, in: context))
    case .extensionNotice: return try #require(.extensionNotice(of: file, in: context))
    case .refusal, .refusedCertificate: return try #require(.refusal(of: file, in: context))
    case .refusalAtTheWindow:
      let action = Action(.applyForPermit, [.ground: "social-insurance", .groundSince: "2026-09-01"])
      let reasons = bench.refusal(of: action, on: file)
      return .refusal(of: action.kind, to: file.identity.name, because: reasons, in: context)
    case .handOutReceipt: return try #require(.handOutReceipt(of: file, in: context))
    case .accessExtract: return .accessExtract(of: file, bench.history(of: file.number), in: context)
    case .visitList: return .visitList(in: context)
    }
  }

  private func certificate(of file: Case, at bench: Bench) throws -> Paper {
    let body =
      self == .certificateWithEverything ? "大连市沙河口区样例街道样例社区样板实验小学第二分校招生工作领导小组办公室" : "样例小学"
    let terms = CertificateTerms(
      number: CertificateNumber(prefix: "YB", year: 2026, serial: 45), purpose: "school-enrolment",
      receivingBody: body, validFrom: Specimens.today, validUntil: Specimens.today.adding(days: 30),
      asked: Mark(by: "clerk", at: bench.now), sealed: Mark(by: "supervisor", at: bench.now))
    return .certificate(
      of: file, terms, station: Specimens.station, under: bench.policy, operators: Specimens.operators,
      journal: "97 0123456789abcdef")
  }
}
