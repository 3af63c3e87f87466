import Residence
import Testing

@testable import CaseStore

@Suite struct NumberedRecordsTests {
  @Test func theyAreADictionary() {
    var generator = Seeded(state: 5)
    var records = NumberedRecords<CaseSeries, Int>()
    var dictionary = [CaseNumber: Int]()
    for value in 0..<5000 {
      let number = CaseNumber(
        prefix: Bool.random(using: &generator) ? "YB" : "WH",
        year: Int.random(in: 2025...2027, using: &generator),
        serial: Int.random(in: 1...2500, using: &generator))
      records[number] = value
      dictionary[number] = value
    }
    let giant = CaseNumber(prefix: "YB", year: 9999, serial: 999_999_999)
    records[giant] = -1
    dictionary[giant] = -1
    #expect(records.count == dictionary.count)
    for (number, value) in dictionary { #expect(records[number] == value) }
    #expect(records[CaseNumber(prefix: "YB", year: 2024, serial: 1)] == nil)
    var all = [CaseNumber: Int]()
    records.forEachThousand { for (number, value) in $0 { all[number] = value } }
    #expect(all == dictionary)
  }

  @Test func aPackedDigestIsTheDigest() {
    for text in ["", "a", "居住"] {
      let digest = Digest(of: text.utf8)
      #expect(PackedDigest(digest).hex == digest.hex)
      #expect(PackedDigest(digest) == PackedDigest(Digest(of: text.utf8)))
      #expect(PackedDigest(digest) != PackedDigest(Digest(of: (text + "b").utf8)))
    }
  }
}
