internal import Crypto
public import Residence

/// Says of files and tokens who sealed them, whether they were changed, and whether they are still valid.
///
/// It knows one station, by the root at the head of that station's verifier's file. Whoever gives that file gives
/// the trust, so it has to come from the station itself; ``rootFingerprint`` can be compared by telephone.
public struct Verifier: Sendable {
  let root: SealCertificate
  let certificates: [SealCertificate]
  let revocations: RevocationList
  let voided: [CertificateNumber: CivilDate]

  /// When the station wrote the list of what it has voided.
  public let listed: Instant
  /// The SHA-256 of the root, in hexadecimal digits.
  public var rootFingerprint: String { SHA256.hash(data: root.der).hex }

  /// What a verdict rests on.
  public enum Evidence: String, Sendable {
    /// The whole page was seen.
    case file
    /// Only a code was seen: what it says is proved, and nothing of the paper around it.
    case code
  }

  /// Verifies what somebody has in hand: a file, or what a QR reader has printed of a code.
  ///
  /// Only a text that is nothing but one code is taken for one. Everything else is a file, whatever it begins with.
  ///
  /// - Parameters:
  ///   - bytes: what it is.
  ///   - day: the day for which its validity is asked.
  /// - Returns: what is to be thought of it, and what that rests on.
  public func verify(_ bytes: [UInt8], on day: CivilDate) -> (verdict: Verdict, evidence: Evidence) {
    if !SealedPDF.isPDF(bytes), let text = String(validating: bytes.prefix(4097), as: UTF8.self) {
      return (verify(token: text, on: day), .code)
    }
    return (verify(pdf: bytes, on: day), .file)
  }

  /// Verifies a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - day: the day for which its validity is asked.
  /// - Returns: what is to be thought of it.
  public func verify(pdf bytes: [UInt8], on day: CivilDate) -> Verdict {
    guard SealedPDF.isClaimed(by: bytes) else { return .notACertificate }
    let file: SealedPDF
    do { file = try SealedPDF(bytes) } catch { return .changed(error) }
    guard let parts = CMS.parts(of: file.signature) else { return .changed(.signature) }
    guard let certificate = certificates.first(where: { $0.der == parts.certificate }) else {
      let isKnown = certificates.contains { $0.keyID == file.token.token.keyID }
      return isKnown ? .changed(.signature) : .unknownKey
    }
    guard CMS.message(file.digest, certificate, root, parts.value) == file.signature else {
      let isOverThis = file.signature.firstRange(of: file.digest) != nil
      return .changed(isOverThis ? .signature : .content)
    }
    let signed = CMS.signedBytes(file.digest, certificate)
    guard certificate.publicKey.isValidSignature(parts.value, for: signed) else {
      return .changed(.signature)
    }
    guard file.token.token.keyID == certificate.keyID, file.token.isSigned(by: certificate) else {
      return .changed(.token)
    }
    return judge(file.token.token, certificate, on: day)
  }

  /// Verifies a token, as a QR reader prints it.
  ///
  /// It proves the facts in the token; that the paper around it says the same, only a look can tell.
  ///
  /// - Parameters:
  ///   - text: what the reader printed.
  ///   - day: the day for which its validity is asked.
  /// - Returns: what is to be thought of it.
  public func verify(token text: String, on day: CivilDate) -> Verdict {
    let signed: SignedToken
    do {
      signed = try SignedToken.read(text)
    } catch {
      return error == .notFound ? .notACertificate : .changed(.token)
    }
    let known = certificates.filter { $0.keyID == signed.token.keyID }
    guard !known.isEmpty else { return .unknownKey }
    guard let certificate = known.first(where: { signed.isSigned(by: $0) }) else {
      return .changed(.token)
    }
    return judge(signed.token, certificate, on: day)
  }

  /// What is to be said of something that is as it was sealed.
  private func judge(_ token: Token, _ certificate: SealCertificate, on day: CivilDate) -> Verdict {
    let facts = Verdict.Facts(
      token: token, station: certificate.commonName, bureau: certificate.organization,
      keyID: certificate.keyID.hex, isSpecimen: certificate.isSpecimen || root.isSpecimen)
    if let revocation = revocations.revocation(of: certificate), revocation.covers(token.moment) {
      return .revokedKey(facts, revocation)
    }
    guard certificate.isValid(at: token.moment), root.isValid(at: token.moment) else {
      return .keyOutOfDate(facts)
    }
    if let voiding = voided[token.number] { return .voided(facts, on: voiding) }
    if day < token.validFrom { return .notYet(facts) }
    return day > token.validUntil ? .expired(facts) : .valid(facts)
  }
}
