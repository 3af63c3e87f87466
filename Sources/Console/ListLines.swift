/// The lines of a list: its rows, and a heading above the first row of each group.
///
/// Rows are counted without the headings, so that whoever knows the rows needs not know of them.
public struct ListLines: Equatable, Sendable {
  /// How many rows there are.
  public let rows: Int
  /// The first row of each group, in their order; none in a list without groups.
  public let groups: [Int]

  /// One line.
  public enum Line: Equatable, Sendable {
    /// A row, by its place among the rows.
    case row(Int)
    /// The heading of a group, by its place among the groups.
    case heading(Int)
  }

  /// Makes a list of rows; a group has one row at least.
  public init(rows: Int, groups: [Int] = []) {
    self.rows = rows
    self.groups = groups
  }

  /// How many lines there are.
  public var count: Int { rows + groups.count }

  /// What stands on a line.
  public subscript(line: Int) -> Line {
    let above = groups.enumerated().prefix { $0.offset + $0.element <= line }.count
    guard above > 0 else { return .row(line) }
    return line == groups[above - 1] + above - 1 ? .heading(above - 1) : .row(line - above)
  }

  /// The line of a row.
  public func line(of row: Int) -> Int { row + groups.prefix { $0 <= row }.count }

  /// The group to which a row belongs; nothing in a list without groups.
  public func group(of row: Int) -> Int? { groups.lastIndex { $0 <= row } }

  /// The row on a line, or the next one down or up from it where a heading stands there.
  func row(from line: Int, down: Bool) -> Int {
    guard count > 0 else { return 0 }
    let line = min(max(0, line), count - 1)
    switch self[line] {
    case .row(let row): return row
    case .heading(let group): return down ? groups[group] : max(0, groups[group] - 1)
    }
  }
}
