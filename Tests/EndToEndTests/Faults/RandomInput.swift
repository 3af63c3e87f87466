import Console
import Specimens

/// What a cat on the keyboard, a broken line, or a file on its way to the wrong program types; the same in every run.
struct RandomInput {
  private var dice: Dice
  private var isPasting = false

  init(seed: UInt64) { dice = Dice(seed) }

  /// The next piece.
  mutating func next() -> [UInt8] {
    // An open paste swallows everything; not for so long that there would be nothing else.
    if isPasting, number(below: 6) == 0 {
      isPasting = false
      return Array("\u{1B}[201~".utf8)
    }
    return switch Int.random(in: 0..<10, using: &dice) {
    case 0: bytes(count: number(below: 300))
    case 1, 2: sequence()
    case 3: text(count: number(below: 60))
    case 4: pastedText()
    default: keys(count: number(below: 12))
    }
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  private mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
  }

  /// The beginning of an escape sequence, sometimes with its end.
  private mutating func sequence() -> [UInt8] {
    let introducers = [
      "[", "O", "]", "P", "_", "^", "X", "N", "[M", "[<", "[200~", "[201~", "[?", "[[", "_G", "]52;c;",
    ]
    let digits = Array("0123456789;:?$ ".utf8)
    let body = (0..<number(below: 40)).map { _ in digits[number(below: digits.count)] }
    let ends: [[UInt8]] = [[0x07], [0x1B, 0x5C], [0x18], [], [UInt8.random(in: 0x40...0x7E, using: &dice)]]
    return [0x1B] + Array(introducers[number(below: introducers.count)].utf8) + body
      + ends[number(below: ends.count)]
  }

  /// Scalars of every plane, assigned or not, with marks and formats among them.
  private mutating func text(count: Int) -> [UInt8] {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x80...0x2FF, 0x300...0x36F, 0x4E00...0x9FFF, 0x2000...0x206F, 0xF900...0xFFFD,
      0x1F300...0x1FAFF, 0x20000...0x323AF, 0xE0000...0xE01EF, 0x10FF00...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      if let scalar = Unicode.Scalar(UInt32.random(in: ranges[number(below: ranges.count)], using: &dice)) {
        text.append(scalar)
      }
    }
    return Array(String(text).utf8)
  }

  /// A paste, which is not always closed.
  private mutating func pastedText() -> [UInt8] {
    let inside = text(count: number(below: 2000)) + bytes(count: number(below: 20))
    isPasting = number(below: 3) == 0
    return Array("\u{1B}[200~".utf8) + inside + (isPasting ? [] : Array("\u{1B}[201~".utf8))
  }

  /// Keys that lead somewhere, so that what follows does not always meet the same screen.
  private mutating func keys(count: Int) -> [UInt8] {
    let keys =
      (1...12).map { Key.function($0) }
      + [
        .enter, .enter, .tab, .tab, .tab, .backTab, .escape, .up, .down, .down, .home, .end, .pageUp,
        .pageDown,
      ]
      + "spltzlacknuw".map { Key.control($0) } + "/1234样q ".map { Key.character($0) } + [.backspace, .delete]
    return (0..<count).flatMap { _ in keys[number(below: keys.count)].bytes }
  }
}
