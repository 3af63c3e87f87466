import Console
import Residence

/// A line into which something secret is typed: nobody sees it, and it is kept nowhere.
struct SecretField: Sendable, CustomStringConvertible, CustomReflectable {
  private var field = TextField(limit: 200)

  /// Whether nothing has been typed.
  var isEmpty: Bool { field.text.isEmpty }

  /// What has been typed.
  var passphrase: Passphrase { Passphrase(field.text) }

  /// Takes a key that edits a text, and says whether it was one.
  mutating func receive(_ key: Key) -> Bool { field.receive(key) }

  /// Forgets what has been typed.
  mutating func clear() { field.text = "" }

  /// Draws the question, the line below it, and what was wrong with the last answer.
  func render(
    question: Bilingual, fault: Bilingual?, onto grid: inout Grid, in area: Rect, of context: Context
  ) -> Position? {
    let (row, column) = (area.row + 2, area.column + 4)
    let columns = area.columns - 8
    grid.put(question[context.language], row: row, column: column, style: .bold, limit: columns)
    for (index, line) in wrapped(fault.map { "! " + $0[context.language] } ?? "", to: columns).enumerated() {
      grid.put(line, row: row + 4 + index, column: column, style: .danger)
    }
    // As many dots as characters, so that a key that was not taken is noticed.
    let dots = TextField(String(repeating: "*", count: field.text.count))
    return dots.render(onto: &grid, row: row + 2, column: column, columns: min(40, columns))
  }

  /// Never what was typed.
  var description: String { "(secret)" }
  /// Nor does a dump show it.
  var customMirror: Mirror { Mirror(self, children: [:]) }
}
