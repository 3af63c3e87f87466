internal import Console
internal import Residence

extension Paper {
  /// The paper as it is read aloud: in both languages as it stands there, each label with its value, and no line
  /// broken for a sheet.
  ///
  /// - Parameters:
  ///   - colon: What stands between a label and its value.
  ///   - separator: What stands between the cells of a row.
  /// - Returns: The lines.
  public func reading(colon: String, separator: String) -> [String] {
    var lines = [title.zh, title.en] + (isSpecimen ? [Paper.specimen] : [])
    lines += (number.map { [$0.label.both + colon + $0.text] } ?? []) + [issuer.both]
    for block in blocks { lines += block.reading(of: self, colon: colon, separator: separator) }
    if !foot.isEmpty { lines.append(Paper.footTitle.both) }
    return lines + foot.enumerated().map { "\($0 + 1). \($1.both)" }
  }
}

extension Paper.Block {
  fileprivate func reading(of paper: Paper, colon: String, separator: String) -> [String] {
    switch self {
    case .wording(let text): text.zh == text.en ? [text.zh] : [text.zh, text.en]
    case .heading(let text): [text.both]
    case .fields(let entries): entries.map { $0.label.both + colon + $0.text }
    case .screen(let grid): grid.reading(colon: colon, separator: separator)
    case .list(let items): items.enumerated().map { "\($0 + 1). \($1.both)" }
    case .table(let columns, let rows):
      [columns.map(\.both).joined(separator: separator)]
        + rows.map { row in
          row.filter { !$0.isEmpty }
            .map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
            .joined(separator: separator)
        }
    case .signatures(let labels): labels.map(\.both)
    case .closing: ["\(paper.issuer.zh)\(Paper.stampHere) \(paper.chineseDay)"]
    case .sealing: ["\(paper.issuer.zh) \(paper.chineseDay)"]
    }
  }
}
