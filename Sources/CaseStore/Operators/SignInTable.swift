import Residence

/// Who has failed to sign in lately: what all terminals share, in a file that outlives every one of them.
///
/// It knows names that nobody here has as well, so that both are answered alike; of these it keeps only the latest.
struct SignInTable: Codable, Equatable, Sendable {
  /// The failures of one name.
  private struct Row: Codable, Equatable, Sendable {
    /// An operator's name; of any other name its digest, for people type passwords where a name is asked for.
    let key: String
    let isOperator: Bool
    var failures: Failures
  }

  private var rows: [Row] = []
  /// Tries under names that nobody has and that the journal does not know of yet.
  private(set) var unnoted = 0
  /// When the journal was told of such tries last.
  private var noted: Moment?

  static let path = "keys/sign-in.json"

  init() {}

  /// So many names that nobody has are remembered.
  private static let mostStrangers = 32
  /// The journal hears of tries under names that nobody has once in so many milliseconds.
  private static let noting = 60_000

  /// Begins a try under a name.
  ///
  /// - Returns: Zero if it may be made; else for how many milliseconds nobody may try.
  mutating func begin(
    _ name: String, isOperator: Bool, at now: Moment, under policy: Policy.SignInPolicy
  ) -> Int {
    let key = SignInTable.key(name, isOperator)
    if let index = rows.firstIndex(where: { $0.key == key && $0.isOperator == isOperator }) {
      return rows[index].failures.begin(at: now, under: policy)
    }
    var row = Row(key: key, isOperator: isOperator, failures: Failures(at: now))
    let wait = row.failures.begin(at: now, under: policy)
    rows.append(row)
    if rows.count(where: { !$0.isOperator }) > SignInTable.mostStrangers,
      let oldest = rows.firstIndex(where: { !$0.isOperator })
    {
      rows.remove(at: oldest)
    }
    return wait
  }

  /// The failures of an operator, if there are any.
  func failures(of name: String) -> Failures? {
    rows.first { $0.isOperator && $0.key == name }?.failures
  }

  /// Forgets the failures of an operator who has signed in, or has been given another password.
  mutating func forget(_ name: String) { rows.removeAll { $0.isOperator && $0.key == name } }

  /// Counts a try under a name that nobody has.
  mutating func takeStranger() { unnoted = min(unnoted + 1, 1_000_000) }

  /// How many such tries the journal is to be told of now; nothing as long as it has been told a moment ago.
  mutating func note(at now: Moment) -> Int? {
    guard unnoted > 0, (noted.map { now.milliseconds(since: $0) ?? .max } ?? .max) >= SignInTable.noting
    else {
      return nil
    }
    defer { unnoted = 0 }
    noted = now
    return unnoted
  }

  private static func key(_ name: String, _ isOperator: Bool) -> String {
    isOperator ? name : String(Digest(of: name.utf8).hex.prefix(16))
  }
}
