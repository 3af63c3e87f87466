import Residence
import Testing

/// What a tester writes on one line of a form.
enum Entry {
  /// A text, into the field of this label.
  case text(Bilingual, String)
  /// The option of this code, from the list of the field of this label.
  case option(Bilingual, String)
}

extension Desk {
  /// Fills the fields of a form from the top on, each found by its label.
  func fill(_ entries: [Entry]) throws {
    for entry in entries {
      switch entry {
      case .text(let label, let text):
        try go(to: label[language])
        try window.type(text)
        try window.wait(until: "\(text) is typed") { try window.focusedLine.contains(text.suffix(2)) }
      case .option(let label, let code):
        try go(to: label[language])
        try window.press("F3")
        try window.wait(until: "the list is open") { try window.lines[0].trimmed.hasPrefix(label[language]) }
        try window.type(code)
        try window.wait(for: "/ " + code)
        try window.press("Enter")
        try window.wait(until: "the list is closed") { try place != nil }
      }
    }
  }

  /// Goes down to the field of a label.
  func go(to label: String) throws {
    var seen = 0
    while try !window.focusedLine.trimmed.drop(while: { $0 == "*" }).hasPrefix(label) {
      guard seen < 60 else { throw Missing("There is no field \(label)\n\(try window.text)") }
      seen += 1
      let before = try place
      try window.press("Tab")
      try window.wait(until: "the focus has left \(before ?? "the form")") { try place != before }
    }
  }

  /// The focus' place in the form, such as `3/26`.
  var place: String? {
    get throws {
      try window.lines.lazy.compactMap { $0.firstMatch(of: /\d+\/\d+$/)?.output }.last.map(String.init)
    }
  }
}
