import Console
import Residence

/// Plain text that grows line by line, each of at most 100 columns.
struct PageText {
  private(set) var lines: [String] = []
  private let language: Language
  private let columns = 100

  init(language: Language) {
    self.language = language
  }

  /// Begins a part of the page.
  mutating func section(_ title: Bilingual) {
    lines.append("")
    line(title)
    lines.append(String(repeating: "=", count: min(displayWidth(title[language]), columns)))
  }

  /// Begins what belongs together within a part.
  mutating func entry(_ title: Bilingual) {
    if lines.last?.allSatisfy({ $0 == "=" }) != true { lines.append("") }
    line(title)
  }

  mutating func line(_ text: Bilingual, indent: Int = 0) {
    add(text, after: String(repeating: " ", count: indent))
  }

  mutating func item(_ text: Bilingual, indent: Int = 0) {
    add(text, after: String(repeating: " ", count: indent) + "- ")
  }

  /// Continued lines stand below the text, not below what leads it.
  private mutating func add(_ text: Bilingual, after lead: String) {
    let margin = String(repeating: " ", count: lead.count)
    for (index, line) in wrapped(text[language], to: columns - lead.count).enumerated() {
      lines.append((index == 0 ? lead : margin) + line)
    }
  }
}
