import Console

/// The station's round seal, drawn in cells: ring, five-pointed star, the name on the arc from left to right.
///
/// A terminal's cell is about twice as tall as wide, so the seal is twice as many columns as rows.
///
/// Source: State Council document 国发〔1999〕25号 for its shape.
struct RoundSeal {
  static let columns = 33
  static let rows = 15

  /// Draws the seal of a name; a specimen says so across it.
  static func grid(name: String, isSpecimen: Bool) -> Grid {
    var grid = Grid(columns: columns, rows: rows)
    ring(onto: &grid)
    star(onto: &grid)
    arc(of: name, onto: &grid)
    if isSpecimen {
      let text = "样章 SPECIMEN"
      grid.put(text, row: rows - 4, column: (columns - displayWidth(text)) / 2, style: .danger)
    }
    return grid
  }

  private static func ring(onto grid: inout Grid) {
    for row in 0..<rows {
      for column in 0..<columns {
        let (x, y) = unit(row: row, column: column)
        let distance = (x * x + y * y).squareRoot()
        if distance > 0.92, distance <= 1.03 { grid.put("*", row: row, column: column, style: .danger) }
      }
    }
  }

  /// A cell belongs to the star if its middle lies inside the star's outline.
  private static func star(onto grid: inout Grid) {
    for row in 0..<rows {
      for column in 0..<columns {
        let (x, y) = unit(row: row, column: column)
        // Rows count downwards, the star points upwards.
        if isInStar(x / 0.42, (0.04 - y) / 0.42) { grid.put("*", row: row, column: column, style: .danger) }
      }
    }
  }

  /// Five half-planes make the star: its points lie outside exactly one of them.
  private static func isInStar(_ x: Double, _ y: Double) -> Bool {
    let outside = normals.count { $0.x * x + $0.y * y > inner }
    return outside <= 1 && x * x + y * y <= 1
  }

  /// The directions of the five edges, upward and every 72 degrees.
  private static let normals: [(x: Double, y: Double)] = [
    (0, 1), (0.9511, 0.3090), (0.5878, -0.8090), (-0.5878, -0.8090), (-0.9511, 0.3090),
  ]
  private static let inner = 0.3090

  private static func arc(of name: String, onto grid: inout Grid) {
    let characters = Array(name)
    guard !characters.isEmpty else { return }
    for (index, character) in characters.enumerated() {
      let share = characters.count == 1 ? 0.5 : Double(index) / Double(characters.count - 1)
      let (x, y) = onArc(share)
      let column = Int((x + 1) / 2 * Double(columns - 1) + 0.5) - displayWidth(character) / 2
      let row = Int((y + 1) / 2 * Double(rows - 1) + 0.5)
      grid.put(String(character), row: row, column: column, style: .danger)
    }
  }

  /// A point on the name's arc, from its left end (0) over the top to its right end (1).
  private static func onArc(_ share: Double) -> (x: Double, y: Double) {
    // A parabola through the ends and the top follows the circle closely enough for whole cells.
    let x = (share * 2 - 1) * 0.68
    return (x, 0.12 - (1 - (x / 0.68) * (x / 0.68)) * 0.80)
  }

  private static func unit(row: Int, column: Int) -> (x: Double, y: Double) {
    (
      Double(column) / Double(columns - 1) * 2 - 1,
      Double(row) / Double(rows - 1) * 2 - 1
    )
  }
}
