public import Residence

extension CaseStore {
  /// A case as it was last committed.
  ///
  /// - Throws: `StoreFault.unknownCase`, or what is wrong with its file.
  public func file(_ number: CaseNumber) throws(StoreFault) -> Case {
    try document(of: number).file(at: StationPath.of(number))
  }

  /// The whole document of a case as it was last committed, with what this program does not know.
  ///
  /// - Throws: `StoreFault.unknownCase`, or what is wrong with its file.
  public func document(of number: CaseNumber) throws(StoreFault) -> JSON {
    let path = StationPath.of(number)
    if let committed = unplaced[number] {
      // A file that another desk is late with, or that lost its bytes with the power, is not asked.
      guard committed.text == nil, let written = try? folder.document(at: path),
        written.revision >= committed.revision
      else { return try document(committed, at: path) }
      unplaced[number] = nil
    }
    guard let written = try folder.document(at: path) else { throw .unknownCase(number.text) }
    return written
  }

  /// The exact bytes of a certificate as they were handed out.
  ///
  /// - Throws: `StoreFault.unknownPage`.
  public func page(of number: CertificateNumber) throws(StoreFault) -> [UInt8] {
    guard let bytes = try folder.contents(of: StationPath.of(number)) else {
      throw .unknownPage(number.text)
    }
    return bytes
  }
}
