public import Paper
import Residence

extension Paper {
  /// A report as a page to print, in both languages.
  ///
  /// Source: Decree 663, art. 17 (what is known of holders is confidential).
  public static func report(_ sheet: ReportSheet, in context: Context) -> Paper {
    let head = Block.fields([
      Entry(Bilingual(en: "As of", zh: "截至"), Bilingual(day: sheet.day)),
      Entry(Bilingual(en: "Cases", zh: "档案件数"), String(sheet.cases)),
      Entry(Bilingual(en: "Could not be read", zh: "无法读取"), String(sheet.unreadable.count)),
      Entry(Bilingual(en: "Printed by", zh: "打印人"), context.actor?.displayName ?? "-"),
    ])
    return Paper(
      sheet.title, number: nil, in: context, foot: [.confidentiality],
      blocks: [head] + sheet.tables.flatMap(\.blocks) + [.closing])
  }
}

extension ReportTable {
  fileprivate var blocks: [Paper.Block] {
    let lines = (rows + [total].compactMap(\.self)).map { row in [row.title.both] + row.values.map(\.both) }
    let none = Bilingual(en: "None", zh: "无")
    return [
      .heading(title),
      lines.isEmpty ? .wording(none) : .table(columns: [label] + columns.map(\.title), rows: lines),
    ] + (notes.isEmpty ? [] : [.list(notes)])
  }
}

extension ReportTable.Value {
  /// The value in both languages, where they differ.
  fileprivate var both: String {
    Bilingual(en: text(in: .english), zh: text(in: .chinese)).both
  }
}
