import Residence

/// The operators' passwords, beside the other secrets: never in the list of operators, the journal or a backup
/// without keys.
struct Passwords: Equatable, Sendable {
  private(set) var records: [Password]

  static let path = "keys/passwords.json"

  /// Takes what stands in the file; none if there is no file.
  init(_ records: [Password]) {
    self.records = records
  }

  /// The record of an operator.
  subscript(name: String) -> Password? { records.first { $0.owner == name } }

  /// Whose password is set.
  var names: Set<String> { Set(records.map(\.owner)) }

  /// Sets a password, in place of the one before.
  mutating func set(_ password: Password) {
    records.removeAll { $0.owner == password.owner }
    records.append(password)
    records.sort { $0.owner < $1.owner }
  }
}

extension Folder {
  func passwords() throws(StoreFault) -> Passwords {
    Passwords(try decode([Password].self, at: Passwords.path) ?? [])
  }

  func put(_ passwords: Passwords) throws(StoreFault) {
    let document = try JSON.of(passwords.records, at: Passwords.path)
    try put(document.pretty(), at: Passwords.path, durable: true)
  }

  func signInTable() throws(StoreFault) -> SignInTable {
    try decode(SignInTable.self, at: SignInTable.path) ?? SignInTable()
  }

  func put(_ table: SignInTable) throws(StoreFault) {
    try put(JSON.of(table, at: SignInTable.path).pretty(), at: SignInTable.path, durable: true)
  }
}
