import Residence

/// What is to be written into the journal; its number, links and hashes come with the writing.
public struct JournalDraft: Sendable {
  /// When it happened: ISO 8601, UTC, with milliseconds, as `2026-11-23T10:25:27.123Z`.
  public var at: String
  /// The operator who did it.
  public var by: String
  /// What was done.
  public var action: JSON
  /// The number of the case it was done to, if to one.
  public var `case`: String?
  /// The revision of the case that resulted, if one did.
  public var revision: Int?
  /// The whole case as it resulted, if it changed.
  public var document: JSON?
  /// The document instead, if it has been made ready already.
  var prepared: JournalDocument?

  /// Makes a draft.
  public init(
    at: String, by: String, action: JSON, case: String? = nil, revision: Int? = nil, document: JSON? = nil
  ) {
    self.at = at
    self.by = by
    self.action = action
    self.case = `case`
    self.revision = revision
    self.document = document
  }

  /// Makes a draft of an action at a case.
  init(of kind: Action.Kind, _ file: Case, _ document: JournalDocument, by actor: Operator) {
    self.init(
      at: file.changed.at.text, by: actor.name,
      // Only what was done: who and what for stands in the document, which can be erased by retention.
      action: ["kind": .string(kind.rawValue)], case: file.number.text, revision: file.revision)
    prepared = document
  }
}
