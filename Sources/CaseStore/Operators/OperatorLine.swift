/// What a line of the journal says of a change to the operators: who was changed how, and which list there is now.
///
/// It names the list that it was made from as well: a list that was edited behind the program's back between two
/// changes is found for ever, not only until the next of them.
struct OperatorLine: Equatable, Sendable {
  /// What was done.
  let change: String
  /// To whom.
  let name: String
  /// The digest of `operators.json` from now on.
  let list: Digest
  /// Its digest before.
  let over: Digest

  /// How these lines are called in the journal.
  static let kind = "operator"
  /// Where a list waits until the journal knows of it.
  static let pendingPath = "keys/operators.next.json"

  init(change: String, name: String, list: Digest, over: Digest) {
    self.change = change
    self.name = name
    self.list = list
    self.over = over
  }

  /// Reads a line's action; nothing if it is another one.
  init?(_ action: JSON) {
    guard action["kind"]?.string == OperatorLine.kind, let change = action["change"]?.string,
      let name = action["operator"]?.string,
      let list = action["operators"]?.string.flatMap({ Digest(hex: $0) }),
      let over = action["over"]?.string.flatMap({ Digest(hex: $0) })
    else { return nil }
    self.init(change: change, name: name, list: list, over: over)
  }

  var action: JSON {
    [
      "change": .string(change), "kind": .string(OperatorLine.kind), "operator": .string(name),
      "operators": .string(list.hex), "over": .string(over.hex),
    ]
  }
}
