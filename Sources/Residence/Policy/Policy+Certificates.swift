extension Policy {
  /// A purpose for which a certificate is asked.
  public struct Purpose: Codable, Hashable, Sendable {
    /// The name by which certificates refer to it.
    public var id: String
    /// What it is called.
    public var name: Bilingual
    /// The rule by which it is refused, for a purpose that people ask for in vain.
    public var refusedBy: RuleID?
    /// Who can help instead, for what the police do not certify.
    public var referTo: Bilingual?
  }

  /// How long certificates are valid.
  public struct CertificatePolicy: Codable, Hashable, Sendable {
    /// The usual number of days.
    public var defaultDays: Int
    /// The largest number of days.
    public var longestDays: Int
  }
}
