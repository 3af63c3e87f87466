internal import Glibc
public import Residence

/// Who holds a station's lock.
public struct LockHolder: Equatable, Sendable {
  /// The holder as it described itself: `operator@host 4711`; empty if it had not yet.
  public let name: String
  /// Since when it has held the lock.
  public let since: Instant

  /// Names a holder.
  public init(name: String, since: Instant) {
    self.name = name
    self.since = since
  }

  /// Reads what the holder wrote into the lock's file when it took the lock.
  init(of file: borrowing Descriptor) throws(FileFault) {
    name = LockHolder.name(in: try file.read(0..<256))
    let written = try file.status().st_mtim
    since = Instant(milliseconds: written.tv_sec * 1000 + written.tv_nsec / 1_000_000)
  }

  /// The name in a lock's file, which is its first line; empty if nobody holds the lock.
  static func name(in bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
