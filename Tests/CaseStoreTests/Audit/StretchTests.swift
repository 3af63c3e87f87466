import Testing

@testable import CaseStore

/// A journal that is read in parts is read as it would be from its beginning to its end.
@Suite struct StretchTests {
  private let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
    _ = try station.filledJournal(12)
  }

  private func read(_ size: Int) throws -> (chain: Chain, times: Times, lines: Int, tail: Int) {
    let count = try station.segmentBytes().count
    var (chain, times, lines, tail) = (Chain(), Times(), 0, 0)
    for stretch in Stretch.split("2026-11.jsonl", 0..<count, size: size) {
      let reading = try stretch.read(in: station.folder) { _ in }
      chain.append(reading.chain, after: lines)
      times.append(reading.times, after: lines)
      lines += reading.lines
      tail = max(tail, reading.tail)
    }
    return (chain, times, lines, tail)
  }

  /// Reads in parts of every size and expects the same of each.
  private func expectSame(_ bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws {
    try station.overwriteSegment(bytes)
    let whole = try read(.max / 2)
    for size in Array(1...40) + stride(from: 41, to: bytes.count, by: 53) {
      let parts = try read(size)
      #expect(parts == whole, "\(size)", sourceLocation: location)
    }
  }

  @Test func aSoundJournalIsOneRunHoweverItIsCut() throws {
    try expectSame(try station.segmentBytes())
    let (chain, _, lines, tail) = try read(100)
    #expect(chain.isUnbroken)
    #expect(chain.last?.entries == 1...12)
    #expect((lines, tail) == (12, 0))
  }

  @Test func damageIsTheSameHoweverItIsCut() throws {
    let bytes = try station.segmentBytes()
    let lines = bytes.split(separator: 10).map { Array($0) + [10] }
    try expectSame(Array((lines[..<4] + lines[5...]).joined()))
    try expectSame(Array((lines[..<4] + [lines[5], lines[4]] + lines[6...]).joined()))
    try expectSame(Array((lines[..<4] + lines[2...]).joined()))
    try expectSame(Array(lines[..<4].joined()) + Array("\n\nno JSON\n\n".utf8) + Array(lines[4...].joined()))
    try expectSame(bytes + Array("{\"action\":".utf8))
    try expectSame(Array("{}".utf8))
    try expectSame([10, 10, 10])
    try expectSame([])
  }

  @Test func aLineWithoutAnEndIsDamage() throws {
    let bytes = try station.segmentBytes()
    let endless = [UInt8](repeating: 0x41, count: 2 * LineReader.longestLine)
    try station.overwriteSegment(bytes + endless + [10])
    let (chain, _, lines, _) = try read(.max / 2)
    #expect(lines == 12)
    guard case .damage(let damage) = chain.pieces.last else {
      Issue.record("\(chain.pieces)")
      return
    }
    #expect(damage.kind == .endless)
  }
}
