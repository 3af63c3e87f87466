import CaseStore
import Residence

/// Every difference between two documents of a case, in words, in the order in which a case is told.
struct Comparison: Sendable {
  /// The differences.
  let rows: [Row]

  /// One value that differs.
  struct Row: Sendable {
    /// What it belongs to, such as `Dwelling 1, Address`; empty for what belongs to nothing else.
    let part: String
    /// What it is; for what this program does not know, its path in the document.
    let title: String
    /// The field of a form in which it is entered, if there is one.
    let field: Field?
    /// What stood there.
    let old: String
    /// What stands there now.
    let new: String
  }

  /// Compares two documents.
  init(from old: JSON, to new: JSON, by words: ValueWords) {
    let told = old.changes(to: new).flatMap(\.leaves).enumerated().map { index, change in
      (change: change, place: DocumentPlace(change.steps), index: index)
    }
    let sorted = told.sorted {
      ($0.place.order + [$0.index]).lexicographicallyPrecedes($1.place.order + [$1.index])
    }
    rows = sorted.map { change, place, _ in
      let (before, after) = words.shown(change, as: place.value)
      return Row(
        part: place.part[words.language], title: place.title?[words.language] ?? change.path.text,
        field: place.field, old: before, new: after)
    }
  }
}
