extension Policy {
  /// A half-year ground for a residence permit.
  public struct Ground: Codable, Hashable, Sendable {
    /// The name by which applications refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// Which condition of the decree it meets.
    public var basis: GroundBasis
    /// How many months it has to have lasted.
    public var months: Int
    /// From when they are counted.
    public var countsFrom: Bilingual
    /// The day of the stay before which it cannot have begun; nothing where it may be older than the stay.
    public var notBefore: StayDay?
    /// The paper that itself has to run for the whole time, such as the rental contract.
    public var lastingPaper: String?
    /// Its proofs.
    public var proofs: [Requirement]
  }

  /// A day of a stay that a ground is measured against.
  public enum StayDay: String, Codable, CaseIterable, Sendable {
    case arrivedOn = "arrived-on"
    case movedInOn = "moved-in-on"
  }

  /// How long a permit may take, and what becomes of it.
  public struct PermitPolicy: Codable, Hashable, Sendable {
    /// Days from acceptance to issue.
    public var days: Int
    /// Days with every extension.
    public var longestDays: Int
    /// Days that a finished card waits before its holder is asked to come.
    public var collectionDays: Int
    /// Months from one endorsement to the next.
    public var endorsementMonths: Int
    /// Months before the full year in which the endorsement can be had.
    public var endorsementWindowMonths: Int
    /// The identity papers whose holders may have a permit.
    public var holders: [PaperKind]
    /// The papers of every application, beside the proofs of its ground.
    public var papers: [Requirement]
  }

  /// What a card or an endorsement costs.
  public struct Fee: Codable, Hashable, Sendable {
    /// For what.
    public var service: Service
    /// How much.
    public var yuan: Int

    /// What can cost something.
    public enum Service: String, Codable, CaseIterable, Sendable {
      case firstIssue = "first-issue"
      case endorsement
      case replacement
      case reissue
    }
  }
}
