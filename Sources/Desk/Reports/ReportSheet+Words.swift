import Console
public import Residence

extension ReportSheet {
  /// What the report is called, with the month that it tells of.
  public var title: Bilingual {
    guard kind.isOfMonth else { return kind.title }
    return Bilingual(en: "\(kind.title.en) \(month.text)", zh: "\(kind.title.zh) \(month.text)")
  }

  /// What there is to know before anything is read: as of when, of how many cases, and what is missing.
  var facts: [Bilingual] {
    let read = Bilingual(
      en: "As of \(day.text), \(cases) cases", zh: "截至\(day.text)，档案\(cases)件")
    guard !unreadable.isEmpty else { return [read] }
    let paths = unreadable.prefix(5).joined(separator: ", ")
    let more = unreadable.count > 5 ? " ..." : ""
    return [
      read,
      Bilingual(
        en: "Not counted, for they cannot be read: \(unreadable.count) (\(paths)\(more)); see: juzhu check",
        zh: "\(unreadable.count)件档案无法读取，未计入（\(paths)\(more)）；请运行 juzhu check"),
    ]
  }
}
