/// A small generator with a fixed seed, so that a failing run can be repeated.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

/// Texts that mix widths, marks and planes, as names in a register do.
let mixedTexts = [
  "", "a", "张", "张三", "Anna Müller", "阿卜杜热合曼·买买提", "𠮷田", "葛\u{E0100}飾", "e\u{301}t\u{301}e",
  "🙂👍🏽", "a张b三c", "ＡＢＣ１２３", "大连市中山区人民路1号2-3-4", "한국어", "\u{200B}x\u{7}y\u{202E}z",
]
