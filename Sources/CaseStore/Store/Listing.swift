public import Residence

/// The few facts about a case that lists, queues and searches need.
///
/// Derived from the case and the policy, never stored with it; a page always reads the case itself. A class
/// without anything that changes: lists are sorted on every key, and references are moved faster than facts.
public final class Listing: Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The revision that was listed.
  public let revision: Int
  /// The resident's name.
  public let name: String
  /// The number of the resident's identity paper.
  public let paperNumber: String
  /// The address of the present dwelling, or of the last one.
  public let address: Address?
  /// The household members who live along, by name.
  public let members: [String]
  /// How far the case has come.
  public let stage: Stage
  /// The day by which the next step is due, for a case that waits for one.
  public let due: CivilDate?
  /// Who saved this revision, and when.
  public let changed: Mark
  /// The certificates' numbers.
  public let certificates: [CertificateNumber]
  /// The notices' numbers.
  public let notices: [NoticeNumber]

  /// Lists a case.
  public init(_ file: Case, under policy: Policy, offsetMinutes: Int) {
    number = file.number
    revision = file.revision
    name = file.identity.name
    paperNumber = file.identity.paperNumber
    address = file.stay?.address
    members = file.stay?.presentMembers.map(\.name) ?? []
    stage = file.stage
    due = file.due(under: policy, offsetMinutes: offsetMinutes)
    changed = file.changed
    certificates = file.certificates.map(\.terms.number)
    notices = file.notices.map(\.number)
  }

  /// The community of the dwelling.
  public var community: String { address?.community ?? "" }

  /// The road of the dwelling, with its house number.
  public var road: String { address?.road ?? "" }

  /// What the case waits for.
  public var nextStep: NextStep? { stage.nextStep }
}
