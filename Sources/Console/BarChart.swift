/// Numbers as bars: a label, the number, and a bar beside it.
///
/// The number is told by itself; the bar only repeats it, in cells whose colours are exchanged, which every terminal
/// shows and nothing reads aloud.
public struct BarChart: Equatable, Sendable {
  /// One number.
  public struct Bar: Equatable, Sendable {
    /// What is counted.
    public var label: String
    /// How much it is.
    public var value: Int
    /// How its bar looks.
    public var style: Style

    /// Makes a bar.
    public init(_ label: String, _ value: Int, style: Style = .plain) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  /// The bars, in the order in which they are read: down, then to the right.
  public var bars: [Bar]

  /// How wide the numbers stand at least, where others stand above and below them.
  private let leastNumberWidth: Int

  /// Makes a chart.
  public init(_ bars: [Bar], numberWidth: Int = 0) {
    self.bars = bars
    leastNumberWidth = numberWidth
  }

  /// How many rows the chart takes beside itself in so many columns; nil if these are too narrow.
  public func rows(inColumns count: Int, of width: Int) -> Int? {
    guard count > 0, room(in: (width + BarChart.gap) / count - BarChart.gap) >= 4 else { return nil }
    return (bars.count + count - 1) / count
  }

  /// Draws the chart, in as few columns as the rows of the area allow.
  public func render(onto grid: inout Grid, in rect: Rect) {
    guard !rect.isEmpty, !bars.isEmpty else { return }
    let count = (bars.count + rect.rows - 1) / rect.rows
    let pitch = (rect.columns + BarChart.gap) / count
    let room = min(room(in: pitch - BarChart.gap), 40)
    let most = max(1, bars.map(\.value).max() ?? 0)
    for (index, bar) in bars.enumerated() {
      let row = rect.row + index % rect.rows
      let column = rect.column + index / rect.rows * pitch
      let number = padded(String(bar.value), to: numberWidth, alignment: .trailing)
      grid.put(padded(bar.label, to: labelWidth), row: row, column: column, style: .muted)
      grid.put(number, row: row, column: column + labelWidth + 1)
      guard bar.value > 0, room > 0 else { continue }
      // Little is more than nothing.
      let length = max(1, bar.value * room / most)
      grid.put(
        spaces(length), row: row, column: column + labelWidth + numberWidth + 2,
        style: bar.style.with(reverse: true))
    }
  }

  private static let gap = 2

  private var labelWidth: Int { bars.map { displayWidth($0.label) }.max() ?? 0 }

  private var numberWidth: Int { bars.map { String($0.value).count }.reduce(leastNumberWidth, max) }

  /// How long a bar can be in so many columns.
  private func room(in columns: Int) -> Int { columns - labelWidth - numberWidth - 2 }
}
