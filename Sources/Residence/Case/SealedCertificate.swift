/// What a certificate states beside the information page, fixed before it is stamped.
public struct CertificateTerms: Codable, Hashable, Sendable {
  /// The certificate's number.
  public var number: CertificateNumber
  /// The policy's identifier of the purpose.
  public var purpose: String
  /// The body that will receive the certificate.
  public var receivingBody: String
  /// The day of stamping, from which it is valid.
  public var validFrom: CivilDate
  /// The last day of its validity.
  public var validUntil: CivilDate
  /// Who asked for it, and when; nothing for one of the time when whoever stamped it had not been asked.
  public var asked: Mark?
  /// Who approved it and had it stamped, and when.
  public var sealed: Mark

  /// Creates the terms of one certificate.
  public init(
    number: CertificateNumber, purpose: String, receivingBody: String, validFrom: CivilDate,
    validUntil: CivilDate, asked: Mark, sealed: Mark
  ) {
    self.number = number
    self.purpose = purpose
    self.receivingBody = receivingBody
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.asked = asked
    self.sealed = sealed
  }
}

/// An entry of the seal-use register: a stamped page, by its terms and the SHA-256 of its bytes.
public struct SealedCertificate: Codable, Hashable, Sendable {
  /// What it states.
  public var terms: CertificateTerms
  /// The lower-case hexadecimal SHA-256 of the exact bytes that were handed out.
  public var pageHash: String
  /// How it was voided, if it was; its page stays retrievable.
  public var voided: Voiding?

  /// Creates an entry of the seal-use register.
  public init(terms: CertificateTerms, pageHash: String) {
    self.terms = terms
    self.pageHash = pageHash
  }
}

/// The voiding of a stamped certificate.
public struct Voiding: Codable, Hashable, Sendable {
  /// Why.
  public var reason: String
  /// Who voided it, and when.
  public var entered: Mark

  /// Creates a voiding.
  public init(reason: String, entered: Mark) {
    self.reason = reason
    self.entered = entered
  }
}
