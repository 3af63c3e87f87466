internal import Crypto
public import Residence

/// What the QR code on a page says: the page's main facts, bound to its text and signed.
///
/// It proves a printed page without the file. It is never longer than 300 characters, which a
/// QR code of 34 mm still carries safely: long words are cut, and their full text stands on the page, bound by the
/// hash.
public struct Token: Hashable, Sendable {
  /// The certificate's number.
  public let number: CertificateNumber
  /// Whom it is about; cut with `…` if it is long.
  public private(set) var name = ""
  /// Their citizen number as the caller masked it.
  public let citizenNumber: String
  /// What for; cut with `…` if it is long.
  public private(set) var purpose = ""
  /// The body that will receive it; cut with `…` if it is long.
  public private(set) var receivingBody = ""
  /// The first day of its validity.
  public let validFrom: CivilDate
  /// The last day of its validity.
  public let validUntil: CivilDate
  /// When it was sealed, to the second.
  public let moment: Instant
  /// The first 16 octets of the SHA-256 of the page's text.
  public let pageHash: [UInt8]
  /// The number of the seal's key, four octets.
  let keyID: [UInt8]

  /// Puts together what a page's token says.
  ///
  /// - Parameters:
  ///   - number: the certificate's number.
  ///   - name: whom it is about.
  ///   - citizenNumber: their masked citizen number, of at most 24 octets.
  ///   - purpose: what for, in words.
  ///   - receivingBody: who will receive it.
  ///   - validFrom: the first day of its validity, in 1970 or later.
  ///   - validUntil: the last one.
  ///   - moment: when it is sealed.
  ///   - text: the page's lines.
  ///   - seal: the seal that will sign it.
  /// - Throws: `TokenFault` for what cannot be written.
  public init(
    number: CertificateNumber, name: String, citizenNumber: String, purpose: String, receivingBody: String,
    validFrom: CivilDate, validUntil: CivilDate, moment: Instant, text: [String], seal: StationSeal
  ) throws(TokenFault) {
    try self.init(
      number: number, name: name, citizenNumber: citizenNumber, purpose: purpose,
      receivingBody: receivingBody, validFrom: validFrom, validUntil: validUntil, moment: moment,
      pageHash: PageText.hash(PageText.bytes(text)), keyID: seal.certificate.keyID)
  }

  init(
    number: CertificateNumber, name: String, citizenNumber: String, purpose: String, receivingBody: String,
    validFrom: CivilDate, validUntil: CivilDate, moment: Instant, pageHash: [UInt8], keyID: [UInt8]
  ) throws(TokenFault) {
    guard CertificateNumber(number.text) == number else { throw .certificateNumber }
    guard validFrom.dayNumber >= 0, validFrom <= validUntil,
      (0..<1 << 35).contains(moment.wholeSeconds.milliseconds / 1000)
    else { throw .time }
    guard [name, citizenNumber, purpose, receivingBody].allSatisfy(Token.shows),
      citizenNumber.utf8.count <= 24
    else { throw .text }
    self.number = number
    self.citizenNumber = citizenNumber
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.moment = moment.wholeSeconds
    self.pageHash = pageHash
    self.keyID = keyID
    let words = Token.cut([name, purpose, receivingBody], to: Token.octets - body.count)
    (self.name, self.purpose, self.receivingBody) = (words[0], words[1], words[2])
  }

  /// Signs the token and writes it as the text for the QR code; the same token is the same text each time.
  ///
  /// - Throws: `SealFault.tokenOfAnotherPage` for a token that was put together for another seal.
  public func signed(by seal: StationSeal) throws(SealFault) -> String {
    guard seal.certificate.keyID == keyID else { throw .tokenOfAnotherPage }
    return SignedToken(token: self, signature: try seal.signCode(Token.domain + body)).text
  }

  /// What stands before every token, with the version of its writing.
  static let mark = "SZ1:"
  /// What is signed begins with this, so that no signature over something else is taken for a token's.
  static let domain = Array("stamped-page-token-v1\0".utf8)
}

/// The text of a page as it is hashed and put into its file.
enum PageText {
  static func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { Array($0.utf8) + [0x0A] } }

  static func hash(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes).prefix(16)) }
}
