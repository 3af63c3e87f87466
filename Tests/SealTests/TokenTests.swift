import Crypto
import Glibc
import Residence
import Specimens
import Testing

@testable import Seal

/// A token reads back as it was written, is short enough for its QR code, and nothing else is taken for one.
struct TokenTests {
  let seal: StationSeal

  init() throws { seal = try Office().seal }

  @Test func readsBack() throws {
    let token = try Samples.token(by: seal)
    let text = try token.signed(by: seal)
    let signed = try SignedToken.read(text)
    #expect(signed.token == token && signed.text == text)
    #expect(signed.isSigned(by: seal.certificate))
    #expect(token.receivingBody == "大连市甘井子区教育局" && token.citizenNumber == "210211********1234")
    #expect(token.moment.text == "2026-11-23T02:15:30.000Z")
    #expect(text.count <= 300)
  }

  @Test(arguments: ["QR-Code:%\n", "  %  ", "%\r\n", "\n\nQR-Code:%\t\r\n\n"])
  func isFoundInWhatAReaderPrints(pattern: String) throws {
    let text = try Samples.token(by: seal).signed(by: seal)
    let printed = pattern.split(separator: "%", omittingEmptySubsequences: false).joined(separator: text)
    #expect(try SignedToken.read(printed).text == text)
  }

  /// What stands around a token was not signed, and nobody may think that it was.
  @Test(arguments: [
    "VALID UNTIL 2099 %", "%\nscanned 1 barcode", "one\n%", "https://a.example/?%", "\u{FEFF}%", "QR-Code: %",
  ])
  func nothingElseMayStandBesideIt(pattern: String) throws {
    let text = try Samples.token(by: seal).signed(by: seal)
    let printed = pattern.split(separator: "%", omittingEmptySubsequences: false).joined(separator: text)
    #expect(throws: TokenFault.somethingElse) { try SignedToken.read(printed) }
  }

  @Test func ofSeveralCodesNoneIsTaken() throws {
    let text = try Samples.token(by: seal).signed(by: seal)
    let other = try Samples.token(by: seal, serial: 46).signed(by: seal)
    #expect(throws: TokenFault.somethingElse) { try SignedToken.read("QR-Code:\(text)\nQR-Code:\(other)\n") }
    #expect(throws: TokenFault.somethingElse) { try SignedToken.read("\(text)\nSZ1:junk") }
  }

  /// Letters of flags are joined two by two, from the first one of a row on: asking for each where it ends takes ever
  /// longer.
  @Test func aTextThatIsTooLongIsNotLookedThrough() throws {
    func time(_ count: Int) -> Duration {
      let flags = String(repeating: "\u{1F1E8}", count: count)
      let start = Self.processorTime
      #expect(throws: TokenFault.self) { try SignedToken.read("SZ1:" + flags) }
      #expect(throws: TokenFault.self) { try SignedToken.read(flags) }
      return Self.processorTime - start
    }
    // Four times as many take four times as long, not sixteen times, however quick the machine is.
    let (few, many) = (time(500_000), time(2_000_000))
    #expect(many < few * 8, "\(few), \(many)")
    #expect(throws: TokenFault.tooLong) { try SignedToken.read("SZ1:" + String(repeating: "A", count: 297)) }
  }

  /// How long this thread has been at work: others that are at work as well are no matter of this test's.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// A code is drawn on its page, and the same page at the same moment has to be the same bytes.
  @Test func theSameFactsAreTheSameTextEachTime() throws {
    let token = try Samples.token(by: seal)
    let ring = try Samples.ring()
    let (once, again) = (try ring.unlock(Samples.passphrase), try ring.unlock(Samples.passphrase))
    #expect(try token.signed(by: seal) == token.signed(by: seal))
    #expect(try Samples.token(by: once).signed(by: once) == Samples.token(by: again).signed(by: again))
    let signed = try SignedToken.read(try token.signed(by: seal))
    let other = try SignedToken.read(try Samples.token(by: seal, serial: 46).signed(by: seal))
    #expect(signed.signature != other.signature)
  }

  /// By the curve's arithmetic, (R, s + order) would be a second signature over the same.
  @Test func theOtherSignatureOverTheSameIsRefused() throws {
    let order: [UInt8] =
      [
        0xED, 0xD3, 0xF5, 0x5C, 0x1A, 0x63, 0x12, 0x58, 0xD6, 0x9C, 0xF7, 0xA2, 0xDE, 0xF9, 0xDE, 0x14,
      ] + [UInt8](repeating: 0, count: 15) + [0x10]
    for serial in 1...16 {
      let signed = try SignedToken.read(try Samples.token(by: seal, serial: serial).signed(by: seal))
      #expect(signed.isSigned(by: seal.certificate))
      var (sum, carry) = ([UInt8](), 0)
      for (one, two) in zip(signed.signature.suffix(32), order) {
        carry += Int(one) + Int(two)
        sum.append(UInt8(carry & 0xFF))
        carry >>= 8
      }
      #expect(carry == 0)
      let other = SignedToken(token: signed.token, signature: signed.signature.prefix(32) + sum)
      #expect(other.signature != signed.signature && !other.isSigned(by: seal.certificate))
    }
  }

