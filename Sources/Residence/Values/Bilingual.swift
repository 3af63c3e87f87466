/// A language that the desk speaks.
public enum Language: String, Codable, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"
}

/// A text in both languages of the desk.
///
/// Written at the point of use, so that a missing translation does not compile.
public struct Bilingual: Codable, Hashable, Sendable {
  /// The English text.
  public var en: String
  /// The text in simplified Chinese.
  public var zh: String

  /// Creates a text from both of its versions.
  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }

  /// The version in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .english: en
    case .chinese: zh
    }
  }
}
