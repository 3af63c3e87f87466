internal import Crypto
import Glibc

/// Reads the beginning of a file block by block, for files that are too long to be held as a whole.
struct BlockReader: ~Copyable {
  private let file: Descriptor
  private let size: Int
  private var offset = 0
  private var hash = SHA256()

  /// How much of the file is held at a time.
  private static let block = 1 << 20

  /// Begins to read a file's first bytes.
  init(_ file: consuming Descriptor, upTo size: Int) {
    self.file = file
    self.size = size
  }

  /// The next block, and where in the file it stands; nil at the end.
  ///
  /// - Throws: A fault; also if the file is shorter than it was said to be.
  mutating func next() throws(FileFault) -> (bytes: [UInt8], offset: Int)? {
    guard offset < size else { return nil }
    let range = offset..<min(offset + BlockReader.block, size)
    let bytes = try file.read(range)
    guard bytes.count == range.count else { throw .failed(operation: .read, path: file.path, errno: EIO) }
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    offset = range.upperBound
    return (bytes, range.lowerBound)
  }

  /// The digest of what has been read.
  var digest: Digest { Digest(hash.finalize()) }
}

extension Folder {
  /// The digest of a file's first bytes, as they are on the disk; nil if there are not so many.
  func digest(of path: String, upTo size: Int) throws(FileFault) -> Digest? {
    guard let file = try openFile(RelativePath(path), flags: O_RDONLY), Int(try file.status().st_size) >= size
    else { return nil }
    file.forget()
    var reader = BlockReader(file, upTo: size)
    while try reader.next() != nil {}
    return reader.digest
  }

  /// Reads a whole file from the disk, not from what the system remembers of it.
  func readBack(_ path: String) throws(FileFault) -> [UInt8]? {
    guard let file = try openFile(RelativePath(path), flags: O_RDONLY) else { return nil }
    file.forget()
    return try file.read(0..<Int(file.status().st_size))
  }
}

extension Descriptor {
  /// Asks the system to forget the file's bytes, as far as they are on the disk.
  fileprivate func forget() { posix_fadvise(raw, 0, 0, POSIX_FADV_DONTNEED) }
}
