import Specimens
import Testing

@testable import Seal

/// Base45 is the one of RFC 9285, and is read strictly.
struct Base45Tests {
  @Test(arguments: [
    ("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0"),
  ])
  func agreesWithTheStandard(plain: String, written: String) {
    #expect(Base45.text(Array(plain.utf8)) == written)
    #expect(Base45.bytes(written) == Array(plain.utf8))
  }

  @Test(arguments: ["GGW", ":::", "::", "A", "AAAA", "aBB", "BB_", "BB8 ", "中文字", "B\n8"])
  func refusesWhatIsNotWritten(text: String) {
    #expect(Base45.bytes(text) == nil)
  }

  @Test func theLargestGroupsAreRead() {
    #expect(Base45.bytes("FGW") == [0xFF, 0xFF])
    #expect(Base45.bytes("U5") == [0xFF])
    #expect(Base45.bytes("V5") == nil)
    #expect(Base45.bytes("") == [])
  }

  @Test func everyLengthReadsBack() {
    var dice = Dice(45)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
      let text = Base45.text(bytes)
      #expect(Base45.bytes(text) == bytes)
      #expect(text.last != " ")
    }
  }
}
