public import CaseStore
import Console
public import Residence

extension LogLine {
  /// What was done, in words; a kind that this program does not know is shown by its own name.
  public var title: Bilingual { Bilingual(doing: action) }
}

extension HistoryLine {
  /// What was done, in words; a kind that this program does not know is shown by its own name.
  public var title: Bilingual { Bilingual(doing: action) }

  /// The same, with reasons and purposes as a policy calls them.
  public func title(under policy: Policy) -> Bilingual { Bilingual(doing: action, under: policy) }
}

extension Bilingual {
  /// What a line of the journal says was done.
  fileprivate init(doing action: JSON, under policy: Policy? = nil) {
    let kind = action["kind"]?.string ?? ""
    let revisions = (action["revisions"]?.array ?? []).compactMap(\.integer)
    switch kind {
    case "look": self = .look(action)
    case "compare" where revisions.count == 2:
      self.init(
        en: "compared revisions \(revisions[0]) and \(revisions[1])",
        zh: "比对第\(revisions[0])版和第\(revisions[1])版")
    case "export":
      let purpose = harmless(action["purpose"]?.string ?? "")
      self.init(en: "exported for: \(purpose)", zh: "导出，用途：\(purpose)")
    case "print":
      let id = action["paper"]?.string ?? ""
      let paper = CasePaper(rawValue: id)?.title ?? Bilingual(en: harmless(id), zh: harmless(id))
      self.init(en: "printed: \(paper.en)", zh: "打印：\(paper.zh)")
    case "reveal":
      let why = Bilingual(action["reason"], among: policy?.desk.reveals)
      self.init(en: "looked at the full number: \(why.en)", zh: "查看完整号码，事由：\(why.zh)")
    case "look-up":
      let why = Bilingual(action["purpose"], among: policy?.desk.lookUps.purposes)
      let found = action["found"] == .bool(true)
      self.init(
        en: "looked up\(found ? "" : " somebody without a file") for: \(why.en)",
        zh: "\(found ? "" : "（无档案）")查询，用途：\(why.zh)")
    case "refused": self = .refused(action)
    case "erased": self = .erased(action)
    case "list": self.init(en: "listed all cases", zh: "列出全部档案")
    case "report": self = .report(action)
    case "log": self.init(en: "read this journal", zh: "查阅日志")
    case "checkpoint": self.init(en: "signed a checkpoint", zh: "签署检查点")
    case "seal":
      let change = harmless(action["change"]?.string ?? "")
      self.init(en: "the seal's keys: \(change)", zh: "公章密钥：\(change)")
    case "packet": self = .packet(action)
    case "policy" where action["policy"] == action["over"]:
      self.init(en: "began by the rules of policy.json", zh: "按policy.json的规则开始办理")
    case "policy":
      self.init(en: "other rules hold from here on (policy.json)", zh: "自此按改动后的规则（policy.json）办理")
    case "sign-in", "sign-in-refused", "lock-out", "operator":
      self = Bilingual(signingIn: action) ?? Bilingual(en: harmless(kind), zh: harmless(kind))
    case "repair": self = .repair(action)
    case "migrate": self.init(en: "brought to a newer layout", zh: "转换为新格式")
    case "salvage": self.init(en: "salvaged from a damaged backup", zh: "自损坏的备份中恢复")
    default: self = Action.Kind(rawValue: kind)?.title ?? Bilingual(en: harmless(kind), zh: harmless(kind))
    }
  }

  /// A line of one of the policy's lists; one that it does not have by its own name.
  private init(_ id: JSON?, among options: [Policy.Option]?) {
    let id = harmless(id?.string ?? "")
    self = options?.named(id)?.name ?? Bilingual(en: id, zh: id)
  }

  private static func refused(_ action: JSON) -> Bilingual {
    let id = action["what"]?.string ?? ""
    let reasons = (action["reasons"]?.array ?? []).compactMap(\.string).map { harmless($0) }
    let what =
      switch id {
      case "open": Bilingual(en: "Open the case", zh: "打开档案")
      case "look-up": Bilingual(en: "Look somebody up", zh: "人员查询")
      case "erase": Bilingual(en: "Erase", zh: "清除")
      default: Action.Kind(rawValue: id)?.title ?? Bilingual(en: harmless(id), zh: harmless(id))
      }
    return Bilingual(
      en: "was refused: \(what.en) (\(reasons.joined(separator: ", ")))",
      zh: "被拒绝：\(what.zh)（\(reasons.joined(separator: "、"))）")
  }

  private static func erased(_ action: JSON) -> Bilingual {
    if let count = action["drafts"]?.integer {
      return Bilingual(en: "erased \(count) drafts, their time being over", zh: "按保存期限清除草稿\(count)份")
    }
    let count = action["documents"]?.integer ?? 0
    return Bilingual(
      en: "erased the file, its time being over: \(count) revisions", zh: "按保存期限清除档案，共\(count)版")
  }

  private static func look(_ action: JSON) -> Bilingual {
    if let number = action["revision"]?.integer {
      return Bilingual(en: "looked at revision \(number)", zh: "查看第\(number)版")
    }
    if let number = action["certificate"]?.string {
      return Bilingual(en: "looked at certificate \(harmless(number))", zh: "查看证明\(harmless(number))")
    }
    if let name = action["packet"]?.string {
      return Bilingual(en: "looked at packet \(harmless(name))", zh: "查看申请包\(harmless(name))")
    }
    return Bilingual(en: "looked at the case", zh: "查看档案")
  }

  private static func report(_ action: JSON) -> Bilingual {
    let id = action["report"]?.string ?? ""
    let title = ReportKind(rawValue: id)?.title ?? Bilingual(en: harmless(id), zh: harmless(id))
    let month = harmless(action["month"]?.string ?? "")
    guard let purpose = action["purpose"]?.string.map({ harmless($0) }) else {
      return Bilingual(en: "made a report: \(title.en) \(month)", zh: "制作报表：\(title.zh) \(month)")
    }
    return Bilingual(
      en: "made a report: \(title.en) \(month), for: \(purpose)",
      zh: "制作报表：\(title.zh) \(month)，用途：\(purpose)")
  }

  private static func packet(_ action: JSON) -> Bilingual {
    let (name, step) = (harmless(action["packet"]?.string ?? ""), action["step"]?.string ?? "")
    switch step {
    case "delivered": return Bilingual(en: "brought in packet \(name)", zh: "收到申请包\(name)")
    case "taken-in": return Bilingual(en: "took in packet \(name)", zh: "受理申请包\(name)")
    case "returned": return Bilingual(en: "gave back packet \(name)", zh: "退回申请包\(name)")
    case "erased": return Bilingual(en: "erased packet \(name)", zh: "清除申请包\(name)")
    default: return Bilingual(en: "\(harmless(step)): packet \(name)", zh: "\(harmless(step))：申请包\(name)")
    }
  }

  private static func repair(_ action: JSON) -> Bilingual {
    if let count = action["modes"]?.integer {
      return Bilingual(en: "repaired \(count) modes and owners", zh: "修复\(count)处权限或属主")
    }
    let path = harmless(action["path"]?.string ?? "")
    return Bilingual(en: "repaired \(path)", zh: "修复\(path)")
  }
}
