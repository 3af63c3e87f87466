import Residence

/// What a form asks, for one kind of action: which fields, in which order, with which suggestions.
protocol Form: Sendable {
  /// The action that the form fills.
  var kind: Action.Kind { get }
  /// The case that the action is for; nothing for a registration.
  var file: Case? { get }
  /// What stands in the fields at first.
  func start(in context: Context) -> [Field: String]
  /// The papers that are ticked at first.
  var papers: [Material] { get }
  /// What stands above the fields.
  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual]
  /// The fields; they may depend on what stands in them.
  func sections(_ entries: [Field: String], in context: Context) -> [FormSection]
  /// What else follows once a field has been filled; a hint gives way to what somebody has typed.
  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String]
  /// The texts that are known for a field, the usual ones first; they are proposed while it is typed.
  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String]
  /// The same form over a newer revision of its case.
  func over(_ file: Case) -> any Form
}

extension Form {
  var papers: [Material] { [] }
  func start(in context: Context) -> [Field: String] { [:] }
  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] { [] }
  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    [:]
  }
  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] { [] }
  func over(_ file: Case) -> any Form { kind.form(on: file) }
}

/// A group of fields under a title.
struct FormSection: Sendable {
  var title: Bilingual?
  var items: [FormItem]
}

/// One line of a form.
struct FormItem: Sendable {
  let id: ID
  let label: Bilingual
  let kind: Kind
  let isRequired: Bool
  /// Whether Enter stops here although it may stay empty: it is told by nearly everybody.
  let isUsual: Bool

  init(id: ID, label: Bilingual, kind: Kind, isRequired: Bool, isUsual: Bool = false) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.isUsual = isUsual
  }

  enum ID: Hashable, Sendable {
    case field(Field)
    case paper(String)
    case detail(String, PaperDetail)
  }

  enum Kind: Sendable {
    case text
    case choice([Option])
    case paper
  }

  struct Option: Hashable, Sendable {
    let code: String
    let title: Bilingual
  }

  /// A line to type.
  static func text(_ field: Field, required: Bool = true, usual: Bool = false) -> FormItem {
    FormItem(id: .field(field), label: field.title, kind: .text, isRequired: required, isUsual: usual)
  }

  /// A choice among the cases of a code.
  static func choice<Code: RawRepresentable<String> & Named>(
    _ field: Field, _ codes: [Code], required: Bool = true
  ) -> FormItem {
    choice(field, codes.map { Option(code: $0.rawValue, title: $0.title) }, required: required)
  }

  /// A choice among options.
  static func choice(_ field: Field, _ options: [Option], required: Bool = true) -> FormItem {
    FormItem(id: .field(field), label: field.title, kind: .choice(options), isRequired: required)
  }

  /// A line of the materials checklist.
  static func paper(_ kind: Policy.MaterialKind, required: Bool) -> FormItem {
    FormItem(id: .paper(kind.id), label: kind.name, kind: .paper, isRequired: required)
  }

  /// The lines of a materials checklist: the papers of every requirement, alternatives too.
  ///
  /// Below the dated papers stand lines for from when until when they run.
  static func checklist(
    _ requirements: [Policy.Requirement], dated: Set<String> = [], under policy: Policy
  ) -> [FormItem] {
    var seen = Set<String>()
    return requirements.flatMap { requirement in
      requirement.anyOf.enumerated().flatMap { index, set in
        set.flatMap { id -> [FormItem] in
          guard seen.insert(id).inserted, let kind = policy.material(id) else { return [] }
          let dates = dated.contains(id) ? [detail(id, .from), detail(id, .until)] : []
          return [paper(kind, required: index == 0)] + dates
        }
      }
    }
  }

  /// A line below a paper of the checklist.
  static func detail(_ paper: String, _ detail: PaperDetail) -> FormItem {
    FormItem(
      id: .detail(paper, detail), label: Bilingual(en: "  \(detail.title.en)", zh: "  \(detail.title.zh)"),
      kind: .text, isRequired: false)
  }

  /// A choice from a closed list of the policy, without what is switched off in this city.
  static func choice(_ field: Field, _ options: [Policy.Option]) -> FormItem {
    choice(field, options.filter { $0.isOff != true }.map { Option(code: $0.id, title: $0.name) })
  }
}

extension CivilDate {
  /// The day that an entry means, if it means one.
  init?(entry: String?, in context: Context) {
    guard let entry, let date = TypedText.date(entry, today: context.today) else { return nil }
    self = date
  }
}
