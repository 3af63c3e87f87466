import Residence

/// The form of one action on many cases: only what is entered for all of them.
///
/// It is filled without looking into any of the cases, so nothing of one is taken for another.
struct BatchForm: Form {
  /// The marked cases, in the order in which it is done to them.
  let numbers: [CaseNumber]
  private let form: any Form

  init(_ kind: Action.Kind, on numbers: [CaseNumber]) {
    self.numbers = numbers
    form = kind.form(on: nil)
  }

  var kind: Action.Kind { form.kind }
  var file: Case? { nil }

  /// Whether anything has to be entered at all.
  func hasEntries(in context: Context) -> Bool { !sections([:], in: context).flatMap(\.items).isEmpty }

  func start(in context: Context) -> [Field: String] { form.start(in: context) }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    [
      Bilingual(
        en: "For each of \(numbers.count) marked cases. A preview comes before anything is done.",
        zh: "对已标记的\(numbers.count)件逐一适用，办理前先预览。")
    ] + form.explanation(entries, in: context)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    form.sections(entries, in: context).map { section in
      var section = section
      // Which request is meant is another one in every case; all that wait are.
      section.items.removeAll { $0.id == .field(.certificateRequest) }
      return section
    }
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    form.suggestions(after: field, entries, in: context)
  }

  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] {
    form.known(for: field, entries, in: context)
  }
}
