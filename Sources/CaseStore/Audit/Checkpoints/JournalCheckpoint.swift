/// An entry of the journal that was signed, so that nobody can say later that it never was.
///
/// As text: the journal's name, the number of the entry, and its hash in base 64, each on a line.
public struct JournalCheckpoint: Equatable, Sendable {
  /// The journal's name, which is also its key's.
  public let origin: String
  /// The number of the entry.
  public let seq: Int
  /// Its hash.
  public let hash: Digest

  /// Remembers an entry.
  public init(origin: String, seq: Int, hash: Digest) {
    self.origin = origin
    self.seq = seq
    self.hash = hash
  }

  /// Reads the checkpoint that a key has signed; lines that a newer program adds are passed over.
  ///
  /// - Throws: `NoteFault` if the note is not by the key, or is no checkpoint of the key's journal.
  public init(_ note: SignedNote, by key: VerifierKey) throws(NoteFault) {
    try note.requireSignature(by: key)
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 4, let seq = Int(lines[1]), seq > 0, String(seq) == lines[1],
      let bytes = [UInt8](base64: lines[2]), let hash = Digest(hex: bytes.hex)
    else { throw .noCheckpoint }
    guard lines[0].utf8.elementsEqual(key.name.utf8) else { throw .foreignOrigin(lines[0]) }
    self.init(origin: lines[0], seq: seq, hash: hash)
  }

  /// What is signed.
  public var text: String { "\(origin)\n\(seq)\n\(hash.bytes.base64)\n" }

  /// What the journal has to have still.
  public var witness: Witness { Witness(.checkpoint, seq: seq, digits: hash.hex) }
}
