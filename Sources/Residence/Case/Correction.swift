/// A change of what was registered, with the old and the new value of every field.
public struct Correction: Codable, Hashable, Sendable {
  /// Why it was changed; nothing while no certificate rested on it.
  public var reason: String?
  /// What was changed.
  public var changes: [Change]
  /// Who changed it, and when.
  public var entered: Mark

  /// Creates the trace of a correction.
  public init(reason: String? = nil, changes: [Change], entered: Mark) {
    self.reason = reason
    self.changes = changes
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
