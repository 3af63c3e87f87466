import CaseStore
import Residence

/// Where in a case's document something stands: what it is called there, and when its turn is to be told.
struct DocumentPlace {
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
