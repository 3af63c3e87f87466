import Specimens

/// The sizes that a restless window takes, the same in every run.
struct RandomSizes {
  let seed: UInt64
  /// After how many lines the window rests, on the average.
  private let rarity: Int
  private var dice: Dice
  private var isTooSmall = false

  struct Size {
    let columns: Int
    let rows: Int
    var isTooSmall: Bool { columns < 60 || rows < 16 }
  }

  init(seed: UInt64, rarity: Int) {
    (self.seed, self.rarity) = (seed, rarity)
    dice = Dice(seed)
  }

  /// The next size that the window takes now; nothing if it stays as it is for a while.
  ///
  /// One that is too small to work on never stays.
  mutating func next() -> Size? {
    guard isTooSmall || Int.random(in: 0..<rarity, using: &dice) == 0 else { return nil }
    let mayBeTooSmall = !isTooSmall && Int.random(in: 0..<6, using: &dice) == 0
    let size =
      mayBeTooSmall
      ? Size(columns: Int.random(in: 1..<100, using: &dice), rows: Int.random(in: 1..<16, using: &dice))
      : Size(columns: Int.random(in: 60...250, using: &dice), rows: Int.random(in: 16...70, using: &dice))
    isTooSmall = size.isTooSmall
    return size
  }
}
