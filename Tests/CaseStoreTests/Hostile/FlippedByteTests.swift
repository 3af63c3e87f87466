import CaseStore
import FoundationEssentials
import Residence
import Specimens
import Testing

/// A bit turns over somewhere in a station's folder: whatever it is, it is refused, found or without effect.
@Suite struct FlippedByteTests {
  private let pristine: TemporaryStation
  private let files: [Case]
  private let tree: [String: [UInt8]]

  init() throws {
    pristine = try TemporaryStation()
    files = try pristine.fillCompletely()
    tree = try FileTree.of(pristine.path, without: [])
  }

  @Test(arguments: ["journal", "cases", "certificates", "cache", "drafts", "station.json", "policy.json"])
  func aFlippedByteIsRefusedFoundOrWithoutEffect(part: String) throws {
    let listed = Array(try pristine.open().register.list(CaseQuery(.all)))
    for (path, bytes) in tree.sorted(by: { $0.key < $1.key }) where path.hasPrefix(part) {
      let step = Soak.isOn ? 1 : max(1, bytes.count / 5)
      for place in stride(from: 0, to: bytes.count, by: step) {
        try check(path, at: place, listed: listed)
      }
    }
  }

  private func check(_ path: String, at place: Int, listed: [Listing]) throws {
    let what: Comment = "\(path), byte \(place)"
    let station = try TemporaryStation(copyOf: pristine)
    var bytes = tree[path] ?? []
    bytes[place] ^= 1 << UInt8(place % 8)
    try station.write(bytes, to: path)

    let isProven = ["journal/", "cases/", "certificates/"].contains { path.hasPrefix($0) }
    if isProven { #expect(try !station.audit().isSound, what) }
    let store: CaseStore
    do throws(StoreFault) {
      store = try CaseStore(opening: station.path, holder: "test")
    } catch {
      // The station stays closed, and nothing in it was touched.
      let changed = try FileTree.differences(station.path, pristine.path, without: ["lock"])
      #expect(changed == [path], what)
      return
    }
    // Opening puts nothing right that it cannot know.
    let kept: Set = ["cache", "lock"]
    let changed = try FileTree.differences(station.path, pristine.path, without: kept)
    #expect(changed == (kept.contains { path.hasPrefix($0) } ? [] : [path]), what)
    for file in files where file.path != path { #expect(try store.file(file.number) == file, what) }
    if !path.hasPrefix("cases/"), !path.hasSuffix("policy.json"), !path.hasSuffix("station.json") {
      #expect(Array(store.register.list(CaseQuery(.all))) == listed, what)
    }
  }
}
