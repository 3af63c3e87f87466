/// The list of people that a hotel, a unit or a building site declares at once, read as one registration each.
///
/// Reading looks at the list's form only. What stands in it is checked row by row by the same rules as a form
/// at the window.
public struct Roster: Equatable, Sendable {
  /// The people, in the order of the list; never empty.
  public let rows: [Row]

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
  /// known. A byte order mark and blank lines are passed over. An empty cell leaves standing what is common.
  ///
  /// - Parameters:
  ///   - bytes: The list, in UTF-8.
  ///   - common: What is the same for everybody: the dwelling, the host, the papers that were handed in.
  ///   - names: What columns and codes may be called.
  /// - Throws: ``RosterRefusal`` with every fault of the list's form.
  public init(reading bytes: [UInt8], over common: Action, names: RosterNames) throws(RosterRefusal) {
    if let line = Roster.firstLineNotUTF8(bytes) { throw RosterRefusal([RosterFault(.notUTF8, line: line)]) }
    let text = bytes.starts(with: Roster.byteOrderMark) ? bytes[3...] : bytes[...]
    var (rows, faults) = Roster.table(text, names)
    let columns: [Field?] = rows.isEmpty ? [] : Roster.columns(rows.removeFirst(), names, &faults)
    for row in rows where row.cells.count != columns.count {
      let fact = RosterFault.Fact.cells(found: row.cells.count, expected: columns.count)
      faults.append(RosterFault(fact, line: row.line))
    }
    if rows.isEmpty, faults.isEmpty { faults.append(RosterFault(.noRows, line: 1)) }
    guard faults.isEmpty else { throw RosterRefusal(faults.sorted { $0.line < $1.line }) }
    self.rows = rows.map { row in
      var action = common
      for case (let field?, let cell) in zip(columns, row.cells) where !TypedText.trimmed(cell).isEmpty {
        action.entries[field] = cell
      }
      for (field, entry) in action.entries { action.entries[field] = names.entry(entry, in: field) }
      return Row(line: row.line, action: action)
    }
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
    for (index, name) in header.cells.enumerated() {
      let field = names.field(name)
      switch field {
      case nil:
        let fact = RosterFault.Fact.unknownColumn(TypedText.trimmed(name), position: index + 1)
        faults.append(RosterFault(fact, line: header.line))
      case let field? where columns.contains(field):
        faults.append(RosterFault(.doubleColumn(field), line: header.line))
      default: break
      }
      columns.append(field)
    }
    return columns
  }
}
