internal import Console
internal import Residence

extension Paper {
  /// The columns of the paper as text.
  public static let columns = 76

  /// The paper as plain text, line by line, at most ``columns`` wide.
  ///
  /// It is what a terminal shows, what is attached to a sealed file, and what the code on the page binds by its hash.
  public var lines: [String] {
    var lines = [Paper.centred(title.zh), Paper.centred(title.en), ""]
    if isSpecimen { lines += [Paper.centred(Paper.specimen), ""] }
    lines += (number.map { ["\($0.label.both) \($0.text)"] } ?? []) + [issuer.both, ""]
    for block in blocks { lines += block.lines(of: self) + [""] }
    if !foot.isEmpty { lines.append("【\(Paper.footTitle.zh)】\(Paper.footTitle.en)") }
    for (index, text) in foot.enumerated() { lines += Paper.hanging("\(index + 1). ", text.both) }
    while lines.last == "" { lines.removeLast() }
    return lines.flatMap { displayWidth($0) > Paper.columns ? wrapped($0, to: Paper.columns) : [$0] }
  }

  fileprivate static func centred(_ text: String) -> String {
    String(repeating: " ", count: max(0, (columns - displayWidth(text)) / 2)) + text
  }

  /// A text of which all lines but the first stand below the text, not below what leads it.
  fileprivate static func hanging(_ lead: String, _ text: String) -> [String] {
    let width = displayWidth(lead)
    let margin = String(repeating: " ", count: width)
    return wrapped(text, to: columns - width).enumerated().map { ($0 == 0 ? lead : margin) + $1 }
  }
}

extension Paper.Block {
  fileprivate func lines(of paper: Paper) -> [String] {
    switch self {
    case .wording(let text):
      wrapped(text.zh, to: Paper.columns) + (text.en == text.zh ? [] : wrapped(text.en, to: Paper.columns))
    case .heading(let text): ["【\(text.zh)】\(text.en)"]
    case .fields(let entries):
      entries.flatMap { entry in
        let label = entry.label.both
        let isLong = displayWidth(label) > 30
        return (isLong ? [label] : [])
          + Paper.hanging(padded(isLong ? "" : label, to: 30) + " ", entry.text)
      }
    case .screen(let grid):
      grid.lines.map { line in
        var line = line
        while line.last == " " { line.removeLast() }
        return line
      }
    case .list(let items):
      items.enumerated().flatMap { Paper.hanging("\($0 + 1). ", $1.both) }
    case .table(let columns, let rows):
      ([columns.map(\.both)] + rows).flatMap { row in
        // What is left to be filled in by hand has its place on paper only.
        let filled = row.prefix((row.lastIndex { !$0.isEmpty } ?? -1) + 1)
        let cells = filled.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
        return wrapped(cells.joined(separator: " | "), to: Paper.columns)
      }
    case .signatures(let labels): labels.map { "\($0.both): ____________________" }
    case .closing: ["\(paper.issuer.zh)\(Paper.stampHere)  \(paper.chineseDay)"]
    case .sealing: ["\(paper.issuer.zh)  \(paper.chineseDay)"]
    }
  }
}
