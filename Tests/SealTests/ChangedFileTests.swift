import Crypto
import Residence
import Specimens
import Testing

@testable import Seal

/// No change to a sealed file goes unseen.
struct ChangedFileTests {
  let verifier: Verifier
  let file: [UInt8]
  let today = Samples.day("2026-11-24")

  init() throws {
    let office = try Office()
    verifier = try office.verifier()
    file = try Samples.sealed(by: office.seal)
  }

  private var hole: Int {
    get throws { try #require(file.firstRange(of: "/Contents <30".utf8)).lowerBound + 10 }
  }

  @Test func noTurnedBitIsAccepted() throws {
    var dice = Dice(500)
    for _ in 0..<(Soak.isOn ? 1000 : 300) {
      let place = Int.random(in: file.indices, using: &dice)
      var turned = file
      turned[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      try expectSeen(turned, "bit turned at \(place)")
    }
  }

  /// The hole is the only part that the signature is not over.
  @Test func noTurnedBitInTheSignatureIsAccepted() throws {
    let hole = try hole
    for place in stride(from: hole, to: hole + 4000, by: Soak.isOn ? 3 : 11) {
      var turned = file
      turned[place] ^= 1 << UInt8(place % 8)
      try expectSeen(turned, "bit turned at \(place)")
    }
  }

  @Test func upperCaseDigitsAreSeen() throws {
    let letter = try #require(file[(try hole)...].firstIndex(of: UInt8(ascii: "a")))
    var changed = file
    changed[letter] = UInt8(ascii: "A")
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.hole))
  }

  @Test func somethingBehindTheSignatureIsSeen() throws {
    var changed = file
    changed[try hole + 8192] = UInt8(ascii: "1")
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.hole))
  }

  @Test(arguments: [" ", "\n", "%", "\n%%EOF\n"])
  func somethingBehindTheFileIsSeen(added: String) throws {
    try expectSeen(file + Array(added.utf8), added)
  }

  /// A reader of PDFs looks past what stands before one; a token there says nothing of the page.
  @Test func somethingBeforeTheFileIsSeen() throws {
    let token = try #require(SealedText.token(in: file))
    for before in [" ", "\n", "\u{FEFF}", "From: a\n\n", "\(token)\n", "\n\(token)\n", "QR-Code:\(token)\n"] {
      let (verdict, evidence) = verifier.verify(Array(before.utf8) + file, on: today)
      #expect(verdict == .changed(.structure), "\(before): \(verdict)")
      #expect(evidence == .file)
    }
    // Nor in front of another file, whatever that is.
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    for other in [picture, Array("%PDF-1.4\n1 0 obj".utf8), Array("a letter\n".utf8)] {
      let (verdict, _) = verifier.verify(Array("\(token)\n".utf8) + other, on: today)
      #expect(verdict == .notACertificate || verdict == .changed(.token), "\(verdict)")
    }
    #expect(verifier.verify(file, on: today).evidence == .file)
    #expect(verifier.verify(Array("QR-Code:\(token)\n".utf8), on: today).evidence == .code)
  }

  @Test func theOtherSignatureOverTheSameIsSeen() throws {
    let sealed = try SealedPDF(file)
    let parts = try #require(CMS.parts(of: sealed.signature))
    let flipped = try P256.Signing.ECDSASignature(
      rawRepresentation: Flipped.signature(Array(parts.value.rawRepresentation)))
    let certificate = try #require(verifier.certificates.first)
    let message = CMS.message(sealed.digest, certificate, verifier.root, flipped)
    var changed = file
    let digits = message.hex.utf8
    let start = try hole + 1
    changed.replaceSubrange(start..<start + digits.count, with: digits)
    for place in start + digits.count..<start + PDFSeal.room * 2 { changed[place] = UInt8(ascii: "0") }
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.signature))
  }

  @Test func aLaterUpdateIsSeen() throws {
    let read = try PDFFile(file)
    var update = PDFUpdate(of: read)
    let page = try read.page(0)
    update.add(page.number, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>")
    let trailer = try #require(file.lastRange(of: "trailer\n"))
    let end = try #require(file.lastRange(of: " /Prev "))
    let members = String(decoding: file[trailer.upperBound..<end.lowerBound], as: UTF8.self)
    update.finish(trailer: "\(members) /Prev \(read.table) >>")
    let updated = update.bytes
    #expect(try PDFFile(updated).tables == 3)
    #expect(verifier.verify(pdf: updated, on: today) == .changed(.coverage))
  }

  @Test func aShiftedRangeIsSeen() throws {
    let place = try #require(file.firstRange(of: "/ByteRange [0 ".utf8)).upperBound
    for added in [1, 255] as [UInt8] {
      var changed = file
      changed[place] &+= added
      #expect(verifier.verify(pdf: changed, on: today) == .changed(.coverage))
    }
  }

  /// Each of these is demanded by itself, before the signature is looked at.
  @Test(arguments: [
    ("/ETSI.CAdES.detached", "/adbe.pkcs7.detached"),
    ("/DocMDP /TransformParams", "/FieldMDP/TransformParams"),
    ("/P 1 /V", "/P 2 /V"), ("/SigFlags 3", "/SigFlags 1"), ("/FT /Sig", "/FT /Btn"),
    ("/Type /Sig /Filter", "/Type /Sog /Filter"), ("/Perms << /DocMDP", "/Perms << /DocNDP"),
    ("(page.txt) ", "(page.tyt) "),
  ])
  func aFieldThatIsNotAsItWasIsSeen(written: String, other: String) throws {
    var changed = file
    let place = try #require(file.firstRange(of: Array(written.utf8)))
    var bytes = Array(other.utf8.prefix(place.count))
    bytes += [UInt8](repeating: 32, count: place.count - bytes.count)
    changed.replaceSubrange(place, with: bytes)
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.field))
  }

  @Test func aSecondFieldIsSeen() throws {
    var changed = file
    let place = try #require(file.firstRange(of: Array("/SigFlags 3 /Fields [".utf8)))
    // The same reference once more, which moves everything behind it: the tables no longer fit either.
    changed.insert(contentsOf: "1 0 R ".utf8, at: place.upperBound)
    try expectSeen(changed, "a second field")
  }

  @Test func anotherContentIsSaidToBeThat() throws {
    var changed = file
    let place = try #require(file.firstRange(of: "200 100 re".utf8)).lowerBound
    changed[place] = UInt8(ascii: "3")
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.content))
    let name = try #require(file.firstRange(of: "王小明\n".utf8))
    changed = file
    changed.replaceSubrange(name, with: "王大明\n".utf8)
    #expect(verifier.verify(pdf: changed, on: today) == .changed(.text))
  }

  private func expectSeen(_ bytes: [UInt8], _ what: String) throws {
    switch verifier.verify(pdf: bytes, on: today) {
    case .changed, .notACertificate, .unknownKey: break
    case let verdict: Issue.record("\(what): \(verdict)")
    }
  }
}

extension [UInt8] {
  fileprivate func lastRange(of text: String) -> Range<Int>? {
    ranges(of: text.utf8).last
  }
}
