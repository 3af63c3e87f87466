extension Policy {
  /// How the desk itself is kept: who gets in, who is looked up, what a supervisor decides on, how long files stay.
  public struct DeskPolicy: Codable, Hashable, Sendable {
    /// Who gets in, and when the desk locks itself.
    public var signIn: SignInPolicy
    /// What the traffic-police window may ask, and how often.
    public var lookUps: LookUpPolicy
    /// Why a masked number or phone is shown in full.
    public var reveals: [Option]
    /// What a supervisor sends back, declines and decides on.
    public var supervision: SupervisionPolicy
    /// How many days ahead something that runs out is reminded of.
    public var reminders: ReminderPolicy
    /// How long what is no longer needed is kept.
    public var retention: RetentionPolicy
  }

  /// Who gets in, and when the desk locks itself.
  public struct SignInPolicy: Codable, Hashable, Sendable {
    /// So many wrong passwords in a row lock an operator out.
    public var failures: Int
    /// For how many minutes at first; each further wrong one doubles it.
    public var lockMinutes: Int
    /// The longest lock-out, in minutes.
    public var longestLockMinutes: Int
    /// After so many minutes without a key the screen is blanked and locked.
    public var idleMinutes: Int
    /// The fewest characters of a password.
    public var shortestPassword: Int
  }

  /// What the traffic-police window may ask, and how often.
  public struct LookUpPolicy: Codable, Hashable, Sendable {
    /// For what a person may be looked up.
    public var purposes: [Option]
    /// How many look-ups an operator has in an hour.
    public var perHour: Int
  }

  /// What a supervisor sends back, declines and decides on.
  public struct SupervisionPolicy: Codable, Hashable, Sendable {
    /// Days within which what was sent back is put right, and what was escalated is decided.
    public var days: Int
    /// Why what waits for approval is sent back.
    public var returns: [Option]
    /// Why a certificate is declined.
    public var declines: [Option]
    /// Why a case is put before the supervisor.
    public var escalations: [Option]
    /// As many approvals that wait are too many.
    public var warningCount: Int
    /// An approval that is overdue by more than so many days waits too long.
    public var warningDays: Int
  }

  /// How many days ahead something that runs out is reminded of.
  public struct ReminderPolicy: Codable, Hashable, Sendable {
    /// A certificate.
    public var certificateDays: Int
    /// A stay: the intended time of one that was to be short, or the contract of the dwelling.
    public var stayDays: Int
    /// An identity paper.
    public var identityPaperDays: Int
  }

  /// How long what is no longer needed is kept.
  public struct RetentionPolicy: Codable, Hashable, Sendable {
    /// Months after which the file of somebody who has left may be erased.
    public var departedMonths: Int
    /// Days after which an intake packet that was settled is erased.
    public var packetDays: Int
    /// Days after which a draft that nobody went on with is erased.
    public var draftDays: Int
  }
}
