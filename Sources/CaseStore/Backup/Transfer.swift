import Glibc

/// Brings files from one folder to another, each only as it is known to be.
///
/// What is there already and right is not written again, so what was interrupted goes on where it was.
struct Transfer: Sendable {
  let source: Folder
  let destination: Folder

  /// What came of a file.
  enum Outcome: Sendable {
    /// It was there already.
    case present
    case copied
    /// It was not in the source as it should be, and was made from what the journal has.
    case rebuilt
    /// It is nowhere as it should be.
    case lost
  }

  /// Brings a file that has to be as it is known; makes it if the source does not have it so.
  func bring(
    _ path: String, as digest: Digest, otherwise rebuild: () -> [UInt8]? = { nil }
  ) throws(StoreFault) -> Outcome {
    if let bytes = try? destination.read(path), Digest(of: bytes) == digest { return .present }
    if let bytes = try? source.read(path), Digest(of: bytes) == digest {
      try put(bytes, at: path)
      return .copied
    }
    guard let bytes = rebuild() else { return .lost }
    try put(bytes, at: path)
    return .rebuilt
  }

  /// Writes a file; one that is not durable is on the disk after ``settle()``.
  func put(_ bytes: [UInt8], at path: String, durable: Bool = false) throws(StoreFault) {
    do throws(FileFault) { try destination.replace(path, with: bytes, durable: durable) } catch {
      throw unwritable(error)
    }
  }

  /// Waits until everything is on the disk.
  func settle() throws(StoreFault) {
    do throws(FileFault) { try destination.syncFileSystem() } catch { throw unwritable(error) }
  }

  /// Makes sure that a file comes back from the disk as it should be.
  func confirm(_ path: String, is digest: Digest) throws(StoreFault) {
    guard let bytes = try? destination.readBack(path), Digest(of: bytes) == digest else {
      throw .backup(.notHeld(folder: destination.path, path: path))
    }
  }

  func unwritable(_ fault: FileFault) -> StoreFault {
    .backup(.unwritable(folder: destination.path, fault))
  }
}

extension Transfer {
  /// Brings the beginning of a segment of the journal, and waits until it is on the disk.
  ///
  /// A segment only grows, so what the destination has of it stays as it is.
  ///
  /// - Parameters:
  ///   - name: The segment.
  ///   - start: How many bytes the destination has already.
  ///   - end: How many it shall have.
  ///   - place: Where it goes; nothing for where it belongs.
  /// - Returns: The digest of all of them, as they are in the source.
  /// - Throws: `StoreFault` if the source cannot be read, or the destination not written.
  func bringSegment(
    _ name: String, from start: Int, to end: Int, into place: String? = nil
  ) throws(StoreFault) -> Digest {
    let path = "\(Journal.path)/\(name)"
    guard let source = try open(path, in: source) else {
      throw .journal(.rolledBack(segment: name, offset: end, size: nil))
    }
    let copy = try create(place ?? path)
    var blocks = BlockReader(source, upTo: end)
    while let block = try next(&blocks) {
      guard block.offset + block.bytes.count > start else { continue }
      try write(block.bytes, at: block.offset, from: start, to: copy)
    }
    do throws(FileFault) {
      guard ftruncate(copy.raw, off_t(end)) == 0 else {
        throw .failed(operation: .write, path: path, errno: errno)
      }
      try copy.sync()
      if place == nil { try destination.sync(Journal.path) }
    } catch {
      throw unwritable(error)
    }
    return blocks.digest
  }

  /// Makes sure that the beginning of a segment comes back from the disk as it was in the source.
  func holdsSegment(_ name: String, upTo end: Int, as digest: Digest) -> Bool {
    (try? destination.digest(of: "\(Journal.path)/\(name)", upTo: end)) == digest
  }

  private func open(_ path: String, in folder: Folder) throws(StoreFault) -> Descriptor? {
    do throws(FileFault) {
      return try folder.openFile(RelativePath(path), flags: O_RDONLY)
    } catch {
      throw .file(error)
    }
  }

  private func create(_ path: String) throws(StoreFault) -> Descriptor {
    do throws(FileFault) {
      let flags = O_RDWR | O_CREAT
      if let file = try destination.openFile(RelativePath(path), flags: flags, .make(durable: true)) {
        return file
      }
      throw .failed(operation: .open, path: path, errno: ENOENT)
    } catch {
      throw unwritable(error)
    }
  }

  private func next(_ blocks: inout BlockReader) throws(StoreFault) -> (bytes: [UInt8], offset: Int)? {
    do throws(FileFault) { return try blocks.next() } catch { throw .file(error) }
  }

  private func write(
    _ bytes: [UInt8], at offset: Int, from start: Int, to file: borrowing Descriptor
  ) throws(StoreFault) {
    let known = max(0, start - offset)
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(FileFault) in
        try file.write(UnsafeRawBufferPointer(rebasing: bytes[known...]), at: offset + known)
      }
    }
    if case .failure(let fault) = result { throw unwritable(fault) }
  }
}
