import Console
import Residence

/// What has been typed into a form, ticked and chosen.
///
/// Fields that are hidden at the moment keep what was typed into them, but are never sent.
struct FormState: Sendable {
  private var texts: [Field: TextField] = [:]
  private var papers: [String: PaperState] = [:]

  /// How far a paper of the checklist is there.
  enum PaperState: Int, CaseIterable, Sendable {
    case absent
    case originalSeen
    case complete

    var title: Bilingual {
      switch self {
      case .absent: Bilingual(en: "-", zh: "-")
      case .originalSeen: Bilingual(en: "original seen", zh: "已核验原件")
      case .complete: Bilingual(en: "original and copy", zh: "原件及复印件")
      }
    }
  }

  init(_ entries: [Field: String], papers materials: [Material]) {
    for (field, text) in entries { set(field, to: text) }
    for material in materials {
      papers[material.kind] =
        material.isComplete ? .complete : material.originalSeen ? .originalSeen : .absent
    }
  }

  /// Everything that stands in a field, hidden ones too.
  var entries: [Field: String] {
    texts.compactMapValues { text in
      let trimmed = TypedText.trimmed(text.text)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// What the lines of a form say.
  func entries(of items: [FormItem]) -> [Field: String] {
    let all = entries
    var visible: [Field: String] = [:]
    for case .field(let field) in items.map(\.id) { visible[field] = all[field] }
    return visible
  }

  /// The papers that the lines of a form tick.
  func materials(of items: [FormItem]) -> [Material] {
    items.compactMap { item in
      guard case .paper(let id) = item.id, let state = papers[id], state != .absent else { return nil }
      return Material(kind: id, originalSeen: true, copyKept: state == .complete)
    }
  }

  func text(_ field: Field) -> TextField { texts[field] ?? TextField() }

  func paper(_ id: String) -> PaperState { papers[id] ?? .absent }

  /// Puts a text or a code into a field, or empties it.
  mutating func set(_ field: Field, to text: String?) {
    texts[field] = TextField(text ?? "")
  }

  mutating func type(_ key: Key, into field: Field) -> Bool {
    texts[field, default: TextField(limit: 200)].receive(key)
  }

  mutating func setPaper(_ id: String, to state: PaperState) { papers[id] = state }
}
