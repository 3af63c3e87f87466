import CaseStore
import Console
import Residence

/// The selected case beside a list of cases, where there is room for both.
///
/// It shows what the list has at hand and nothing else: whoever reads a case's file is recorded as having looked at
/// that person, and going down a list is no such look. The paper's number and the phone are masked.
struct CasePane {
  /// Where the list is drawn.
  let list: Rect
  private let area: Rect

  private static let leastColumns = 138
  private static let leastRows = 20
  private static let mostColumns = 72
  private static let gap = 3

  /// Parts an area; nothing if there is not room for two, or nobody to see them.
  init?(beside whole: Rect, in context: Context) {
    guard !context.isPlain, whole.columns >= CasePane.leastColumns, whole.rows >= CasePane.leastRows else {
      return nil
    }
    let columns = min(CasePane.mostColumns, whole.columns * 2 / 5)
    list = Rect(
      row: whole.row, column: whole.column, rows: whole.rows, columns: whole.columns - columns - CasePane.gap)
    area = Rect(row: whole.row, column: whole.endColumn - columns, rows: whole.rows, columns: columns)
  }

  /// Draws a case: its name on the line of the list's heading, below it all else.
  func render(_ listing: Listing, onto grid: inout Grid, of context: Context) {
    let heading = padded("\(listing.name)  \(listing.number.text)", to: area.columns)
    grid.put(heading, row: area.row + 1, column: area.column, style: .bold.with(underline: true))
    for (offset, line) in lines(of: listing, in: context).prefix(area.rows - 2).enumerated() {
      grid.put(
        line.text, row: area.row + 2 + offset, column: area.column, style: line.style, limit: area.columns)
    }
  }

  private func lines(of listing: Listing, in context: Context) -> [Styled] {
    let language = context.language
    var lines = wrapped(listing.status(in: context)[language], to: area.columns).map {
      Styled($0, style: listing.severity(in: context)?.style ?? .plain)
    }
    func section(_ title: Bilingual, _ text: String) {
      lines += [Styled(""), Styled(title[language], style: .accent)]
      lines += wrapped(text, to: area.columns - 2).map { Styled("  " + $0) }
    }
    if let address = listing.address {
      section(Bilingual(en: "Dwelling", zh: "现住址"), address.line(under: context.policy))
    }
    let numbers =
      [Masked.paperNumber(listing.paperNumber)] + [listing.phone.map(Masked.phone)].compactMap(\.self)
    section(Bilingual(en: "Paper, phone", zh: "证件、电话"), numbers.joined(separator: "  "))
    if let holder = listing.holder {
      let since = context.time(holder.since)
      section(Bilingual(en: "In hand of", zh: "承办人"), "\(context.officer(holder.name))  \(since)")
    }
    if !listing.members.isEmpty {
      let comma = Bilingual(en: ", ", zh: "、")[language]
      section(Bilingual(en: "Living along", zh: "共同居住"), listing.members.joined(separator: comma))
    }
    let (when, officer) = (context.time(listing.changed.at), context.officer(listing.changed.by))
    section(
      Bilingual(en: "Last saved", zh: "最近保存"),
      Bilingual(
        en: "\(when), \(officer), revision \(listing.revision)",
        zh: "\(when)，\(officer)，第\(listing.revision)版")[
          language])
    lines.append(Styled(""))
    for explanation in listing.explanations(in: context) {
      lines += explanation.lines(under: context.policy, in: language, columns: area.columns) + [Styled("")]
    }
    let hint = Bilingual(
      en: "Enter opens the case, which is recorded as a look.", zh: "按Enter打开档案，打开将记入查看记录。")
    return lines + wrapped(hint[language], to: area.columns).map { Styled($0, style: .muted) }
  }
}
