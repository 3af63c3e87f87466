import CaseStore
import Residence

extension Commit {
  /// That it was saved, and what others had changed meanwhile.
  var words: Bilingual {
    let (number, revision) = (file.number.text, file.revision)
    let (en, zh) = ("Saved: \(number), revision \(revision)", "已保存：\(number)，第\(revision)版")
    guard let merge else { return Bilingual(en: en, zh: zh) }
    return Bilingual(en: "\(en); \(merge.words.en)", zh: "\(zh)；\(merge.words.zh)")
  }
}

extension Merge {
  /// What others had changed meanwhile.
  var words: Bilingual {
    Bilingual(
      en: "meanwhile by \(names.joined(separator: ", ")): " + titles.map(\.en).joined(separator: ", "),
      zh: "其间\(names.joined(separator: "、"))更改了：" + titles.map(\.zh).joined(separator: "、"))
  }

  /// What others had changed, each thing once; that a correction was noted is no news beside what it corrected.
  private var titles: [Bilingual] {
    changes.filter { $0.steps.first != .key("corrections") }
      .map { change in
        DocumentPlace(change.steps).title ?? Bilingual(en: change.path.text, zh: change.path.text)
      }
      .reduce(into: []) { titles, title in if !titles.contains(title) { titles.append(title) } }
  }
}
