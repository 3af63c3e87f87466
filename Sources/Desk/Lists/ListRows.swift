import Console
import Residence

/// The rows that a list shows now, each known by what it is and not by where it stands.
protocol ListRows {
  associatedtype ID: Hashable & Sendable

  /// The rows, and the headings among them.
  var lines: ListLines { get }
  /// How many there would be without the filter.
  var total: Int { get }
  /// What a row is.
  func id(at row: Int) -> ID
  /// Where it stands; nothing if it is not among them.
  func row(of id: ID) -> Int?
}

extension Bilingual {
  /// A title with the number of rows below it; of how many, where a filter leaves some out.
  init(_ title: Bilingual, counting rows: some ListRows) {
    let (found, total) = (rows.lines.rows, rows.total)
    self =
      found == total
      ? Bilingual(en: "\(title.en): \(total)", zh: "\(title.zh)：\(total)")
      : Bilingual(en: "\(title.en): \(found) of \(total)", zh: "\(title.zh)：\(found)/\(total)")
  }
}
