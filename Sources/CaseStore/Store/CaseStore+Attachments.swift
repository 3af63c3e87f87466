extension CaseStore {
  /// Keeps a copy of a file: the scan of a paper, or a photo.
  ///
  /// It is on the disk when this returns, so a case that refers to it never refers to nothing. Keeping the same
  /// bytes again writes nothing; a copy that was damaged meanwhile is put right.
  ///
  /// - Parameter path: A file outside the station; a regular one, and no symbolic link.
  /// - Returns: What was kept; a case refers to it by its name.
  /// - Throws: `StoreFault.attachment` for a file that is no copy of a paper, `StoreFault.file` for one that
  ///   cannot be read or written.
  public func attach(contentsOf path: String) throws(StoreFault) -> Attachment {
    try attach(CaseStore.copy(of: path), from: path)
  }

  /// Keeps a copy of bytes that were found at a path.
  func attach(_ bytes: [UInt8], from path: String) throws(StoreFault) -> Attachment {
    guard let attachment = Attachment(of: bytes) else { throw .attachment(.unknownKind(path: path)) }
    do throws(FileFault) {
      if try folder.read(attachment.path) == bytes {
        // Another desk may have put it there a moment ago, and still be waiting for the disk.
        try folder.sync(attachment.path)
        try folder.sync(attachment.folder)
      } else {
        try folder.replace(attachment.path, with: bytes, durable: true)
      }
    } catch {
      throw StoreFault(error)
    }
    return attachment
  }

  /// Reads a copy, which has to be exactly as it was kept.
  ///
  /// - Parameter name: The name by which a case refers to it.
  /// - Returns: Its bytes.
  /// - Throws: `StoreFault.attachment` if that is no such name, or the copy is missing or was changed.
  public func attachment(_ name: String) throws(StoreFault) -> [UInt8] {
    guard let attachment = Attachment(name: name) else { throw .attachment(.invalidName(name)) }
    guard let bytes = try folder.contents(of: attachment.path) else {
      throw .attachment(.missing(path: attachment.path))
    }
    guard Attachment(of: bytes) == attachment else { throw .attachment(.damaged(path: attachment.path)) }
    return bytes
  }

  private static func copy(of path: String) throws(StoreFault) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try OutsideFile.read(path, limit: Attachment.sizeLimit)
    } catch .tooLarge(_, let size) {
      throw .attachment(.tooLarge(path: path, size: size))
    } catch {
      throw .file(error)
    }
    guard !bytes.isEmpty else { throw .attachment(.empty(path: path)) }
    return bytes
  }
}
