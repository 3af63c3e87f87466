import CaseStore
import Console
import Residence

/// How the values of a case's document are shown to people.
struct ValueWords: Sendable {
  let policy: Policy
  let offsetMinutes: Int
  let language: Language

  /// Both sides of a difference, never looking the same.
  func shown(_ change: JSONChange, as value: DocumentWords.Value) -> (old: String, new: String) {
    let (old, new) = (harmless(shown(change.old, as: value)), harmless(shown(change.new, as: value)))
    guard old == new else { return (old, new) }
    // Two seconds of one minute, two codes of one name, two ways to write a character.
    return (exact(change.old), exact(change.new))
  }

  private func shown(_ json: JSON?, as value: DocumentWords.Value) -> String {
    switch (json, value) {
    case (nil, _): "-"
    case (.string(let text)?, .entry(let field)): field.shown(text, under: policy)[language]
    case (.string(let text)?, .paper): policy.names(of: [text])[language]
    case (.string(let text)?, .field): Field(rawValue: text)?.title[language] ?? text
    case (.string(let text)?, .moment): Instant(text).map(time) ?? text
    case (.string(let text)?, _): text
    case (.bool(let isTrue)?, _): (isTrue ? Confirmation.yes : .no).title[language]
    case (let json?, _): exact(json)
    }
  }

  private func time(_ instant: Instant) -> String {
    "\(instant.civilDate(offsetMinutes: offsetMinutes).text) \(instant.clock(offsetMinutes: offsetMinutes))"
  }

  /// The value as it stands in the file, every character told apart.
  private func exact(_ json: JSON?) -> String {
    guard let json else { return "-" }
    return String(decoding: json.compact(), as: UTF8.self).unicodeScalars
      .map { $0.isASCII ? String($0) : $0.escaped(asASCII: true) }.joined()
  }
}
