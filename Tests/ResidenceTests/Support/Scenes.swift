import Residence
import Testing

/// One thing that is wrong with a form.
struct Mistake: Sendable {
  /// The entries that are wrong, and those that are left out.
  var entries: [Field: String?] = [:]
  /// The papers that are not brought.
  var without: [String] = []
  /// The papers that are brought beside the others.
  var with: [Material] = []

  init(_ entries: [Field: String?] = [:], without: [String] = [], with: [Material] = []) {
    (self.entries, self.without, self.with) = (entries, without, with)
  }
}

/// An action and mistakes of which none hides another.
struct Scene: Sendable, CustomTestStringConvertible {
  let kind: Action.Kind
  var base: [Field: String?] = [:]
  var papers: [Material]?
  let mistakes: [Mistake]
  var name = ""

  init(
    _ kind: Action.Kind, _ mistakes: [Mistake], base: [Field: String?] = [:], papers: [Material]? = nil,
    name: String = ""
  ) {
    (self.kind, self.mistakes, self.base, self.papers, self.name) = (kind, mistakes, base, papers, name)
  }

  var testDescription: String { name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(name)" }

  /// The reasons against the form with some mistakes.
  func reasons(_ mistakes: [Mistake]) throws -> [Reason] {
    var action = try Forms.action(kind, base, materials: papers)
    for mistake in mistakes {
      action.entries = Registrations.changed(action.entries, mistake.entries)
      action.materials.removeAll { mistake.without.contains($0.kind) }
      action.materials += mistake.with
    }
    return try Scene.bench().reasons(action, on: Forms.start(kind), by: Forms.role(kind))
  }

  /// A desk that knows somebody else of the same name, by a number and by a similar one.
  private static func bench() throws -> Bench {
    let others = [7, 8].map { CaseNumber(prefix: "XG", year: 2025, serial: $0) }
    let similar = (number: others[1], paper: try Registrations.number("31888819900101003"))
    let name = "阿卜杜热合曼·买买提"
    return try Bench(
      known: [try Registrations.number(known): [others[0]]], named: [name: [similar], "样例甲": [similar]])
  }

  /// The first digits of a number that the desk knows.
  static let known = "31888819900101001"
}
