internal import Crypto
public import Residence

/// Seals a drawn page: its file, the picture of the seal in it, and a signature over all of it.
///
/// The picture is the appearance of the signature's field, so that a file without a signature shows no seal. No
/// change is permitted afterwards. One page at one moment gives the same bytes each time but for the signature.
///
/// Source: ISO 32000-1, 12.8; ETSI EN 319 142-1 (PAdES baseline B).
public enum PDFSeal {
  /// What is kept free for the signature, in octets.
  static let room = 4096

  /// Seals a page.
  ///
  /// - Throws: `SealFault.pdf` for a file that is not as cairo writes it, or has forms, attachments or annotations;
  ///   `.token`, `.tokenOfAnotherPage` unless the token was signed by this seal for this text and moment;
  ///   `.sealOutOfDate`; `.noPlace`; `.noOffset`; `.signatureTooLong`.
  public static func seal(
    _ page: UnsealedPage, with seal: StationSeal, at moment: Instant
  ) throws(SealFault) -> [UInt8] {
    guard seal.certificate.isValid(at: moment) else { throw .sealOutOfDate }
    guard page.place.isUsable else { throw .noPlace }
    guard (-1439...1439).contains(page.utcOffsetMinutes) else {
      throw .noOffset(minutes: page.utcOffsetMinutes)
    }
    let token = try checkedToken(of: page, seal: seal, at: moment)
    let sheet: SealedSheet
    do { sheet = try SealedSheet(page, token: token, seal: seal, at: moment) } catch { throw .pdf(error) }
    let signature = try CMS.signature(of: Array(SHA256.hash(data: sheet.signed)), by: seal)
    guard signature.count <= room else { throw .signatureTooLong(octets: signature.count) }
    return sheet.filled(with: signature)
  }

  private static func checkedToken(
    of page: UnsealedPage, seal: StationSeal, at moment: Instant
  ) throws(SealFault) -> String {
    let signed: SignedToken
    do { signed = try SignedToken.read(page.token) } catch { throw .token(error) }
    guard signed.token.keyID == seal.certificate.keyID, signed.isSigned(by: seal.certificate),
      signed.token.moment == moment.wholeSeconds,
      signed.token.pageHash == PageText.hash(PageText.bytes(page.text))
    else { throw .tokenOfAnotherPage }
    return signed.text
  }
}
