import Foundation
import Specimens
import Testing

extension CommandTests {
  /// A bit turns over somewhere in the station's files: the program says so or is not misled, and never crashes.
  @Suite struct FlippedByteTests {
    @Test func everyCommandAnswersWhicheverByteIsFlipped() throws {
      let pristine = try TemporaryStation(cases: 3)
      let listings = try pristine.listings
      let number: String = try #require(listings.first?["case"])
      let paths = try FileManager.default.subpathsOfDirectory(atPath: pristine.path).sorted()
      for path in paths {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(pristine.path)/\(path)", isDirectory: &isFolder)
        guard !isFolder.boolValue else { continue }
        let bytes = try Data(contentsOf: URL(filePath: "\(pristine.path)/\(path)"))
        let step = Soak.isOn ? 1 : max(1, bytes.count)
        for place in stride(from: step / 2, to: bytes.count, by: step) {
          let station = TemporaryStation()
          try FileManager.default.copyItem(atPath: pristine.path, toPath: station.path)
          var flipped = bytes
          flipped[place] ^= 1 << UInt8(place % 8)
          try flipped.write(to: URL(filePath: "\(station.path)/\(path)"))
          let isProven = ["journal/", "cases/", "certificates/"].contains { path.hasPrefix($0) }
          try check(station, number, isProven, "\(path), byte \(place)")
        }
      }
    }

    /// Asks every command; the journal's chain and its digests vouch for what is proven.
    private func check(
      _ station: TemporaryStation, _ number: String, _ isProven: Bool, _ what: Comment
    ) throws {
      let audit = try Program.run("audit", "verify", "--station", station.path)
      #expect((0...3).contains(audit.status), what)
      #expect(!isProven || audit.status != 0, what)
      let remark = #"{"kind":"remark","case":"\#(number)","entries":{"remark":"样例"},"materials":[]}"#
      let outcomes = [
        try Program.run("check", "--station", station.path),
        try Program.run("case", "show", number, "--as", "clerk", "--station", station.path),
        try station.act(as: "clerk", remark),
        try Program.run("case", "list", "--station", station.path),
      ]
      for outcome in outcomes {
        #expect((0...3).contains(outcome.status), "\(what): \(outcome.errors)")
        // Whoever is refused is told why.
        let isSaid = !(outcome.output + outcome.errors).isEmpty
        #expect(outcome.status == 0 || isSaid, what)
      }
    }
  }
}
