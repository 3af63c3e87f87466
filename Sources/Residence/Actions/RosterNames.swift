/// The names that a roster may use: for its columns, and for codes in its cells.
///
/// Whoever reads a roster brings them along, as the words for fields and codes are not the rules' business.
/// Width and case of letters make no difference.
public struct RosterNames: Sendable {
  private var columns: [String: Field] = [:]
  private var codes: [Field: [String: String]] = [:]

  /// Creates the names of a roster on which nothing has a name yet.
  public init() {}

  /// Lets a column be named like this; of two fields with the same name the first one has it.
  public mutating func name(_ field: Field, _ name: String) {
    let key = RosterNames.key(name)
    if columns[key] == nil { columns[key] = field }
  }

  /// Lets a code be written like this in the cells of a field; of two codes with the same name the first has it.
  public mutating func name(_ code: String, of field: Field, _ name: String) {
    let key = RosterNames.key(name)
    if codes[field]?[key] == nil { codes[field, default: [:]][key] = code }
  }

  /// The field that a column is for.
  public func field(_ name: String) -> Field? { columns[RosterNames.key(name)] }

  /// The code that a cell means; the cell as it is if it is no code's name, so that the rules say so.
  public func entry(_ cell: String, in field: Field) -> String {
    codes[field]?[RosterNames.key(cell)] ?? cell
  }

  private static func key(_ name: String) -> String { TypedText.folded(name).lowercased() }
}
