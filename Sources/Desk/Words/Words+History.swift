public import CaseStore
public import Residence

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
