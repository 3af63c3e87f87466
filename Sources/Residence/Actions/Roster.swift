/// The list of people that a hotel, a unit or a building site declares at once, read as one registration each.
///
/// Reading looks at the list's form only. What stands in it is checked row by row by the same rules as a form
/// at the window.
public struct Roster: Equatable, Sendable {
  /// The people, in the order of the list.
  public let rows: [Row]
  /// The rows that cannot be read although the list can, in their order; with ``rows`` they are all that
  /// there are.
  public let faults: [RosterFault]
  /// What the columns are for, from the left; the whole header has been understood.
  private let columns: [Field?]

  /// One person on the list.
  public struct Row: Equatable, Sendable {
    /// The line in which the row begins, from 1.
    public let line: Int
    /// The registration that the row asks for.
    public let action: Action
  }

  /// Reads a list whose first line names the columns.
  ///
  /// Cells are separated by commas, tabs or semicolons: whichever leaves the most columns with a name that is
  /// known. A byte order mark, blank lines, and empty cells behind the last column are passed over; `="0123"`
  /// is a text. An empty cell leaves standing what is common.
  ///
  /// - Parameters:
  ///   - bytes: The list, in UTF-8.
  ///   - common: What is the same for everybody: the dwelling, the host, the papers that were handed in.
  ///   - names: What columns and codes may be called.
  /// - Throws: ``RosterRefusal`` with every fault of the list's form, where it is more than some rows that
  ///   cannot be read.
  public init(reading bytes: [UInt8], over common: Action, names: RosterNames) throws(RosterRefusal) {
    if let line = Roster.firstLineNotUTF8(bytes) { throw RosterRefusal([RosterFault(.notUTF8, line: line)]) }
    let text = bytes.starts(with: Roster.byteOrderMark) ? bytes[3...] : bytes[...]
    var (rows, faults) = Roster.table(text, names)
    let columns: [Field?] = rows.isEmpty ? [] : Roster.columns(rows.removeFirst(), names, &faults)
    if rows.isEmpty, faults.isEmpty { faults.append(RosterFault(.noRows, line: 1)) }
    var (read, unread) = ([Row](), [RosterFault]())
    for row in rows {
      let cells = Roster.cells(of: row, columns: columns.count)
      let wrong = Roster.faults(of: cells, in: columns, line: row.line)
      guard wrong.isEmpty else {
        unread += wrong
        continue
      }
      var action = common
      for case (let field?, let cell) in zip(columns, cells) where !TypedText.trimmed(cell).isEmpty {
        action.entries[field] = cell
      }
      for (field, entry) in action.entries { action.entries[field] = names.entry(entry, in: field) }
      read.append(Row(line: row.line, action: action))
    }
    guard faults.isEmpty else { throw RosterRefusal((faults + unread).sorted { $0.line < $1.line }) }
    self.rows = read
    self.faults = unread
    self.columns = columns
  }

  /// The column of a field, from 1; nothing for what all rows have in common.
  public func column(of field: Field) -> Int? { columns.firstIndex(of: field).map { $0 + 1 } }

  /// The cells of a row as they are meant, without the empty ones behind the last column.
  private static func cells(of row: RosterTable.Row, columns: Int) -> [String] {
    var cells = row.cells.map(unguarded)
    while cells.count > columns, let last = cells.last, TypedText.trimmed(last).isEmpty { cells.removeLast() }
    return cells
  }

  /// The text in `="0123"` where that was quoted once more.
  private static func unguarded(_ cell: String) -> String {
    guard cell.count > 3, cell.hasPrefix("=\""), cell.hasSuffix("\"") else { return cell }
    return String(cell.dropFirst(2).dropLast())
  }

  /// Why a row cannot be read; all of it.
  private static func faults(of cells: [String], in columns: [Field?], line: Int) -> [RosterFault] {
    guard cells.count == columns.count else {
      return [RosterFault(.cells(found: cells.count, expected: columns.count), line: line)]
    }
    return zip(columns, cells).enumerated().compactMap { index, column in
      guard let field = column.0, numbers.contains(field), isDestroyed(column.1) else { return nil }
      let shown = TypedText.trimmed(column.1)
      return RosterFault(.destroyedNumber(field, shown), line: line, column: index + 1)
    }
  }

  /// The fields that spreadsheets take for numbers.
  private static let numbers: Set<Field> = [
    .paperNumber, .phone, .hostPhone, .agentNumber, .registerDivision, .district,
  ]

  /// Whether a spreadsheet has written a number in this way, such as `1.1E+17`: what it was is lost.
  private static func isDestroyed(_ cell: String) -> Bool {
    let parts = TypedText.folded(cell).uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first, sign == "+" || sign == "-",
      let power = TypedText.digits(parts[1].dropFirst()), power < 400
    else { return false }
    let digits = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(digits.count) && digits.allSatisfy { TypedText.digits($0) != nil }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func firstLineNotUTF8(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }

  /// Every row up to the first that cannot be read, and why not.
  private static func table(
    _ text: ArraySlice<UInt8>, _ names: RosterNames
  ) -> (rows: [RosterTable.Row], faults: [RosterFault]) {
    var table = RosterTable(text, separator: separator(of: text, names))
    var rows = [RosterTable.Row]()
    do throws(RosterFault) {
      while let row = try table.next() { rows.append(row) }
    } catch {
      return (rows, [error])
    }
    return (rows, [])
  }

  private static func separator(of text: ArraySlice<UInt8>, _ names: RosterNames) -> UInt8 {
    var best = (separator: UInt8(ascii: ","), known: 0)
    for separator in [best.separator, UInt8(ascii: "\t"), UInt8(ascii: ";")] {
      var table = RosterTable(text, separator: separator)
      let header = try? table.next()
      let known = header?.cells.count { names.field($0) != nil } ?? 0
      if known > best.known { best = (separator, known) }
    }
    return best.separator
  }

  private static func columns(
    _ header: RosterTable.Row, _ names: RosterNames, _ faults: inout [RosterFault]
  ) -> [Field?] {
    var columns = [Field?]()
    let named = header.cells.lastIndex { !TypedText.trimmed($0).isEmpty }.map { $0 + 1 } ?? 0
    for (index, name) in header.cells.prefix(named).enumerated() {
      let field = names.field(name)
      switch field {
      case nil:
        let fact = RosterFault.Fact.unknownColumn(TypedText.trimmed(name), position: index + 1)
        faults.append(RosterFault(fact, line: header.line, column: index + 1))
      case let field? where columns.contains(field):
        faults.append(RosterFault(.doubleColumn(field), line: header.line, column: index + 1))
      default: break
      }
      columns.append(field)
    }
    return columns
  }
}
