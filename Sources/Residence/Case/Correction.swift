/// A change of what was registered, with the old and the new value of every field.
public struct Correction: Codable, Hashable, Sendable {
  /// Why it was changed; nothing while no certificate rested on it.
  public var reason: String?
  /// What was changed.
  public var changes: [Change]
  /// The papers that are no longer there, or not in this form.
  public var removedPapers: [Material]
  /// The papers that are new, or new in this form.
  public var addedPapers: [Material]
  /// Who changed it, and when.
  public var entered: Mark

  /// Creates the trace of some changes.
  public init(reason: String? = nil, changes: [Change], entered: Mark) {
    self.reason = reason
    self.changes = changes
    removedPapers = []
    addedPapers = []
    self.entered = entered
  }

  /// Creates the trace of what differs between two revisions of a case.
  public init(reason: String? = nil, from old: Case, to new: Case, entered: Mark) {
    self.reason = reason
    changes = RegistrationEntries.changes(from: old, to: new)
    removedPapers = old.materials.filter { !new.materials.contains($0) }
    addedPapers = new.materials.filter { !old.materials.contains($0) }
    self.entered = entered
  }

  /// One field that was changed, its values as they stand in a form.
  public struct Change: Codable, Hashable, Sendable {
    /// The field.
    public var field: Field
    /// What stood there before, if anything.
    public var old: String?
    /// What stands there now, if anything.
    public var new: String?

    /// Creates the trace of one field.
    public init(field: Field, old: String? = nil, new: String? = nil) {
      self.field = field
      self.old = old
      self.new = new
    }
  }
}
