import Residence

extension Material {
  /// The paper in a line: what it is, what was seen and kept, by whom and for when it was issued.
  func line(in context: Context, language other: Language? = nil) -> String {
    let language = other ?? context.language
    let name = context.policy.names(of: [kind])[language]
    let period = [from?.text, until?.text].compactMap(\.self).joined(separator: " - ")
    let picture = file.map { _ in Bilingual(en: "picture kept", zh: "已存图片")[language] }
    return [name, FormState.PaperState(self).title[language], issuer, period, picture]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
