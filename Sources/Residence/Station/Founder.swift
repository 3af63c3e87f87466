extension [Operator] {
  /// Whom a station is set up by: the first administrator who may sign in, or the one that is to be made.
  public var founder: Operator {
    if let administrator = first(where: { $0.role == .administrator && $0.disabled == nil }) {
      return administrator
    }
    let names = ["admin"] + (0...count).map { "admin\($0 + 2)" }
    let free = names.first { name in !contains { $0.name == name } } ?? "admin"
    return Operator(name: free, displayName: free, role: .administrator)
  }
}
