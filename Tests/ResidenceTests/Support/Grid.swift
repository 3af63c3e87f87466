import Residence

/// A table in a text: a row for each name, a column for each action in its order, `x` where it is admitted.
struct Grid: Equatable, CustomStringConvertible {
  private var rows: [(name: String, cells: String)]

  /// Reads the table off the text of a test; the gaps between the columns are for the eye.
  init(_ text: String) {
    rows = text.split(separator: "\n").map { line in
      let name = line.prefix { $0 != " " }
      return (String(name), line.dropFirst(name.count).filter { $0 != " " })
    }
  }

  /// Fills the table in from the program.
  init<Row: RawRepresentable<String>>(_ all: [Row], admits: (Row, Action.Kind) -> Bool) {
    rows = all.map { row in
      (row.rawValue, String(Action.Kind.allCases.map { admits(row, $0) ? "x" : "." }))
    }
  }

  /// What stands in a cell; that none is missing is seen by comparing whole tables.
  func admits(_ name: String, _ action: Action.Kind) -> Bool {
    let cells = rows.first { $0.name == name }?.cells ?? ""
    return zip(Action.Kind.allCases, cells).contains { $0 == action && $1 == "x" }
  }

  /// The table with the gaps of its legend, so that a difference is seen at its place.
  var description: String {
    rows.map { name, cells in
      var line = name + String(repeating: " ", count: max(1, 24 - name.count))
      for (index, cell) in cells.enumerated() {
        if [3, 7, 12, 16, 21, 24, 29, 35].contains(index) { line.append(" ") }
        line.append(cell)
      }
      return line
    }.joined(separator: "\n")
  }

  static func == (left: Grid, right: Grid) -> Bool { left.description == right.description }
}
