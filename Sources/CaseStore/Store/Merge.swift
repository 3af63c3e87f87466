public import Residence

/// What others had changed meanwhile, where an action was committed that was begun on an older revision.
public struct Merge: Equatable, Sendable {
  /// The revision on which the action was begun.
  public let basedOn: Int
  /// Who saved the revisions since, the oldest first.
  public let marks: [Mark]
  /// What they changed.
  public let changes: [JSONChange]

  /// The names of those who saved meanwhile, each once.
  public var names: [String] {
    marks.map(\.by).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
  }

  /// Joins an action that was begun on an older revision with what has been saved since.
  ///
  /// They go together if they belong to different facts, and if the action does to the case as it is now exactly
  /// what it did to the case as it was: then whoever saved first or last makes no difference, and nobody decides
  /// about something that was not seen.
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - revision: The revision on which it was begun.
  ///   - history: What has happened to the case.
  ///   - present: The document of the case as it is now.
  ///   - decide: What the rules make of an action on a case.
  /// - Returns: The action to take on the present case, and what is to be told of the others; nil if they do not
  ///   go together.
  public static func joining(
    _ action: Action, basedOn revision: Int, of history: History, with present: JSON,
    _ decide: (Action, Case) throws(Refusal) -> Case
  ) -> (action: Action, merge: Merge)? {
    guard revision < present.revision,
      let base = try? history.document(of: revision), let old = try? history.file(of: revision),
      let current = try? present.file(at: StationPath.of(history.number))
    else { return nil }
    let since = (revision + 1...present.revision).map { history[$0] }
    guard
      since.allSatisfy({ $0.map { action.kind.goesTogether(with: Action.Kind(rawValue: $0.kind)) } ?? false })
    else { return nil }

    let rebased = action.rebased(from: old, onto: current)
    guard let ours = try? decide(action.rebased(from: old, onto: old), old),
      let joined = try? decide(rebased, current),
      let before = Effects(from: old, to: ours), let after = Effects(from: current, to: joined)
    else { return nil }
    let theirs = Effects(from: base, to: present)
    guard before.areSeparate(from: theirs), before.areTheSame(as: after) else { return nil }
    let marks = since.compactMap { $0?.mark }
    return (rebased, Merge(basedOn: revision, marks: marks, changes: theirs.changes))
  }
}

/// What was done to a document, beside that it was saved.
private struct Effects {
  let changes: [JSONChange]
  private let base: JSON

  init(from base: JSON, to document: JSON) {
    self.base = base
    changes = base.changes(to: document).filter { !Effects.marks.contains($0.steps.first) }
      .flatMap(\.byElement)
  }

  init?(from base: Case, to file: Case) {
    guard let base = try? JSON.encode(base), let document = try? JSON.encode(file) else { return nil }
    self.init(from: base, to: document)
  }

  /// Every save changes these.
  private static let marks: Set<JSONChange.Step?> = [.key("revision"), .key("changed")]

  /// Whether none of these concerns a fact that one of the others concerns; both may add to the same list.
  func areSeparate(from others: Effects) -> Bool {
    changes.allSatisfy { mine in
      let fact = fact(of: mine)
      return others.changes.allSatisfy { other in
        let otherFact = others.fact(of: other)
        if isAdded(mine), others.isAdded(other), mine.steps.dropLast() == other.steps.dropLast() {
          return true
        }
        return !fact.starts(with: otherFact) && !otherFact.starts(with: fact)
      }
    }
  }

  /// Whether both do the same, wherever the ends of the lists are to which they add.
  func areTheSame(as others: Effects) -> Bool {
    changes.count == others.changes.count
      && zip(changes, others.changes).allSatisfy { mine, other in
        let (isAdded, isOtherAdded) = (isAdded(mine), others.isAdded(other))
        return mine.old == other.old && mine.new == other.new && isAdded == isOtherAdded
          && (isAdded ? mine.steps.dropLast() == other.steps.dropLast() : mine.steps == other.steps)
      }
  }

  /// Whether the change adds an element behind those that a list had.
  private func isAdded(_ change: JSONChange) -> Bool {
    guard change.old == nil, case .element(let index)? = change.steps.last else { return false }
    return index >= base.value(at: change.steps.dropLast())?.array?.count ?? 0
  }

  /// The fact that a change concerns: all of a list if an element goes or comes in between.
  private func fact(of change: JSONChange) -> [JSONChange.Step] {
    if case .element? = change.steps.last, change.old == nil || change.new == nil, !isAdded(change) {
      return change.steps.dropLast()
    }
    return Effects.fact(at: change.steps)
  }

  /// What is said together is one fact: nobody wrote the street of one address and the room of another.
  private static func fact(at steps: [JSONChange.Step]) -> [JSONChange.Step] {
    for (place, step) in steps.enumerated() {
      if case .key(let key) = step, let name = together[key] { return steps.prefix(place) + [.key(name)] }
    }
    return steps
  }

  private static let together = [
    "paper": "paper", "paperNumber": "paper", "registerDivision": "register", "registerAddress": "register",
    "occupation": "work", "workplace": "work", "address": "address", "lodging": "lodging", "host": "lodging",
    "declarant": "lodging",
  ]
}

extension JSONChange {
  /// The same change, by the elements where a list comes or goes: an empty list is not written.
  fileprivate var byElement: [JSONChange] {
    guard let elements = (old ?? new)?.array, old == nil || new == nil else { return [self] }
    return elements.enumerated().map { index, element in
      JSONChange(
        steps + [.element(index)], old: old == nil ? nil : element, new: new == nil ? nil : element)
    }
  }
}

extension JSON {
  /// What stands at a place, if anything does.
  fileprivate func value(at steps: some Sequence<JSONChange.Step>) -> JSON? {
    var value: JSON? = self
    for step in steps {
      switch step {
      case .key(let key): value = value?[key]
      case .element(let index): value = value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
    return value
  }
}
