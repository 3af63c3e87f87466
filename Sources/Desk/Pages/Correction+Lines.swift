import Residence

extension Correction {
  /// What it changed, a line each: the fields, then the papers that went and those that came.
  func lines(in context: Context) -> [String] {
    changes.map { $0.line(in: context) } + removedPapers.map { "- " + $0.line(in: context) }
      + addedPapers.map { "+ " + $0.line(in: context) }
  }
}

extension Correction.Change {
  /// The change in a line: the field, what stood there, what stands there now.
  fileprivate func line(in context: Context) -> String {
    let language = context.language
    func shown(_ entry: String?) -> String {
      entry.map { field.shown($0, under: context.policy)[language] } ?? "-"
    }
    return "\(field.title[language]): \(shown(old)) -> \(shown(new))"
  }
}
