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
}

extension Bilingual {
  /// What a line of the journal says was done.
  fileprivate init(doing action: JSON) {
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
    case "list": self.init(en: "listed all cases", zh: "列出全部档案")
    case "log": self.init(en: "read this journal", zh: "查阅日志")
    case "checkpoint": self.init(en: "signed a checkpoint", zh: "签署检查点")
    case "seal":
      let change = harmless(action["change"]?.string ?? "")
      self.init(en: "the seal's keys: \(change)", zh: "公章密钥：\(change)")
    case "sign-in", "sign-in-refused", "lock-out", "operator":
      self = Bilingual(signingIn: action) ?? Bilingual(en: harmless(kind), zh: harmless(kind))
    case "repair": self = .repair(action)
    case "migrate": self.init(en: "brought to a newer layout", zh: "转换为新格式")
    case "salvage": self.init(en: "salvaged from a damaged backup", zh: "自损坏的备份中恢复")
    default: self = Action.Kind(rawValue: kind)?.title ?? Bilingual(en: harmless(kind), zh: harmless(kind))
    }
  }

  private static func look(_ action: JSON) -> Bilingual {
    if let number = action["revision"]?.integer {
      return Bilingual(en: "looked at revision \(number)", zh: "查看第\(number)版")
    }
    if let number = action["certificate"]?.string {
      return Bilingual(en: "looked at certificate \(harmless(number))", zh: "查看证明\(harmless(number))")
    }
    return Bilingual(en: "looked at the case", zh: "查看档案")
  }

  private static func repair(_ action: JSON) -> Bilingual {
    if let count = action["modes"]?.integer {
      return Bilingual(en: "repaired \(count) modes and owners", zh: "修复\(count)处权限或属主")
    }
    let path = harmless(action["path"]?.string ?? "")
    return Bilingual(en: "repaired \(path)", zh: "修复\(path)")
  }
}
