import Testing

@testable import CaseStore

@Suite struct ByteSearchTests {
  /// Whether the search has to find something, looked for byte by byte.
  private func reference(_ needle: String, in text: [UInt8]) -> Bool {
    func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    let (needle, text) = (needle.utf8.map(folded), text.map(folded))
    guard needle.count <= text.count else { return false }
    return (0...(text.count - needle.count)).contains {
      text[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }

  /// Whether the search finds something in a row, with the same text before it and behind it.
  private func found(_ needle: String, in text: [UInt8], beside neighbour: [UInt8]) -> Bool {
    (neighbour + text + neighbour).withUnsafeBytes { bytes in
      let row = UnsafeRawBufferPointer(rebasing: bytes[neighbour.count..<neighbour.count + text.count])
      return ByteSearch(needle).occurs(in: row)
    }
  }

  @Test func findsWhatIsFoundByteByByte() {
    var random = Seeded(state: 4)
    let words = [
      "大连", "连", "王样例", "WH", "wh-2", "x", "2026", "𠮷", "\u{1F}", "大大", "12-3-401", "买买提·", "é",
      "望海街道松苑社区", "望海街道松苑社区松苑街",
    ]
    for round in 0..<400 {
      var text = [UInt8]()
      while text.count < round { text += (words.randomElement(using: &random) ?? "").utf8 }
      for needle in words + ["", "a", "Wh", "X", "20", "026", "-3-", "大连x", "3-4"] {
        let isFound = found(needle, in: text, beside: Array(needle.utf8))
        #expect(isFound == reference(needle, in: text), "\(needle) in \(text)")
      }
    }
  }

  @Test(
    "nothing that differs in one byte is found",
    arguments: ["2", "20", "026", "大", "2026", "大连", "wh-2026-0", "望海街道松苑社区", "望海街道松苑社区松苑街76号"])
  func tellsApartWhatDiffersInOneByte(needle: String) {
    for shift in 0..<70 {
      for rest in [0, 1, 3, 7, 40] {
        let bytes = Array(needle.utf8)
        let row = [UInt8](repeating: 0x1F, count: shift) + bytes + [UInt8](repeating: 0x1F, count: rest)
        #expect(found(needle, in: row, beside: bytes))
        for index in bytes.indices {
          var other = row
          other[shift + index] ^= 0x80
          #expect(!found(needle, in: other, beside: bytes), "\(needle) at \(shift), byte \(index)")
        }
      }
    }
  }

  @Test func longTextsAreFoundAtEveryPlaceOfABlock() {
    let needle = String(repeating: "居住登记", count: 12)
    for shift in 0..<70 {
      let text =
        [UInt8](repeating: 0xE5, count: shift) + needle.utf8 + [UInt8](repeating: 0x85, count: 70 - shift)
      #expect(found(needle, in: text, beside: []))
      #expect(!found(needle, in: Array(text.dropLast(71 - shift)), beside: []))
    }
  }
}

@Suite struct ChecksumTests {
  @Test(arguments: [1, 31, 32, 33, 100, 4096])
  func everyChangedByteChangesTheSum(count: Int) {
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << UInt8(bit)
        #expect(bytes.withUnsafeBytes { Checksum.of($0) } != sum)
        bytes[index] ^= 1 << UInt8(bit)
      }
    }
    #expect((bytes + [0]).withUnsafeBytes { Checksum.of($0) } != sum)
  }

  @Test func theSumIsTheSameWhoeverComputesIt() {
    let bytes = (0..<(9 << 20)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let sums = Set((0..<4).map { _ in bytes.withUnsafeBytes { Checksum.of($0) } })
    #expect(sums.count == 1)
  }
}
