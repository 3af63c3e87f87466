import CaseStore
import Residence

/// Every difference between two documents of a case, in words, in the order in which a case is told.
struct Comparison: Sendable {
  /// The differences.
  let rows: [Row]

  /// One value that differs.
  struct Row: Sendable {
    /// What it belongs to, such as `Dwelling 1, Address`; empty for what belongs to nothing else.
    let part: String
    /// What it is; for what this program does not know, its path in the document.
    let title: String
    /// The field of a form in which it is entered, if there is one.
    let field: Field?
    /// What stood there.
    let old: String
    /// What stands there now.
    let new: String
  }

  /// Compares two documents.
  init(from old: JSON, to new: JSON, by words: ValueWords) {
    let told = old.changes(to: new).flatMap(\.leaves).enumerated().map { index, change in
      (change: change, place: DocumentPlace(change.steps), index: index)
    }
    let sorted = told.sorted {
      ($0.place.order + [$0.index]).lexicographicallyPrecedes($1.place.order + [$1.index])
    }
    rows = sorted.map { change, place, _ in
      let (before, after) = words.shown(change, as: place.value)
      return Row(
        part: place.part[words.language], title: place.title?[words.language] ?? change.path.text,
        field: place.field, old: before, new: after)
    }
  }
}

/// Where in a case's document something stands: what it is called there, and when its turn is to be told.
private struct DocumentPlace {
  private(set) var part = Bilingual(en: "", zh: "")
  private(set) var title: Bilingual?
  private(set) var value = DocumentWords.Value.text
  private(set) var order: [Int] = []

  var field: Field? {
    if case .entry(let field) = value { field } else { nil }
  }

  init(_ steps: [JSONChange.Step]) {
    var words: DocumentWords? = .file
    for step in steps {
      switch step {
      case .key(let key):
        if let title { enter(title) }
        guard let (place, member) = words?.member(key) else {
          // It comes last, and its path says all there is to say.
          (part, title, value) = (Bilingual(en: "Not known to this program", zh: "本程序未识别的内容"), nil, .text)
          order = [.max]
          return
        }
        order.append(place)
        (title, value) = (member.title, member.value)
        words = if case .object(let inside) = member.value { inside } else { nil }
      case .element(let index):
        order.append(index)
        title = title.map { Bilingual(en: "\($0.en) \(index + 1)", zh: "\($0.zh)\(index + 1)") }
      }
    }
  }

  private mutating func enter(_ title: Bilingual) {
    part =
      part.en.isEmpty ? title : Bilingual(en: "\(part.en), \(title.en)", zh: "\(part.zh)，\(title.zh)")
  }
}
