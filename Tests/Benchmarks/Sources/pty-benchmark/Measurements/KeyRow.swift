/// A row of the report about keys: what is pressed in turn, and what around it.
struct KeyRow {
  /// What a key changes on the screen.
  enum Change {
    case nothing
    /// One row: too little to be worth a synchronized update.
    case oneRow
    /// Several rows, which have to be shown at once.
    case severalRows
    /// The same, but Esc waits first whether the rest of a sequence follows.
    case severalRowsAfterWaiting
  }

  let title: String
  let keys: [String]
  let change: Change
  /// Pressed once before the first.
  var before: [String] = []
  /// Pressed after each, so that there is the same to do again.
  var after: [String] = []
  /// Pressed once after the last.
  var finally: [String] = []

  static let han = "form: Han character"

  /// The rows, in an order in which each begins where the one before has ended: in the queue.
  static func all(at size: ScreenSize) -> [KeyRow] {
    let walk = Array(repeating: Keys.down, count: size.rows + 10)
    return [
      KeyRow(title: "unchanged frame (Home at the top)", keys: [Keys.home], change: .nothing),
      KeyRow(title: "queue: Down and Up", keys: [Keys.down, Keys.up], change: .severalRows),
      KeyRow(
        title: "queue: Down to the end and Up again", keys: walk + walk.map { _ in Keys.up },
        change: .severalRows
      ),
      KeyRow(
        title: "queue: four pages down and up", keys: Keys.fourPages, change: .severalRows,
        before: [Keys.home]),
      KeyRow(title: "case: open", keys: [Keys.enter], change: .severalRows, after: [Keys.escape]),
      KeyRow(
        title: "case: close", keys: [Keys.escape], change: .severalRowsAfterWaiting, before: [Keys.enter],
        after: [Keys.enter], finally: [Keys.escape]),
      KeyRow(
        title: han, keys: ["样"], change: .oneRow, before: [Keys.escape, Keys.register],
        after: [Keys.backspace]),
      KeyRow(title: "form: ASCII character", keys: ["a"], change: .oneRow, after: [Keys.backspace]),
      KeyRow(title: "form: next field and back", keys: ["\t", Keys.up], change: .severalRows),
    ]
  }

  /// How often it is pressed: what shows nothing is waited for each time.
  func rounds(of rounds: Int) -> Int {
    switch change {
    case .nothing: max(50, rounds / 20)
    case .severalRowsAfterWaiting: max(50, rounds / 5)
    default: rounds
    }
  }
}
