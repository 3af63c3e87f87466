import Console
import Testing

struct Base64Tests {
  /// The test vectors of RFC 4648, section 10, and the two digits that only other bytes need.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("~~~", "fn5+"), ("???", "Pz8/"),
  ])
  func isThatOfTheStandard(plain: String, encoded: String) {
    #expect(base64(plain.utf8) == Array(encoded.utf8))
  }
}
