public import Residence

/// The station's seal: one document of certificates and of keys under a passphrase.
///
/// What stands in it is another room's; here it is only read and written like every document of the station.
extension CaseStore {
  /// Reads the seal's document.
  ///
  /// - Returns: The document; nothing where the station has no seal yet.
  /// - Throws: `StoreFault` naming what is wrong with the file.
  public func seal<Ring: Decodable>(as type: Ring.Type) throws(StoreFault) -> Ring? {
    try folder.decode(type, at: StationPath.seal)
  }

  /// Puts a document in its place: the first one, a renewed key, a revocation.
  ///
  /// Who did what is a line of the journal.
  ///
  /// - Parameters:
  ///   - ring: The document.
  ///   - old: The one that it was made of; nothing for the first. While somebody typed a passphrase, somebody else may
  ///     have revoked a key, and that must not be undone.
  ///   - change: What was done, for the journal.
  ///   - actor: Who did it.
  ///   - now: The moment.
  /// - Throws: `StoreFault.changedMeanwhile` if the document is not the old one any more; other faults if it could not
  ///   be brought to the disk. The document before it is still there then.
  public func keepSeal<Ring: Codable & Equatable>(
    _ ring: Ring, over old: Ring?, change: String, by actor: Operator, at now: Instant
  ) throws(StoreFault) {
    try locked { () throws(StoreFault) in
      guard try seal(as: Ring.self) == old else { throw .changedMeanwhile(path: StationPath.seal) }
      try enter(["kind": "seal", "change": .string(change)], by: actor.name, at: now)
      try folder.put(JSON.of(ring, at: StationPath.seal).pretty(), at: StationPath.seal, durable: true)
    }
  }
}
