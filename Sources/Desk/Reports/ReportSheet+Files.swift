public import CaseStore
public import Residence

// A report for other programs: every cell of every table, by names that stay.

extension ReportSheet {
  /// The report as CSV (a row of headings), one line for each cell.
  public func csv(in language: Language) -> [UInt8] {
    let heading = [
      "report", "month", "day", "table", "row", "row_title", "column", "column_title", "value", "part",
      "whole",
    ]
    let lines = tables.flatMap { table in
      (table.rows + [table.total].compactMap(\.self)).flatMap { row in
        zip(table.columns, row.values).map { column, value in
          [
            kind.rawValue, month.text, day.text, table.id, row.id, row.title[language], column.id,
            column.title[language],
          ] + value.cells(in: language)
        }
      }
    }
    return ([heading] + lines).asCSV
  }

  /// The report as a JSON document.
  public var json: JSON {
    [
      "report": .string(kind.rawValue), "month": .string(month.text), "day": .string(day.text),
      "cases": .number(String(cases)), "unreadable": .array(unreadable.map(JSON.string)),
      "tables": .array(tables.map(\.json)),
    ]
  }
}

extension ReportTable {
  fileprivate var json: JSON {
    var members: [String: JSON] = [
      "id": .string(id), "title": .words(title), "columns": .array(columns.map { .string($0.id) }),
      "rows": .array(rows.map { $0.json(columns) }), "notes": .array(notes.map(JSON.words)),
    ]
    members["total"] = total?.json(columns)
    return .object(members)
  }
}

extension ReportTable.Row {
  fileprivate func json(_ columns: [ReportTable.Column]) -> JSON {
    let cells = zip(columns, values).map { ($0.id, $1.json) }
    return [
      "id": .string(id), "title": .words(title), "values": .object(Dictionary(cells) { $1 }),
    ]
  }
}

extension ReportTable.Value {
  /// The value, and of a share its parts.
  fileprivate func cells(in language: Language) -> [String] {
    switch self {
    case .count, .days: [number ?? "", "", ""]
    case .share(let part, let whole): [number ?? "", String(part), String(whole)]
    case .text, .cases: [text(in: language), "", ""]
    }
  }

  fileprivate var json: JSON {
    switch self {
    case .count, .days: number.map { .number($0) } ?? .null
    case .share(let part, let whole):
      [
        "percent": number.map { .number($0) } ?? .null, "part": .number(String(part)),
        "whole": .number(String(whole)),
      ]
    case .text(let text): .words(text)
    case .cases(let numbers): .array(numbers.map { .string($0.text) })
    }
  }
}

extension JSON {
  fileprivate static func words(_ text: Bilingual) -> JSON {
    ["en": .string(text.en), "zh": .string(text.zh)]
  }
}
