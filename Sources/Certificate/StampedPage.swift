public import Console
public import Residence

/// The certificate: the information page under its wording, with purpose, receiving body, validity and seal.
///
/// It says what this station has registered, as of which day; the police do not certify that somebody
/// lives somewhere (公通字〔2016〕21号).
public struct StampedPage: Sendable {
  /// The page in cells, as it is previewed.
  public let grid: Grid

  /// Composes a page.
  ///
  /// - Parameters:
  ///   - information: the information page as it stands on the screen.
  ///   - terms: what the certificate states beside it.
  ///   - purpose: the purpose in words.
  ///   - station: the station that stamps; a demonstration's seal is a specimen.
  ///   - journal: the end of the station's journal at the stamping, as it is printed: whoever holds the paper
  ///     can tell later whether the journal was shortened or rewritten. Nothing for a preview, whose number is
  ///     not given yet either.
  public init(
    information: Grid, terms: CertificateTerms, purpose: Bilingual, station: Station, journal: String?
  ) {
    let later = "（盖章时编定 given when stamped）"
    let number = journal == nil ? later : terms.number.text
    let day = terms.validFrom
    let columns = max(information.columns, 76)
    var head = Grid(columns: columns, rows: 7)
    StampedPage.centre("暂住人口登记证明", row: 0, style: .bold, onto: &head)
    StampedPage.centre("Certificate of Temporary Residence Registration", row: 1, onto: &head)
    head.put("编号 No. \(number)", row: 3, column: 0)
    head.put("下列信息页面为本所截至\(StampedPage.chinese(day))登记的内容。", row: 5, column: 0)
    head.put("The following page is what this station has registered as of \(day.text).", row: 6, column: 0)

    var foot = Grid(columns: columns, rows: RoundSeal.rows)
    let lines = [
      "用途 Purpose", "  \(purpose.zh) \(purpose.en)", "接收单位 For", "  \(terms.receivingBody)",
      "有效期 Valid", "  \(terms.validFrom.text) 至 to \(terms.validUntil.text)", "经办 Officer",
      "  \(terms.sealed.by)", "日志 Journal", "  \(journal ?? later)",
    ]
    for (row, line) in lines.enumerated() {
      foot.put(line, row: row + 2, column: 0, limit: columns - RoundSeal.columns - 1)
    }
    let seal = RoundSeal.grid(name: station.name.zh, isSpecimen: station.isDemo)
    foot.draw(seal, row: 0, column: columns - RoundSeal.columns)

    var page = Grid(columns: columns, rows: head.rows + 1 + information.rows + 1 + foot.rows + 2)
    page.draw(head, row: 0, column: 0)
    page.draw(information, row: head.rows + 1, column: 0)
    let below = head.rows + information.rows + 2
    page.draw(foot, row: below, column: 0)
    let signature = "\(station.name.zh)  \(StampedPage.chinese(day))"
    page.put(signature, row: page.rows - 1, column: columns - displayWidth(signature))
    grid = page
  }

  /// The exact bytes that are kept: the page as UTF-8 text, a line for each row.
  public var bytes: [UInt8] {
    var bytes = [UInt8]()
    for line in grid.lines {
      bytes += line.utf8
      while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func centre(_ text: String, row: Int, style: Style = .plain, onto grid: inout Grid) {
    grid.put(text, row: row, column: (grid.columns - displayWidth(text)) / 2, style: style)
  }

  private static func chinese(_ day: CivilDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }
}
