import CaseStore
import Testing

/// Digests are SHA-256 in lower-case hexadecimal, and nothing else is taken for one.
struct DigestTests {
  @Test func agreesWithTheStandard() {
    #expect(Digest(of: []).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(Digest(of: "abc".utf8).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(of: AnySequence(Array("abc".utf8))) == Digest(of: "abc".utf8))
  }

  @Test func everyByteIsReadBackFromItsDigits() {
    for byte in UInt8.min...UInt8.max {
      let digits = String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      let hex = String(repeating: digits, count: 31) + "0f"
      #expect(Digest(hex: hex)?.hex == hex)
    }
    #expect(Set((0..<100).map { Digest(of: [$0]) }).count == 100)
  }

  @Test(arguments: [0, 63, 65])
  func refusesOtherLengths(length: Int) {
    #expect(Digest(hex: String(repeating: "a", count: length)) == nil)
  }

  @Test func refusesOtherLetters() throws {
    let digest = Digest(of: [1])
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == nil)
    #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
    #expect(Digest(hex: String(repeating: "０", count: 64)) == nil)
  }

  @Test func isWrittenAsAString() throws {
    let digest = Digest(of: [1])
    #expect(try JSON.encode(digest) == .string(digest.hex))
    #expect(try JSON.string(digest.hex).decode(Digest.self) == digest)
    #expect(throws: JSONMismatch.self) { try JSON.string("abc").decode(Digest.self) }
  }
}
