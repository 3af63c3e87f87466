internal import Crypto
internal import Residence

/// The certificates that a station has voided, signed by its root.
///
/// A first line with the version, one with the moment of the list, then a line for each certificate: its number and
/// the day. After the last line stand 64 octets of the signature. The root signs it, and no seal: so it can be written
/// when the last seal was revoked.
struct VoidedList: Hashable, Sendable {
  let bytes: [UInt8]
  let at: Instant
  let days: [CertificateNumber: CivilDate]

  /// Signs a list.
  init(
    _ days: [CertificateNumber: CivilDate], at moment: Instant, root key: P256.Signing.PrivateKey
  ) throws(SealFault) {
    let text = VoidedList.text(days, at: moment)
    bytes = text + Array(try key.lowSignature(for: VoidedList.domain + text).rawRepresentation)
    at = moment
    self.days = days
  }

  /// Reads a list; nothing for any other bytes, or if this root did not sign it.
  init?(_ bytes: [UInt8], root: SealCertificate) {
    guard bytes.count > 64, let text = String(validating: bytes.dropLast(64), as: UTF8.self) else {
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
    guard written.elementsEqual(bytes.dropLast(64)),
      let value = try? P256.Signing.ECDSASignature(rawRepresentation: Array(bytes.suffix(64))), value.isLow,
      root.isValid(at: at), root.publicKey.isValidSignature(value, for: VoidedList.domain + written)
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
