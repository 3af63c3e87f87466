internal import Crypto
internal import Residence

/// The certificates that a station has voided, signed by its seal.
///
/// A first line with the version, one with the moment of the list, then a line for each certificate: its number and
/// the day. After the last line stand four octets for the key and 64 for the signature.
struct VoidedList: Hashable, Sendable {
  let bytes: [UInt8]
  let at: Instant
  let days: [CertificateNumber: CivilDate]

  /// Signs a list.
  init(_ days: [CertificateNumber: CivilDate], at moment: Instant, by seal: StationSeal) throws(SealFault) {
    let text = VoidedList.text(days, at: moment)
    bytes = text + seal.certificate.keyID + Array(try seal.sign(VoidedList.domain + text).rawRepresentation)
    at = moment
    self.days = days
  }

  /// Reads a list; nothing for any other bytes, or if none of the keys signed it.
  init?(_ bytes: [UInt8], isTrusted: (SealCertificate, Instant) -> Bool, certificates: [SealCertificate]) {
    guard bytes.count > 68, let text = String(validating: bytes.dropLast(68), as: UTF8.self) else {
      return nil
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[1].hasPrefix(VoidedList.listed), lines.last?.isEmpty == true,
      let at = Instant(String(lines[1].dropFirst(VoidedList.listed.count)))
    else { return nil }
    var days = [CertificateNumber: CivilDate]()
    for line in lines[2...].dropLast() {
      let words = line.split(separator: " ")
      guard words.count == 2, let number = CertificateNumber(String(words[0])), let day = CivilDate(words[1])
      else { return nil }
      days[number] = day
    }
    let written = VoidedList.text(days, at: at)
    let (keyID, signature) = (bytes.dropLast(64).suffix(4), bytes.suffix(64))
    guard written.elementsEqual(bytes.dropLast(68)),
      let value = try? P256.Signing.ECDSASignature(rawRepresentation: Array(signature)),
      certificates.contains(where: {
        $0.keyID.elementsEqual(keyID) && isTrusted($0, at)
          && $0.publicKey.isValidSignature(value, for: VoidedList.domain + written)
      })
    else { return nil }
    self.bytes = bytes
    self.at = at
    self.days = days
  }

  private static let version = "juzhu voided list 1"
  private static let listed = "listed "
  private static let domain = Array("juzhu-voided-list-v1\0".utf8)

  private static func text(_ days: [CertificateNumber: CivilDate], at moment: Instant) -> [UInt8] {
    var text = "\(version)\n\(listed)\(moment.text)\n"
    for (number, day) in days.sorted(by: { $0.key < $1.key }) { text += "\(number.text) \(day.text)\n" }
    return Array(text.utf8)
  }
}
