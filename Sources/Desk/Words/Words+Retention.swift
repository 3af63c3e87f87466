public import CaseStore
public import Residence

extension Retention {
  /// How long a file is kept, and why.
  public var words: Bilingual {
    switch self {
    case .kept(.stay): Bilingual(en: "the person lives here", zh: "本人仍在此居住")
    case .kept(.permit): Bilingual(en: "a permit has not been ended", zh: "居住证尚未注销")
    case .kept(.supervision):
      Bilingual(en: "something waits for the supervisor or was sent back", zh: "有待所领导决定或退回待改的事项")
    case .erasable(let first): Bilingual(en: "kept until \(first.text)", zh: "保存至\(first.text)")
    }
  }
}

extension RetentionFailure {
  /// Why nothing was erased; a fault of the store in its own words.
  public func words(under policy: Policy) -> Bilingual {
    switch self {
    case .roleMayNot(let role):
      let name = policy.name(of: role)
      return Bilingual(
        en: "Only the administrator erases; not among the duties of: \(name.en)",
        zh: "仅管理员可清除；不属于\(name.zh)的职责")
    case .needed(let number, let retention):
      return Bilingual(
        en: "\(number.text) is not erased: \(retention.words.en)",
        zh: "\(number.text)不予清除：\(retention.words.zh)")
    case .store(let fault): return fault.words
    }
  }
}
