import CaseStore
import Residence

extension BatchRow {
  /// What has come of it, in a line.
  func words(under policy: Policy) -> Bilingual {
    let details = details(under: policy)
    let (en, zh) = (details.map(\.en).joined(separator: "; "), details.map(\.zh).joined(separator: "；"))
    return switch outcome {
    case .open: Bilingual(en: "not done yet", zh: "尚未办理")
    case .done:
      en.isEmpty ? Bilingual(en: "done", zh: "已办理") : Bilingual(en: "done: \(en)", zh: "已办理：\(zh)")
    case .refused: Bilingual(en: "refused: \(en)", zh: "不予办理：\(zh)")
    case .overtaken, .failed: Bilingual(en: "not done: \(en)", zh: "未办理：\(zh)")
    }
  }

  /// All that there is to say about it.
  func details(under policy: Policy) -> [Bilingual] {
    switch outcome {
    case .open: []
    case .done(let stamped, let merge):
      [stamped.map { Bilingual(en: $0.text, zh: $0.text) }, merge?.words].compactMap(\.self)
    case .refused(let reasons): reasons.map { $0.words(under: policy) }
    case .overtaken(let mark):
      [Bilingual(en: "\(mark.by) has just saved this case; look at it again", zh: "\(mark.by)刚刚保存了此档案，请重新查看")]
    case .failed(let fault): [fault.words]
    }
  }
}
