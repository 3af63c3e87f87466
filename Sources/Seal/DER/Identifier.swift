/// The object identifiers of signatures and revocation lists, as DER.
enum Identifier {
  static let data = Octets.identifier(1, 2, 840, 113549, 1, 7, 1)
  static let signedData = Octets.identifier(1, 2, 840, 113549, 1, 7, 2)
  static let contentType = Octets.identifier(1, 2, 840, 113549, 1, 9, 3)
  static let messageDigest = Octets.identifier(1, 2, 840, 113549, 1, 9, 4)
  static let signingCertificate = Octets.identifier(1, 2, 840, 113549, 1, 9, 16, 2, 47)
  static let sha256 = Octets.identifier(2, 16, 840, 1, 101, 3, 4, 2, 1)
  static let ecdsaWithSHA256 = Octets.identifier(1, 2, 840, 10045, 4, 3, 2)
  static let listNumber = Octets.identifier(2, 5, 29, 20)
  static let reason = Octets.identifier(2, 5, 29, 21)
  static let authorityKey = Octets.identifier(2, 5, 29, 35)
}
