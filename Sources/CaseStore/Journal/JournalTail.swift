import Glibc

/// What stands behind the last committed line of a segment.
enum JournalTail: Equatable {
  /// Nothing.
  case none
  /// Zeros, written ahead so that a commit changes the file's bytes and not its length.
  case room
  /// A line that was begun and never finished, so never committed.
  case torn
}

extension JournalTail {
  /// Judges the bytes behind the last committed line.
  ///
  /// A line over blocks of which some reached the disk and others did not when the power went is torn even if
  /// its newline is there: the blocks that are missing are zeros from end to end. A byte that was changed in a
  /// line that had been committed is none of that, and neither are zeros with committed lines behind them.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, up to the end of the file.
  ///   - offset: Where they begin in the file.
  /// - Throws: What is wrong, if a committed line was damaged.
  init(of bytes: [UInt8], at offset: Int) throws(JournalDamage) {
    guard !bytes.isEmpty else {
      self = .none
      return
    }
    guard !JournalTail.isZero(bytes) else {
      self = .room
      return
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    for line in lines {
      let start = line.firstIndex { $0 != 0 } ?? line.endIndex
      guard (try? JournalEntry(reading: line[start...])) == nil else { throw .zeroed }
    }
    if let line = lines.first, !JournalTail.hasLostBlocks(line, at: offset) {
      _ = try JournalEntry(reading: line)
    }
    self = .torn
  }

  private static func isZero(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      // Every byte is the one before it, and the first is zero.
      bytes.first == 0
        && bytes.baseAddress.map { memcmp($0, $0 + 1, bytes.count - 1) == 0 } == true
    }
  }

  /// Whether all zeros in a line are those of whole blocks that never reached the disk.
  private static func hasLostBlocks(_ line: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var start = line.startIndex
    var isLost = false
    while start < line.endIndex {
      let end = min(line.endIndex, start + block - (offset + start) % block)
      let zeros = line[start..<end].count { $0 == 0 }
      guard zeros == 0 || zeros == end - start else { return false }
      isLost = isLost || zeros > 0
      start = end
    }
    return isLost
  }

  /// The smallest piece that a disk writes whole.
  private static let block = 512
}

extension JournalEntry {
  /// Reads a line from any of the program's bytes; see ``init(reading:)-(UnsafeBufferPointer<UInt8>)``.
  init(reading line: ArraySlice<UInt8>) throws(JournalDamage) {
    self = try line.withUnsafeBufferPointer { (line) throws(JournalDamage) in try JournalEntry(reading: line)
    }
  }
}
