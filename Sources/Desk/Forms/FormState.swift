import Console
import Residence

/// What has been typed into a form, ticked and chosen.
///
/// Fields that are hidden at the moment keep what was typed into them, but are never sent.
struct FormState: Sendable {
  private var texts: [Field: TextField] = [:]
  private var papers: [String: PaperState] = [:]
  private var details: [String: [PaperDetail: TextField]] = [:]
  /// How many characters may be typed into a field, whatever was filled in before.
  private static let limit = 200

  /// How far a paper of the checklist is there.
  enum PaperState: Int, CaseIterable, Sendable {
    case absent
    case originalSeen
    case complete

    init(_ material: Material) {
      self = material.isComplete ? .complete : material.originalSeen ? .originalSeen : .absent
    }

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
      papers[material.kind] = PaperState(material)
      set(.issuer, of: material.kind, to: material.issuer)
      set(.from, of: material.kind, to: material.from?.text)
      set(.until, of: material.kind, to: material.until?.text)
      set(.file, of: material.kind, to: material.file)
    }
  }

  /// Whether the same stands in another form, wherever its carets are.
  func saysTheSame(as other: FormState) -> Bool {
    entries == other.entries && papers == other.papers && noted == other.noted
  }

  /// The first of some lines that says something else in another form.
  func firstDifference(from other: FormState, in items: [FormItem]) -> FormItem.ID? {
    items.lazy.map(\.id).first { id in
      switch id {
      case .field(let field): text(field).text != other.text(field).text
      case .paper(let paper): self.paper(paper) != other.paper(paper)
      case .detail(let paper, let detail):
        self.detail(detail, of: paper).text != other.detail(detail, of: paper).text
      }
    }
  }

  private var noted: [String: [PaperDetail: String]] {
    details.mapValues { $0.mapValues(\.text).filter { !$0.value.isEmpty } }.filter { !$0.value.isEmpty }
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

  /// The papers that the lines of a form tick, dates such as `-3` being counted from today.
  func materials(of items: [FormItem], today: CivilDate) -> [Material] {
    items.compactMap { item in
      guard case .paper(let id) = item.id, let state = papers[id], state != .absent else { return nil }
      func noted(_ detail: PaperDetail) -> String? {
        let text = TypedText.trimmed(self.detail(detail, of: id).text)
        return text.isEmpty ? nil : text
      }
      return Material(
        kind: id, originalSeen: true, copyKept: state == .complete, issuer: noted(.issuer),
        from: noted(.from).flatMap { TypedText.date($0, today: today) },
        until: noted(.until).flatMap { TypedText.date($0, today: today) }, file: noted(.file))
    }
  }

  /// Whether a detail of a paper cannot be read as what it should be.
  func isMalformed(_ detail: PaperDetail, of id: String, today: CivilDate) -> Bool {
    let text = self.detail(detail, of: id).text
    return detail.isDate && text.contains { !$0.isWhitespace } && TypedText.date(text, today: today) == nil
  }

  func text(_ field: Field) -> TextField { texts[field] ?? TextField() }

  func paper(_ id: String) -> PaperState { papers[id] ?? .absent }

  func detail(_ detail: PaperDetail, of id: String) -> TextField { details[id]?[detail] ?? TextField() }

  /// Puts a text or a code into a field, or empties it.
  mutating func set(_ field: Field, to text: String?) {
    texts[field] = TextField(text ?? "", limit: Self.limit)
  }

  mutating func set(_ detail: PaperDetail, of id: String, to text: String?) {
    details[id, default: [:]][detail] = TextField(text ?? "", limit: Self.limit)
  }

  mutating func type(_ key: Key, into field: Field) -> Bool {
    texts[field, default: TextField(limit: Self.limit)].receive(key)
  }

  mutating func type(_ key: Key, into detail: PaperDetail, of id: String) -> Bool {
    details[id, default: [:]][detail, default: TextField(limit: Self.limit)].receive(key)
  }

  mutating func setPaper(_ id: String, to state: PaperState) { papers[id] = state }
}
