/// What came after a key, and when the last of it was there.
struct Answer {
  private(set) var output = [UInt8]()
  private(set) var milliseconds = 0.0

  var bytes: Int { output.count }

  mutating func take(_ piece: ArraySlice<UInt8>, at milliseconds: Double) {
    output += piece
    self.milliseconds = milliseconds
  }

  /// Whether a text stands in it as it is, without anything of the terminal's in between.
  func shows(_ text: String) -> Bool { output.contains(text.utf8) }
}

extension Answer {
  private static let beginning = Array("\u{1B}[?2026h".utf8)
  private static let end = Array("\u{1B}[?2026l".utf8)

  /// Whether it ends within a synchronized update.
  var isUnfinished: Bool {
    output.starts(with: Answer.beginning) && !output.suffix(64).contains(Answer.end)
  }

  /// Whether it is one synchronized update from its first byte to its last.
  var isOneUpdate: Bool {
    let inside = output.dropFirst(Answer.beginning.count)
    return output.starts(with: Answer.beginning) && output.reversed().starts(with: Answer.end.reversed())
      && !inside.contains(Answer.beginning) && !inside.dropLast().contains(Answer.end)
  }

  /// How many bytes there are beside those that only move the cursor.
  var bytesBesideMotion: Int {
    var (count, rest) = (0, output[...])
    while let byte = rest.first {
      let motion = Answer.motion(at: rest)
      if motion == 0, byte != 0x08, byte != 0x0D { count += 1 }
      rest = rest.dropFirst(max(1, motion))
    }
    return count
  }

  /// The length of the control sequence that begins here, if it moves the cursor; otherwise 0.
  private static func motion(at bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.starts(with: [0x1B, UInt8(ascii: "[")]) else { return 0 }
    let body = bytes.dropFirst(2)
    let parameters = body.prefix { (UInt8(ascii: "0")...UInt8(ascii: ";")).contains($0) }
    guard let final = body.dropFirst(parameters.count).first, "ABCDGHd".utf8.contains(final) else { return 0 }
    return 3 + parameters.count
  }
}

extension Collection where Element == UInt8 {
  /// Whether some bytes stand in these, one behind the other.
  func contains(_ wanted: some Collection<UInt8>) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = self[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
