import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// A picture of a paper goes from the scanner's folder into the station's, and comes out as it went in.
  @Suite struct PictureTests {
    @Test func aPictureIsKeptWithItsPaperAndComesOutAsItWentIn() throws {
      let station = try TemporaryStation(cases: 3)
      let scan = station.path + "-scan.pdf"
      let bytes = Data("%PDF-1.7\nspecimen\n".utf8)
      try bytes.write(to: URL(filePath: scan))
      defer { try? FileManager.default.removeItem(atPath: scan) }

      let desk = try Desk(at: station, as: "clerk")
      try desk.openForm("F2")
      try desk.fill(Newcomer(name: Specimens.names[0]).entries)
      try desk.window.press("F4")
      try desk.go(to: "房屋租赁证")
      try desk.window.press("F7")
      try desk.go(to: "图片")
      try desk.window.type(scan)
      try desk.save()

      let folder = URL(filePath: station.path + "/attachments")
      let kept = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".pdf")
      }
      #expect(kept.count == 1)
      let shown = try Program.run(
        "case", "picture", "WH-2026-000004", "rental-certificate", "--as", "clerk", "--station", station.path)
      #expect(shown.status == 0)
      #expect(shown.output == String(decoding: bytes, as: UTF8.self))
      let looks = try station.journal.filter {
        $0["case"] == "WH-2026-000004" && $0.object("action")["kind"] == "look"
      }
      #expect(looks.count == 1)
      let none = try Program.run(
        "case", "picture", "WH-2026-000004", "old-permit", "--as", "clerk", "--station", station.path)
      #expect(none.status == 2)
    }
  }
}
