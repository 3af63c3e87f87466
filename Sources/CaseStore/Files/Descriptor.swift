import Glibc

/// An open file or folder that closes itself.
struct Descriptor: ~Copyable {
  private(set) var raw: Int32
  /// What it was opened by, for faults.
  let path: String

  init(raw: Int32, path: String) {
    self.raw = raw
    self.path = path
  }

  deinit {
    if raw >= 0 { close(raw) }
  }

  func status() throws(FileFault) -> stat {
    var status = stat()
    guard fstat(raw, &status) == 0 else { throw .failed(operation: .open, path: path, errno: errno) }
    return status
  }

  /// How many bytes the file has.
  ///
  /// Its status is not asked for that: whoever has been told a file's times gets it a new time with its next change, and
  /// to sync that one the inode has to be written as well, which takes half as long again.
  func size() throws(FileFault) -> Int {
    let size = lseek(raw, 0, SEEK_END)
    guard size >= 0 else { throw .failed(operation: .read, path: path, errno: errno) }
    return Int(size)
  }

  func requireRegular() throws(FileFault) {
    guard try status().st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
  }

  /// Reads up to as many bytes as the buffer takes; fewer only at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileFault) -> Int {
    var count = 0
    while count < buffer.count {
      let result = pread(
        raw, buffer.baseAddress?.advanced(by: count), buffer.count - count, off_t(offset + count))
      if result == 0 { break }
      if result > 0 {
        count += result
      } else if errno != EINTR {
        throw .failed(operation: .read, path: path, errno: errno)
      }
    }
    return count
  }

  /// Reads a range of bytes; fewer only if the file ends before.
  func read(_ range: Range<Int>) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = try bytes.withUnsafeMutableBufferPointer { (buffer) throws(FileFault) in
      try read(into: UnsafeMutableRawBufferPointer(buffer), at: range.lowerBound)
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  func write(_ bytes: [UInt8]) throws(FileFault) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(FileFault) in
      try write(UnsafeRawBufferPointer(bytes), at: 0)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let result = pwrite(
        raw, bytes.baseAddress?.advanced(by: written), bytes.count - written, off_t(offset + written))
      if result >= 0 {
        written += result
      } else if errno != EINTR {
        throw .failed(operation: .write, path: path, errno: errno)
      }
    }
  }

  func sync() throws(FileFault) {
    guard fsync(raw) == 0 else { throw .failed(operation: .sync, path: path, errno: errno) }
  }
}

extension Descriptor {
  /// Closes the file and hears what the system has to say; a server may report a full disk only now.
  mutating func closeChecked() throws(FileFault) {
    let result = close(raw)
    raw = -1
    guard result == 0 || errno == EINTR else { throw .failed(operation: .write, path: path, errno: errno) }
  }
}
