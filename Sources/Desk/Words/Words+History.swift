public import CaseStore
public import Residence

extension HistoryLine {
  /// What was done, as the history lists it; what this program does not know, by its own name.
  public var title: Bilingual {
    let revisions = (action["revisions"]?.array ?? []).compactMap(\.integer)
    switch kind {
    case "look":
      if let number = action["revision"]?.integer {
        return Bilingual(en: "looked at revision \(number)", zh: "查看第\(number)版")
      }
      if let number = action["certificate"]?.string {
        return Bilingual(en: "looked at \(number)", zh: "查看证明\(number)")
      }
      return Bilingual(en: "looked at the case", zh: "查看档案")
    case "compare" where revisions.count == 2:
      return Bilingual(
        en: "compared revisions \(revisions[0]) and \(revisions[1])",
        zh: "比对第\(revisions[0])版和第\(revisions[1])版")
    case "migrate": return Bilingual(en: "brought to a newer layout", zh: "转换为新格式")
    case "salvage": return Bilingual(en: "salvaged from a damaged backup", zh: "自损坏的备份中恢复")
    case "export":
      let purpose = action["purpose"]?.string ?? ""
      return Bilingual(en: "exported for: \(purpose)", zh: "导出，用途：\(purpose)")
    default: return Action.Kind(rawValue: kind)?.title ?? Bilingual(en: kind, zh: kind)
    }
  }
}

extension History {
  /// Which revision of how many, by whom and when it was saved, and with what.
  public func heading(of line: HistoryLine, at time: (Instant) -> String) -> Bilingual {
    let (number, when) = (line.revision ?? 0, time(line.mark.at))
    return Bilingual(
      en: "Revision \(number) of \(latest), saved by \(line.mark.by) on \(when): \(line.title.en)",
      zh: "第\(number)版（共\(latest)版），\(line.mark.by)于\(when)保存：\(line.title.zh)")
  }

  /// What a revision is called above a column.
  public static func name(_ revision: Int) -> Bilingual {
    Bilingual(en: "Revision \(revision)", zh: "第\(revision)版")
  }
}
