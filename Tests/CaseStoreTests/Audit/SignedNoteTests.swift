import Residence
import Testing

@testable import CaseStore

/// Notes are written as everybody writes them, and anything that is not exactly one is refused.
@Suite struct SignedNoteTests {
  /// The keys and the note from the documentation of Go's `sumdb/note`.
  private static let go = (
    secret: "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
    verifier: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    text: """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    """,
    signature:
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
  )

  private let key: VerifierKey
  private let note: [UInt8]

  init() throws {
    key = try VerifierKey(Self.go.verifier)
    note = Array((Self.go.text + "\n" + Self.go.signature).utf8)
  }

  private func open(_ note: [UInt8]) throws(NoteFault) -> String {
    let note = try SignedNote(reading: note)
    try note.requireSignature(by: key)
    return note.text
  }

  private func open(_ note: String) throws(NoteFault) -> String { try open(Array(note.utf8)) }

  @Test func aNoteOfAnotherProgramIsVerified() throws {
    #expect(try open(note) == Self.go.text)
    #expect(try SignedNote(reading: note).bytes == note)
  }

  @Test func aNoteIsSignedToTheSameBytesAsByAnotherProgram() throws {
    let secret = try AuditKey(Self.go.secret)
    #expect(secret.text == Self.go.secret)
    #expect(secret.verifier == key)
    #expect(secret.verifier.text == Self.go.verifier)
    #expect(try secret.sign(Self.go.text).bytes == note)
  }

  @Test func aCheckpointHasTheseBytes() throws {
    let secret = try AuditKey(Self.go.secret)
    let checkpoint = JournalCheckpoint(origin: "PeterNeumann", seq: 57, hash: Digest(of: "居住".utf8))
    let note = try secret.sign(checkpoint.text)
    #expect(
      String(decoding: note.bytes, as: UTF8.self) == """
        PeterNeumann
        57
        \(Digest(of: "居住".utf8).bytes.base64)

        — PeterNeumann \((key.keyID + note.signatures[0].bytes).base64)

        """)
    #expect(try JournalCheckpoint(note, by: key) == checkpoint)
    #expect(checkpoint.witness == Witness(.checkpoint, seq: 57, digits: Digest(of: "居住".utf8).hex))
  }

  @Test func textsMayHaveBlankLinesAndOthersMayHaveSigned() throws {
    let secret = try AuditKey(Self.go.secret)
    let other = AuditKey(name: "PeterNeumann")
    let text = "one\n\n\ntwo\n"
    let both = SignedNote(
      text: text, signatures: try other.sign(text).signatures + secret.sign(text).signatures)
    #expect(try open(both.bytes) == text)
    #expect(try SignedNote(reading: both.bytes) == both)
  }

  @Test func aChangedTextIsRefused() {
    for index in Self.go.text.utf8.indices {
      var changed = note
      let offset = Self.go.text.utf8.distance(from: Self.go.text.utf8.startIndex, to: index)
      guard changed[offset] != 10 else { continue }
      changed[offset] ^= 1
      #expect(throws: NoteFault.wrongSignature) { try open(changed) }
    }
  }

  @Test func whatIsNoNoteIsRefusedForWhatItIs() {
    let (text, signature) = (Self.go.text, Self.go.signature)
    let cases: [(String, NoteFault)] = [
      ("", .noSignatures), (text, .noSignatures), (text + signature, .noSignatures),
      (text + "\n", .noSignatures), (text + "\n" + signature.dropLast(), .noSignatures),
      ("\n" + signature, .noSignatures),
      (text + "\n" + signature + "more\n", .malformedSignature("more")),
      (text + "\n" + signature.replacing("—", with: "-"), .malformedSignature(malformed("—", "-"))),
      (text + "\n" + signature.replacing("— ", with: "—  "), .malformedSignature(malformed("— ", "—  "))),
      (
        text + "\n" + signature.replacing("Peter", with: "Peter+"),
        .malformedSignature(malformed("Peter", "Peter+"))
      ),
      (text + "\n" + signature.replacing("M=", with: "M"), .malformedSignature(malformed("M=", "M"))),
      // The last two bits do not count, so this would be another way to write the same bytes.
      (text + "\n" + signature.replacing("AM=", with: "AN="), .malformedSignature(malformed("AM=", "AN="))),
      (text + "\n— PeterNeumann x08g\n", .malformedSignature("— PeterNeumann x08g")),
      (text + "\n" + signature.replacing("Peter", with: "Pieter"), .unknownKey(signers: ["PieterNeumann"])),
      (text + "\n" + signature.replacing("x08g", with: "y08g"), .unknownKey(signers: ["PeterNeumann"])),
      (text + "\n" + signature.replacing("yyBwJ", with: "yyBwK"), .wrongSignature),
      (text + "\n" + signature + signature.replacing("yyBwJ", with: "yyBwK"), .wrongSignature),
      (text.replacing("the answer", with: "the\tanswer") + "\n" + signature, .controlCharacter(9)),
      (text.replacing("\n", with: "\r\n") + "\n" + signature, .controlCharacter(13)),
    ]
    for (note, fault) in cases { #expect(throws: fault, "\(note)") { try open(note) } }
    #expect(throws: NoteFault.notText) { try open(note.map { $0 == 0x20 ? 0xFF : $0 }) }
    #expect(throws: NoteFault.tooLarge(2 << 20)) {
      try SignedNote(reading: [UInt8](repeating: 10, count: 2 << 20))
    }
  }

  private func malformed(_ old: String, _ new: String) -> String {
    String(Self.go.signature.replacing(old, with: new).dropLast())
  }

  @Test(arguments: [
    "", "a", "a+b", "PeterNeumann+c74f20a3",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+Arpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
    "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  ])
  func whatIsNoKeyIsRefused(text: String) {
    #expect(throws: NoteFault.malformedKey) { try VerifierKey(text) }
    #expect(throws: NoteFault.malformedKey) { try AuditKey("PRIVATE+KEY+" + text) }
  }

  @Test func whatIsSignedButNoCheckpointIsRefused() throws {
    let secret = try AuditKey(Self.go.secret)
    let hash = Digest(of: "居住".utf8).bytes.base64
    func checkpoint(_ text: String) throws(NoteFault) -> JournalCheckpoint {
      try JournalCheckpoint(secret.sign(text), by: key)
    }
    for text in [
      "PeterNeumann\n", "PeterNeumann\n57\n", "PeterNeumann\n057\n\(hash)\n", "PeterNeumann\n+57\n\(hash)\n",
      "PeterNeumann\n0\n\(hash)\n", "PeterNeumann\n57\n\(hash.dropLast(4))\n", "PeterNeumann\n57\n \(hash)\n",
    ] {
      #expect(throws: NoteFault.noCheckpoint, "\(text)") { try checkpoint(text) }
    }
    #expect(throws: NoteFault.foreignOrigin("PieterNeumann")) {
      try checkpoint("PieterNeumann\n57\n\(hash)\n")
    }
    #expect(try checkpoint("PeterNeumann\n57\n\(hash)\nwhat a newer program adds\n").seq == 57)
  }
}
