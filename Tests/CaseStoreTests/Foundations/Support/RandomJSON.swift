import CaseStore

/// SplitMix64: the same trees in every run, so that a failure can be looked at again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension JSON {
  private static let texts = [
    "", "a", "id", "visits", "居住登记", "𠮷野家", "😀", "e\u{301}", "\u{F900}", "\"\\/\u{8}\u{C}\n\r\t",
    "\u{0}\u{1F}\u{7F}",
    "\u{2028}\u{10FFFF}", "a long line of plain text that does not fit into fifteen bytes",
  ]
  private static let numbers = ["0", "-0", "1", "-17", "1.10", "1e5", "2E-3", "9007199254740993", "0.1e+1"]

  /// A random tree; its objects can have any of the keys above.
  static func random(depth: Int, using generator: inout Seeded) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: .null
    case 1: .bool(Bool.random(using: &generator))
    case 2: .number(numbers.randomElement(using: &generator) ?? "")
    case 3, 4: .string(texts.randomElement(using: &generator) ?? "")
    case 5:
      .array(
        (0..<Int.random(in: 0..<4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator)
        })
    default: .object(randomMembers(depth: depth, using: &generator))
    }
  }

  static func randomMembers(depth: Int, using generator: inout Seeded) -> [String: JSON] {
    var members: [String: JSON] = [:]
    for _ in 0..<Int.random(in: 0..<5, using: &generator) {
      members[texts.randomElement(using: &generator) ?? ""] = random(depth: depth - 1, using: &generator)
    }
    return members
  }
}

/// Calls the body with many random trees.
func withEveryTree(_ body: (JSON) throws -> Void) rethrows {
  var generator = Seeded(state: 2026)
  for _ in 0..<2000 { try body(JSON.random(depth: 5, using: &generator)) }
}
