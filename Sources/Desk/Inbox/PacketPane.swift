import CaseStore
import Console
import Residence

/// What the applicant wrote beside the form that was filled with it, where there is room for both.
struct PacketPane {
  /// Where the form is drawn.
  let form: Rect
  private let area: Rect

  private static let leastColumns = 118
  private static let columns = 42
  private static let gap = 2

  /// Parts an area; nothing if there is not room for two.
  init?(beside whole: Rect, in context: Context) {
    guard !context.isPlain, whole.columns >= PacketPane.leastColumns else { return nil }
    form = Rect(
      row: whole.row, column: whole.column, rows: whole.rows,
      columns: whole.columns - PacketPane.columns - PacketPane.gap)
    area = Rect(
      row: whole.row, column: whole.endColumn - PacketPane.columns, rows: whole.rows,
      columns: PacketPane.columns)
  }

  /// Draws the entries as they were written.
  func render(_ packet: IntakePacket, onto grid: inout Grid, of context: Context) {
    let lines = PacketPage.entries(of: packet, columns: area.columns, in: context)
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      grid.put(
        line.text, row: area.row + offset, column: area.column, style: line.style, limit: area.columns)
    }
  }
}
