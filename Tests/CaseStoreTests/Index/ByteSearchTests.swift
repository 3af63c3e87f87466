import Testing

@testable import CaseStore

@Suite struct ByteSearchTests {
  /// What the search has to find, looked for byte by byte.
  private func reference(_ needle: String, in text: [UInt8]) -> [Int] {
    func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    let (needle, text) = (needle.utf8.map(folded), text.map(folded))
    guard needle.count <= text.count else { return [] }
    return (0...(text.count - needle.count)).filter { text[$0..<$0 + needle.count].elementsEqual(needle) }
  }

  private func found(_ needle: String, in text: [UInt8]) -> [Int] {
    let search = ByteSearch(needle)
    return text.withUnsafeBytes { text in
      var places = [Int]()
      var at = 0
      while let place = search.next(in: text, from: at) {
        places.append(place)
        at = place + 1
      }
      return places
    }
  }

  @Test func findsWhatIsFoundByteByByte() {
    var random = Seeded(state: 4)
    let words = ["大连", "连", "王样例", "WH", "wh-2", "x", "2026", "𠮷", "\u{1F}", "大大", "12-3-401", "买买提·", "é"]
    for round in 0..<400 {
      var text = [UInt8]()
      while text.count < round { text += (words.randomElement(using: &random) ?? "").utf8 }
      for needle in words + ["", "a", "Wh", "X"] {
        #expect(found(needle, in: text) == reference(needle, in: text), "\(needle) in \(text)")
      }
    }
  }

  @Test func longTextsAreFoundAtEveryPlaceOfABlock() {
    let needle = String(repeating: "居住登记", count: 12)
    for shift in 0..<70 {
      let text =
        [UInt8](repeating: 0xE5, count: shift) + needle.utf8 + [UInt8](repeating: 0x85, count: 70 - shift)
      #expect(found(needle, in: text) == [shift])
    }
  }
}

@Suite struct ChecksumTests {
  @Test(arguments: [1, 31, 32, 33, 100, 4096])
  func everyChangedByteChangesTheSum(count: Int) {
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    let sum = bytes.withUnsafeBytes(Checksum.of)
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << UInt8(bit)
        #expect(bytes.withUnsafeBytes(Checksum.of) != sum)
        bytes[index] ^= 1 << UInt8(bit)
      }
    }
    #expect((bytes + [0]).withUnsafeBytes(Checksum.of) != sum)
  }

  @Test func theSumIsTheSameWhoeverComputesIt() {
    let bytes = (0..<(9 << 20)).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let sums = Set((0..<4).map { _ in bytes.withUnsafeBytes(Checksum.of) })
    #expect(sums.count == 1)
  }
}
