public import Console
public import Residence

/// The information page of a case: what is registered, as it stands on the screen and on certificates.
public enum InformationPage {
  /// The columns that the page takes.
  public static let columns = 76

  /// Draws the page in one language, as tall as it needs to be.
  public static func grid(of file: Case, under policy: Policy, offsetMinutes: Int, in language: Language)
    -> Grid
  {
    let lines = lines(of: file, under: policy, offsetMinutes: offsetMinutes, in: language)
    var rows = [[(label: String, text: String)]]()
    for line in lines { rows += wrap(line) }
    var grid = Grid(columns: columns, rows: rows.count)
    for (row, cells) in rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        let column = index * half
        grid.put(cell.label, row: row, column: column, style: .muted, limit: labelColumns)
        grid.put(cell.text, row: row, column: column + labelColumns, limit: columns - column - labelColumns)
      }
    }
    return grid
  }

  /// Where the second label of a row stands.
  static let half = 38
  private static let labelColumns = 17

  private typealias Line = [(label: Bilingual, text: Bilingual)]

  /// A line of one or two cells, wrapped: two cells that do not fit beside each other stand below each other.
  private static func wrap(_ line: [(label: String, text: String)]) -> [[(label: String, text: String)]] {
    let room = half - labelColumns - 1
    if line.count == 2, line.contains(where: { displayWidth($0.text) > room }) {
      return line.flatMap { wrap([$0]) }
    }
    guard let first = line.first, line.count == 1 else { return [line] }
    return wrapped(first.text, to: columns - labelColumns).enumerated().map { index, text in
      [(label: index == 0 ? first.label : "", text: text)]
    }
  }

  private static func lines(
    of file: Case, under policy: Policy, offsetMinutes: Int, in language: Language
  ) -> [[(label: String, text: String)]] {
    let person = file.identity
    func same(_ text: String) -> Bilingual { Bilingual(en: text, zh: text) }
    let division = "\(person.registerDivision)  \(person.registerAddress)"
    var lines: [Line] = [
      [
        (Bilingual(en: "Case number", zh: "编号"), same(file.number.text)),
        (
          Bilingual(en: "Registered on", zh: "登记日期"),
          same(
            file.stage.residence == .incomplete
              ? "-" : file.registered.at.civilDate(offsetMinutes: offsetMinutes).text)
        ),
      ],
      [(Field.name.title, same(person.name)), (Field.formerName.title, same(person.formerName ?? "-"))],
      [
        (Field.sex.title, person.sex.title),
        (Field.ethnicity.title, Field.ethnicity.shown(person.ethnicity, under: policy)),
      ],
      [(Field.birthDate.title, same(person.birthDate.text)), (Field.phone.title, same(person.phone ?? "-"))],
      [(Field.paper.title, person.paper.title), (Field.paperNumber.title, same(person.paperNumber))],
      [(Field.registerAddress.title, same(division))],
    ]
    if let stay = file.stay {
      let lodging = policy.lodging(stay.lodging)?.name ?? same(stay.lodging.rawValue)
      lines += [
        [(Bilingual(en: "Present address", zh: "现住址"), same(stay.address.line(under: policy)))],
        [
          (Field.arrivedOn.title, same(stay.arrivedOn.text)),
          (Field.movedInOn.title, same(stay.movedInOn.text)),
        ],
        [(Field.stayReason.title, stay.reason.title), (Field.intendedStay.title, stay.intended.title)],
        [
          (Field.lodging.title, lodging),
          (Bilingual(en: "Landlord, host", zh: "房主（单位）"), same(stay.host?.name ?? "-")),
        ],
      ]
      if let departure = stay.departure {
        lines.append([
          (Field.departedOn.title, same(departure.on.text)),
          (Field.departureReason.title, departure.reason.title),
        ])
      }
    }
    let verified = file.currentVisits.last { $0.outcome == .livesThere }
    lines.append([
      (Bilingual(en: "Residence", zh: "居住状态"), file.stage.residence.title),
      (Bilingual(en: "Verified on", zh: "核实日期"), same(verified?.on.text ?? "-")),
    ])
    return lines.map { $0.map { ($0.label[language], $0.text[language]) } }
  }
}
