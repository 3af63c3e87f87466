/// How large a terminal is.
struct ScreenSize: Hashable, CustomStringConvertible {
  let columns: Int
  let rows: Int

  static let small = ScreenSize(columns: 80, rows: 24)
  static let large = ScreenSize(columns: 200, rows: 50)

  var description: String { "\(columns)x\(rows)" }
}
