import Residence

/// One step between two layouts of a station's documents.
struct MigrationStep: Sendable {
  /// The layout that it begins with; it leads to the next one.
  let from: Int
  /// What becomes of a case's document.
  let change: @Sendable (JSON) -> JSON

  /// Every step there is, in order; the last one leads to ``Station/currentFormat``.
  ///
  /// There has been one layout so far. Whoever raises the format adds the step to it here, with its test.
  static let all: [MigrationStep] = []
}
