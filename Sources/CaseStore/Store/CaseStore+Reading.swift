public import Residence

extension CaseStore {
  /// A case as it was last committed.
  ///
  /// - Throws: `StoreFault.unknownCase`, or what is wrong with its file.
  public func file(_ number: CaseNumber) throws(StoreFault) -> Case {
    try current(number).file
  }

  /// A case, and its whole document.
  typealias Current = (file: Case, document: JSON)

  /// A case as it was last committed, with its whole document.
  func current(_ number: CaseNumber) throws(StoreFault) -> Current {
    let path = StationPath.of(number)
    let bytes: [UInt8]?
    if let committed = unplaced[number] {
      bytes = committed.text
    } else {
      bytes = try folder.contents(of: path)
    }
    // Whoever saves a case has just looked at it.
    if let bytes, let lastRead, lastRead.case.file.number == number, lastRead.bytes == bytes {
      return lastRead.case
    }
    let document = if let bytes { try JSON(reading: bytes, at: path) } else { try document(of: number) }
    let current = (try document.file(at: path), document)
    if let bytes { lastRead = (bytes, current) }
    return current
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
    for path in StationPath.pages(of: number) {
      if let bytes = try folder.contents(of: path) { return bytes }
    }
    throw .unknownPage(number.text)
  }
}
