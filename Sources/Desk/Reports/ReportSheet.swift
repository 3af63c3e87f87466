public import Residence

/// A report as tables, before anything is said of where it is shown.
///
/// The one description of a report: the screen, the printed page, the text, the CSV and the JSON are views of it. The
/// names of tables, rows and columns stay the same in every language and every version.
public struct ReportSheet: Equatable, Sendable {
  /// Which report it is.
  public let kind: ReportKind
  /// The month that is told of.
  public let month: CivilMonth
  /// The day on which it was made.
  public let day: CivilDate
  /// How many cases were counted in.
  public let cases: Int
  /// The files of cases that cannot be read.
  public let unreadable: [String]
  /// What was found.
  public let tables: [ReportTable]

  /// Puts a report into tables.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - policy: the rules, which also name what is counted.
  ///   - operators: who works here, for the names of officers.
  public init(_ report: StationReport, under policy: Policy, operators: [Operator]) {
    let tables =
      switch report.content {
      case .registrations(let content):
        content.tables(until: min(report.month.last, report.day), under: policy)
      case .permits(let content): content.tables(under: policy)
      case .workload(let content): content.tables(operators: operators)
      case .quality(let content): content.tables(unreadable: report.unreadable, under: policy)
      case .reminders(let content): content.tables(under: policy)
      }
    self.init(report, showing: tables)
  }

  /// Shows tables of a report.
  init(_ report: StationReport, showing tables: [ReportTable]) {
    kind = report.kind
    month = report.month
    day = report.day
    cases = report.cases
    unreadable = report.unreadable
    self.tables = tables
  }
}

/// One table of a report.
public struct ReportTable: Equatable, Sendable {
  /// What it is called in files.
  public let id: String
  /// What it is called.
  public let title: Bilingual
  /// What its rows are.
  public let label: Bilingual
  /// Its columns.
  public let columns: [Column]
  /// Its rows.
  public let rows: [Row]
  /// All rows together, where that means something.
  public let total: Row?
  /// How its numbers are found, and on which rules they stand.
  public let notes: [Bilingual]

  init(
    _ id: String, _ title: Bilingual, label: Bilingual, columns: [Column], rows: [Row], total: Row? = nil,
    notes: [Bilingual] = []
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.columns = columns
    self.rows = rows
    self.total = total
    self.notes = notes
  }

  /// Makes a table of one number each.
  init(
    _ id: String, _ title: Bilingual, label: Bilingual, counts: [(id: String, title: Bilingual, count: Int)],
    total: Bool = false, notes: [Bilingual] = []
  ) {
    let sum = counts.reduce(0) { $0 + $1.count }
    self.init(
      id, title, label: label, columns: [Column("count", Bilingual(en: "Number", zh: "数量"))],
      rows: counts.map { Row($0.id, $0.title, [.count($0.count)]) },
      total: total ? Row(.total, [.count(sum)]) : nil, notes: notes)
  }

  /// A column after that of the labels.
  public struct Column: Equatable, Sendable {
    /// What it is called in files.
    public let id: String
    /// What it is called.
    public let title: Bilingual

    init(_ id: String, _ title: Bilingual) {
      self.id = id
      self.title = title
    }
  }

  /// A row: a value for each column.
  public struct Row: Equatable, Sendable {
    /// What it is called in files.
    public let id: String
    /// What it is called.
    public let title: Bilingual
    /// What is told.
    public let values: [Value]

    init(_ id: String, _ title: Bilingual, _ values: [Value]) {
      self.id = id
      self.title = title
      self.values = values
    }

    init(_ title: Bilingual, _ values: [Value]) {
      self.init("total", title, values)
    }
  }

  /// What is told in a cell.
  public enum Value: Equatable, Sendable {
    /// How many.
    case count(Int)
    /// How many of how many.
    case share(Int, of: Int)
    /// A number of days, doubled so that half a day is whole; nothing where there is none.
    case days(doubled: Int?)
    /// Something that is no number.
    case text(Bilingual)
    /// Cases by their numbers.
    case cases([CaseNumber])
  }

  /// Whether bars stand beside the last column: where it is the only number of a row, or the sum of the others.
  var hasBars: Bool {
    guard rows.count > 1, columns.count == 1 || columns.last?.id == "total" else { return false }
    return rows.allSatisfy { $0.values.count == columns.count && $0.last != nil }
  }
}

extension ReportTable.Row {
  /// The number in the last column, if it is one.
  var last: Int? { if case .count(let count) = values.last { count } else { nil } }
}

extension Bilingual {
  static let total = Bilingual(en: "Total", zh: "合计")
}

extension ReportTable.Value {
  /// The value where people read it.
  func text(in language: Language) -> String {
    switch self {
    case .count(let count): String(count)
    case .share(let part, let whole):
      percent.map { "\($0)%  \(part)/\(whole)" }
        ?? Bilingual(en: "none yet  \(part)/\(whole)", zh: "尚无  \(part)/\(whole)")[language]
    case .days: number ?? "-"
    case .text(let text): text[language]
    case .cases(let numbers): numbers.map(\.text).joined(separator: " ")
    }
  }

  /// The number in a file, in a decimal notation that every program reads; nothing where there is none.
  var number: String? {
    switch self {
    case .count(let count): String(count)
    case .share: percent
    case .days(let doubled?): doubled % 2 == 0 ? String(doubled / 2) : "\(doubled / 2).5"
    case .days(nil), .text, .cases: nil
    }
  }

  /// A share in hundredths, rounded to a tenth of one; nothing of nothing.
  private var percent: String? {
    guard case .share(let part, let whole) = self, whole > 0 else { return nil }
    let tenths = (part * 2000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
