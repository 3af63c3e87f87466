/// A certificate that somebody has asked for and somebody else has to approve.
///
/// One that was approved becomes a ``SealedCertificate`` and is a request no more.
public struct CertificateRequest: Codable, Hashable, Sendable {
  /// Which it is of all that were ever asked for on the file, counted from 1.
  public var id: Int
  /// The policy's identifier of the purpose.
  public var purpose: String
  /// The body that will receive the certificate.
  public var receivingBody: String
  /// For how many days from its stamping it will be valid.
  public var validDays: Int
  /// Who asked, and when.
  public var asked: Mark
  /// How it was declined, if it was.
  public var declined: Declining?

  /// Creates a request that waits.
  public init(id: Int, purpose: String, receivingBody: String, validDays: Int, asked: Mark) {
    self.id = id
    self.purpose = purpose
    self.receivingBody = receivingBody
    self.validDays = validDays
    self.asked = asked
  }

  /// What the certificate states if it is stamped now.
  ///
  /// - Parameters:
  ///   - number: the number that it gets.
  ///   - day: the day of stamping.
  ///   - sealed: who approves it, and when.
  /// - Returns: the terms, valid from that day.
  public func terms(number: CertificateNumber, on day: CivilDate, sealed: Mark) -> CertificateTerms {
    CertificateTerms(
      number: number, purpose: purpose, receivingBody: receivingBody, validFrom: day,
      validUntil: day.adding(days: validDays), asked: asked, sealed: sealed)
  }
}

/// The declining of a certificate that was asked for.
public struct Declining: Codable, Hashable, Sendable {
  /// The policy's identifier of the ground; nothing where it was declined before grounds were listed.
  public var ground: String?
  /// Why, in the officer's words.
  public var reason: String?
  /// Who declined it, and when.
  public var entered: Mark

  /// Creates a declining.
  public init(ground: String?, reason: String? = nil, entered: Mark) {
    self.ground = ground
    self.reason = reason
    self.entered = entered
  }
}

extension Case {
  /// The requests that nobody has decided on yet.
  public var openRequests: [CertificateRequest] { certificateRequests.filter { $0.declined == nil } }
}
