import CaseStore
import DeskBench
import Residence
import Specimens
import Testing

@testable import Desk

/// What other programs read of a report is what people read of it.
@Suite struct ReportFilesTests {
  @Test(arguments: ReportKind.allCases, Language.allCases)
  func theCSVHasEveryCellOfEveryTable(_ kind: ReportKind, _ language: Language) throws {
    let sheet = ReportSamples.sheet(kind, at: try ReportSamples.bench(language))
    let lines = try CSV.rows(String(decoding: sheet.csv(in: language), as: UTF8.self))
    #expect(lines.first?.first == "report")
    var rest = lines.dropFirst()
    for table in sheet.tables {
      for row in table.rows + [table.total].compactMap(\.self) {
        for (column, value) in zip(table.columns, row.values) {
          let next = rest.popFirst()
          let line = try #require(next)
          #expect(line.count == lines[0].count)
          #expect(line.prefix(3) == [kind.rawValue, "2026-11", "2026-11-23"])
          #expect([line[3], line[4], line[6]] == [table.id, row.id, column.id])
          #expect(line[5] == row.title[language] && line[7] == column.title[language])
          switch value {
          case .count(let count): #expect(line[8] == String(count))
          case .share(let part, let whole): #expect(line[9...] == [String(part), String(whole)])
          case .days: #expect(line[8] == value.number ?? "")
          case .text, .cases: #expect(line[8] == value.text(in: language))
          }
        }
      }
    }
    #expect(rest.isEmpty)
  }

  @Test(arguments: ReportKind.allCases)
  func theJSONReadsBackToTheSameNumbers(_ kind: ReportKind) throws {
    let sheet = ReportSamples.sheet(kind, at: try ReportSamples.bench(.english))
    let read = try JSON(reading: sheet.json.pretty())
    #expect(read == sheet.json)
    #expect(read["report"]?.string == kind.rawValue && read["month"]?.string == "2026-11")
    let tables = try #require(read["tables"]?.array)
    #expect(tables.compactMap { $0["id"]?.string } == sheet.tables.map(\.id))
    for (table, shown) in zip(tables, sheet.tables) {
      for (row, expected) in zip(table["rows"]?.array ?? [], shown.rows) {
        #expect(row["id"]?.string == expected.id)
        for (column, value) in zip(shown.columns, expected.values) {
          let cell = row["values"]?[column.id]
          if case .count(let count) = value { #expect(cell?.integer == count) }
          if case .share(let part, let whole) = value {
            #expect(cell?["part"]?.integer == part && cell?["whole"]?.integer == whole)
          }
        }
      }
    }
  }

  @Test(arguments: ReportKind.allCases)
  func namesOfTablesRowsAndColumnsAreUnique(_ kind: ReportKind) throws {
    let sheet = ReportSamples.sheet(kind, at: try ReportSamples.bench(.english))
    #expect(Set(sheet.tables.map(\.id)).count == sheet.tables.count)
    for table in sheet.tables {
      #expect(Set(table.columns.map(\.id)).count == table.columns.count)
      // A case may be reminded of several things.
      if kind != .reminders { #expect(Set(table.rows.map(\.id)).count == table.rows.count, "\(table.id)") }
      for row in table.rows { #expect(row.values.count == table.columns.count) }
      for words in [table.title, table.label] + table.notes + table.columns.map(\.title) {
        #expect(!words.en.isEmpty && !words.zh.isEmpty)
      }
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "a,b", "a\"b", "a\nb", "欧阳娜娜", ""])
  func noCellIsAFormulaAndEveryCellReadsBack(_ name: String) throws {
    let bench = try ReportSamples.bench(.english)
    let table = ReportTable(
      "t", Bilingual(en: "t", zh: "t"), label: Bilingual(en: "l", zh: "l"),
      columns: [ReportTable.Column("name", Bilingual(en: "Name", zh: "姓名"))],
      rows: [
        ReportTable.Row(
          "1", Bilingual(en: "1", zh: "1"), [.text(Bilingual(en: name, zh: name))])
      ])
    let sheet = ReportSheet(ReportSamples.report(.reminders, at: bench), showing: [table])
    let lines = try CSV.rows(String(decoding: sheet.csv(in: .english), as: UTF8.self))
    let cell = lines[lines.count - 1][8]
    let isFormula = name.first.map { "=+-@\t".contains($0) } ?? false
    #expect(cell == (isFormula ? "'" + name : name))
  }

  @Test func ratesShowTheirPartsAndTheirDefinitions() throws {
    let sheet = ReportSamples.sheet(.permits, at: try ReportSamples.bench(.english))
    let rates = try #require(sheet.tables.last)
    #expect(rates.rows.first?.values == [.share(1, of: 1)])
    #expect(rates.rows.first?.values[0].text(in: .english) == "100.0%  1/1")
    #expect(rates.rows[1].values[0].text(in: .chinese) == "0.0%  0/1")
    for rate in PermitReport.Rate.allCases {
      #expect(rates.notes.contains { $0.en.hasPrefix(rate.title.en) && $0.zh.hasPrefix(rate.title.zh) })
    }
    #expect(ReportTable.Value.share(2, of: 3).text(in: .english) == "66.7%  2/3")
    #expect(ReportTable.Value.days(doubled: 15).number == "7.5")
  }
}

/// A reader of RFC 4180 that shares nothing with the program.
private enum CSV {
  struct Malformed: Error {}

  static func rows(_ text: String) throws -> [[String]] {
    var rows = [[String]](), cells = [String](), cell = String.UnicodeScalarView(), isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let next = scalars.popFirst() {
      switch next {
      case "\"" where isQuoted && scalars.first == "\"":
        cell.append("\"")
        scalars.removeFirst()
      case "\"":
        guard isQuoted || cell.isEmpty else { throw Malformed() }
        isQuoted.toggle()
      case "," where !isQuoted:
        cells.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted:
        guard scalars.popFirst() == "\n" else { throw Malformed() }
        rows.append(cells + [String(cell)])
        (cells, cell) = ([], .init())
      default: cell.append(next)
      }
    }
    guard cells.isEmpty, cell.isEmpty, !isQuoted else { throw Malformed() }
    return rows
  }
}
