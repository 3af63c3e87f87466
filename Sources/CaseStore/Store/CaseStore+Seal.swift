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
  /// - Throws: `StoreFault` if it could not be brought to the disk; the document before it is still there then.
  public func keepSeal(_ ring: some Encodable) throws(StoreFault) {
    try folder.put(JSON.of(ring, at: StationPath.seal).pretty(), at: StationPath.seal, durable: true)
  }
}