  /// Neither key may speak for the other: what the seal's own key signed is no code's signature.
  @Test func onlyTheKeyForCodesSignsThem() throws {
    let token = try Samples.token(by: seal)
    let signature = try seal.sign(Token.domain + token.body).rawRepresentation
    #expect(!SignedToken(token: token, signature: Array(signature)).isSigned(by: seal.certificate))
    let signed = try SignedToken.read(try token.signed(by: seal))
    #expect(signed.isSigned(by: seal.certificate) && !signed.isSigned(by: seal.root))
    #expect(!signed.isSigned(by: try Office().seal.certificate))
  }

  /// The first seals had no key for codes; a root's certificate names none either.
  @Test func aSealWithoutAKeyForCodesHasSignedThemItself() throws {
    let ring = try Samples.ring()
    let root = try ring.rootCertificate
    let token = try Samples.token(by: seal)
    for _ in 1...8 {
      let value = try ring.rootKey(Samples.passphrase, root).lowSignature(for: Token.domain + token.body)
      let signature = Array(value.rawRepresentation)
      #expect(SignedToken(token: token, signature: signature).isSigned(by: root))
      #expect(!SignedToken(token: token, signature: Flipped.signature(signature)).isSigned(by: root))
      #expect(!SignedToken(token: token, signature: signature).isSigned(by: seal.root))
    }
  }

  @Test func longWordsAreCutAndTheTokenStaysShort() throws {
    var dice = Dice(300)
    let letters = ["汉", "é", "A", "𠮷", "👨‍👩‍👧", "·"].filter(Token.shows)
    #expect(letters.count == 5)
    for _ in 0..<300 {
      func word() -> String {
        (0..<Int.random(in: 0...90, using: &dice)).map { _ in letters.randomElement(using: &dice) ?? "" }
          .joined()
      }
      let (name, purpose, body) = (word(), word(), word())
      let token = try Samples.token(by: seal, name: name, purpose: purpose, receivingBody: body)
      let text = try token.signed(by: seal)
      #expect(text.count <= 300)
      #expect(try SignedToken.read(text).token == token)
      for (kept, whole) in [(token.name, name), (token.purpose, purpose), (token.receivingBody, body)] {
        #expect(kept == whole || kept.hasSuffix("…") && whole.hasPrefix(kept.dropLast()))
      }
    }
  }

  @Test func onlyTheLongestWordIsCut() throws {
    let body = String(repeating: "办事处", count: 30)
    let token = try Samples.token(by: seal, receivingBody: body)
    #expect(token.name == "王小明" && token.purpose == "子女入学")
    #expect(token.receivingBody.hasSuffix("…") && token.receivingBody.count >= 15)
  }

  @Test func anyNumberAndDayReadsBack() throws {
    var dice = Dice(7)
    for _ in 0..<300 {
      let from = CivilDate(dayNumber: Int.random(in: 0...2_000_000, using: &dice))
      let token = try Token(
        number: CertificateNumber(
          prefix: ["A", "XG", "ABCDEFGH"].randomElement(using: &dice) ?? "",
          year: Int.random(in: 1000...9999, using: &dice),
          serial: Int.random(in: 1...999_999_999, using: &dice)), name: "王", citizenNumber: "", purpose: "",
        receivingBody: "", validFrom: from,
        validUntil: from.adding(days: Int.random(in: 0...9999, using: &dice)),
        moment: Instant(milliseconds: Int.random(in: 0...9_000_000_000_000, using: &dice)), text: [],
        seal: seal)
      #expect(try SignedToken.read(try token.signed(by: seal)).token == token)
    }
  }

  @Test func refusesWhatCannotBeWritten() throws {
    for name in ["a\nb", "a\u{1B}[2J", "\u{202E}abc", "a\u{2028}b"] {
      #expect(throws: TokenFault.text) { try Samples.token(by: seal, name: name) }
    }
    #expect(throws: TokenFault.certificateNumber) { try Samples.token(by: seal, serial: 0) }
    let early = Instant(milliseconds: -1)
    #expect(throws: TokenFault.time) { try Samples.token(by: seal, at: early) }
    let token = try Samples.token(by: seal)
    let other = try Office().seal
    #expect(throws: SealFault.tokenOfAnotherPage) { try token.signed(by: other) }
  }

  @Test func everyShorterOrLongerBodyIsAFault() throws {
    let body = try Samples.token(by: seal).body
    for length in 0..<body.count {
      #expect(throws: TokenFault.self) { try Token(body: body[..<length]) }
    }
    #expect(throws: TokenFault.tooLong) { try Token(body: (body + [0])[...]) }
    #expect(throws: TokenFault.unknownVersion(2)) { try Token(body: ([2] + body.dropFirst())[...]) }
  }

  @Test func noRandomBytesAreWrittenOtherwiseThanTheyAreRead() throws {
    var dice = Dice(99)
    let body = try Samples.token(by: seal).body
    for _ in 0..<3000 {
      var bytes = body
      for _ in 0..<Int.random(in: 1...3, using: &dice) {
        bytes[Int.random(in: bytes.indices, using: &dice)] = UInt8.random(in: .min ... .max, using: &dice)
      }
      guard let token = try? Token(body: bytes[...]) else { continue }
      #expect(token.body == bytes)
    }
  }

  @Test(arguments: ["", "SZ1:", "SZ2:ABC", "hello", "sz1:ABC", "SZ1:abc", "SZ1:A", "SZ1:BB8", "SZ1:\u{0}"])
  func refusesOtherTexts(text: String) {
    #expect(throws: TokenFault.self) { try SignedToken.read(text) }
  }
}
