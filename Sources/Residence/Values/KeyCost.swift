/// What it costs to try one passphrase on a locked key, or one password: scrypt's three numbers.
///
/// They stand beside what they protect, so that a later version may ask for more without locking anybody out.
///
/// Source: RFC 7914.
public struct KeyCost: Hashable, Sendable {
  /// Scrypt's N: how much memory, a power of two.
  public let rounds: Int
  /// Scrypt's r: the size of a block in units of 128 octets.
  public let blockSize: Int
  /// Scrypt's p: how often it is all done again.
  public let parallelism: Int

  /// What a station's keys and passwords cost: 32 MiB and about a tenth of a second.
  ///
  /// A build for debugging takes eight times as long for the same, so it asks for an eighth: what is tested a
  /// hundred times takes the time that it takes a person once. A station's desk is built for release.
  public static let usual = KeyCost(rounds: usualRounds, blockSize: 8, parallelism: 1)
  #if DEBUG
    private static let usualRounds = 1 << 12
  #else
    private static let usualRounds = 1 << 15
  #endif
  /// Next to nothing, for tests and for demonstrations, whose keys protect nothing.
  public static let slight = KeyCost(rounds: 16, blockSize: 8, parallelism: 1)

  /// Names a cost, as it was written down.
  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Whether something may cost this much: at most 128 MiB, four times.
  ///
  /// A file that was made to hold up the desk would ask for all of its memory.
  public var isReasonable: Bool {
    (2...1 << 17).contains(rounds) && rounds & (rounds - 1) == 0 && (1...16).contains(blockSize)
      && (1...4).contains(parallelism) && rounds * blockSize <= 1 << 20
  }

  /// How much work one try is, to compare two costs.
  public var work: Int { rounds * blockSize * parallelism }
}
