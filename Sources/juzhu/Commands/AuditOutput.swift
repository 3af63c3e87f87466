import CaseStore
import Console
import Desk
import Residence

/// Prints what an audit or a check has found: a line each, for people or for scripts.
struct AuditOutput {
  let isJSON: Bool
  let language: Language

  func show(_ report: AuditReport) {
    for finding in report.findings { show(finding.facts, at: finding.place, finding.words) }
    for note in report.notes { show(note.facts, at: note.place, note.words, isNote: true) }
    isJSON ? Standard.say(report.facts) : print(report.summary[language])
  }

  func show(_ report: CheckReport, _ repairs: [Repair]) {
    let outcomes = Dictionary(repairs.map { (AuditOutput.key($0.finding), $0) }) { $1 }
    for finding in report.findings {
      let repair = outcomes[AuditOutput.key(finding)]
      show(repair?.facts ?? finding.facts, at: finding.place, repair?.words ?? finding.words)
    }
    for note in report.notes { show(note.facts, at: nil, note.words, isNote: true) }
    let repaired = repairs.count { $0.entry != nil }
    isJSON ? Standard.say(report.facts) : print(report.summary(repaired: repaired)[language])
  }

  /// A place can have several findings, but not twice the same.
  private static func key(_ finding: CheckFinding) -> String {
    "\(finding.facts["finding"]?.string ?? "") \(finding.place)"
  }

  private func show(_ facts: [String: JSON], at place: String?, _ words: Bilingual, isNote: Bool = false) {
    if isJSON {
      Standard.say(.object(facts.merging(["en": .string(words.en), "zh": .string(words.zh)]) { $1 }))
    } else {
      print(harmless((isNote ? noted : "") + (place.map { "\($0): " } ?? "") + words[language]))
    }
  }

  private var noted: String { Bilingual(en: "note: ", zh: "提示：")[language] }
}
