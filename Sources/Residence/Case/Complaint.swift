/// The resident's complaint that somebody keeps a permit or an identity paper.
///
/// No unit or person but the public security organs may take one away; the desk records the complaint and
/// the resident is told the rule.
///
/// Source: conditions of the temporary residence registration; Decree 663, art. 18.
public struct Complaint: Codable, Hashable, Sendable {
  /// Who is said to keep the paper.
  public var against: String
  /// Which paper.
  public var paper: String
  /// Since which day.
  public var since: CivilDate
  /// What happened, in the resident's words.
  public var account: String
  /// Who took the complaint, and when.
  public var entered: Mark

  /// Creates a complaint.
  public init(against: String, paper: String, since: CivilDate, account: String, entered: Mark) {
    self.against = against
    self.paper = paper
    self.since = since
    self.account = account
    self.entered = entered
  }
}
