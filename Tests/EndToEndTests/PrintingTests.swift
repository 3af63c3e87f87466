import Foundation
import Residence
import Specimens
import Testing

extension EndToEndTests {
  /// Papers that leave the desk: on the printer, in a folder, from the command line; each leaves a line.
  @Suite struct PrintingTests {
    private let station: TemporaryStation
    private let room = TemporaryStation()

    init() throws {
      station = try TemporaryStation(cases: 24)
      try FileManager.default.createDirectory(atPath: room.path, withIntermediateDirectories: true)
    }

    /// Which case of the demonstration has such a paper; nothing for one about many.
    @Test(
      arguments: zip(
        [
          "registration-form", "one-time-notice", "acceptance-receipt", "refusal", "hand-out-receipt",
          "access-extract", "visit-list",
        ],
        [
          "WH-2026-000003", "WH-2026-000019", "WH-2026-000013", "WH-2026-000001", "WH-2026-000008",
          "WH-2026-000008", nil,
        ]))
    func aPaperIsWrittenAndRecorded(kind: String, number: String?) throws {
      let before = try station.journal.count
      let path = "\(room.path)/\(kind).pdf"
      let arguments = [kind] + (number.map { [$0] } ?? []) + ["--as", "police", "--station", station.path]
      let made = try Outcome(
        of: "/bin/sh",
        ["-c", #"out="$1"; shift; exec "$@" > "$out""#, "sh", path, Program.found, "paper"] + arguments)
      #expect(made.status == 0, "\(made.errors)")
      #expect(try Sheet.run("qpdf", ["--check", path]).status == 0)
      let text = try Sheet(path: path).text()
      #expect(text.contains("望海街派出所") && text.contains("Page 1 of "))
      #expect(try station.journal.count == before + 1)
      let line = try #require(try station.journal.last)
      #expect(line.object("action")["kind"] == "print" && line.object("action")["paper"] == kind)
      #expect(line["by"] == "police" && line["case"] == number)

      let plain = try Outcome(of: Program.found, ["paper", "--text"] + arguments)
      #expect(plain.status == 0 && plain.output.contains("望海街派出所"))
    }

    @Test func theVisitListGoesAlongAsCSVAndSaysWhoTookItOutAndForWhat() throws {
      func run(_ purpose: String...) throws -> Outcome {
        let arguments = ["paper", "visit-list", "--csv", "--as", "police", "--station", station.path]
        return try Outcome(of: Program.found, arguments + purpose)
      }
      #expect(try run().status == 2, "without a purpose")
      let before = try station.journal.count
      let made = try run("--purpose", "上门走访")
      #expect(made.status == 0, "\(made.errors)")
      let lines = made.output.split(whereSeparator: \.isNewline)
      #expect(lines.first?.hasPrefix("case,name,phone,") == true)
      #expect(lines.count > 1)
      #expect(lines.dropFirst().allSatisfy { $0.contains(",police,") && $0.hasSuffix(",上门走访") })
      let line = try #require(try station.journal.dropFirst(before).first)
      #expect(line["by"] == "police" && line.object("action")["kind"] == "export")
      #expect(line.object("action")["purpose"] == "上门走访")
    }

    @Test func aPaperThatThereIsNothingForIsRefused() throws {
      let before = try station.journal.count
      let none = try Program.run(
        "paper", "hand-out-receipt", "WH-2026-000003", "--text", "--as", "clerk", "--station", station.path)
      #expect(none.status == 1 && none.errors.contains("WH-2026-000003"))
      #expect(try Program.run("paper", "diary", "--station", station.path).status == 2)
      #expect(try station.journal.count == before)
    }

    @Test func theDeskKeepsAPaperWhereThereIsNoPrinter() throws {
      let desk = try Desk(
        at: station, as: "clerk",
        surroundings: "LC_ALL=C.UTF-8 PATH=/nowhere JUZHU_PRINTS=\(room.path)/prints")
      try printReceipt(desk)
      try desk.window.wait(for: "本机没有打印机")
      let kept = room.path + "/prints/acceptance-receipt-WH-2026-000013.pdf"
      #expect(try Sheet(path: kept).text().contains("WH-2026-000013"))
      let mode = try Outcome(of: "/usr/bin/find", [room.path + "/prints", "-perm", "/077"])
      #expect(mode.output.isEmpty)
      #expect(try station.journal.last?.object("action")["paper"] == "acceptance-receipt")
    }

    @Test(arguments: [0, 1])
    func theDeskHandsAPaperToThePrinter(status: Int) throws {
      let printer = room.path + "/lp"
      let script = room.path + "/lp.sh"
      try Data("#!/bin/sh\n/bin/cat > '\(room.path)/printed'\nexit \(status)\n".utf8).write(
        to: URL(filePath: script))
      // Were it written by this process, a test that starts a program meanwhile would hold it open: "text file busy".
      let installed = try Outcome(of: "/usr/bin/install", ["-m", "700", script, printer])
      try #require(installed.status == 0, "\(installed.errors)")
      let desk = try Desk(at: station, as: "clerk", surroundings: "LC_ALL=C.UTF-8 PATH=\(room.path)")
      try printReceipt(desk)
      try desk.window.wait(for: status == 0 ? "已发送到打印机" : "打印机未接受（状态1）")
      #expect(try Sheet(path: room.path + "/printed").text().contains("WH-2026-000013"))
    }

    @Test func aCertificateIsPrintedAgainAsItWas() throws {
      let desk = try Desk(
        at: station, as: "clerk",
        surroundings: "LC_ALL=C.UTF-8 PATH=/nowhere JUZHU_PRINTS=\(room.path)/prints")
      try desk.open("WH-2026-000010")
      try desk.window.press("F8")
      try desk.window.wait(for: "WH-2026-C000004")
      try desk.window.press("Enter")
      try desk.window.wait(for: "暂住人口登记证明")
      try desk.window.press("F2")
      try desk.window.wait(for: "本机没有打印机")
      let same = try Outcome(
        of: "/usr/bin/cmp",
        [
          room.path + "/prints/WH-2026-C000004.pdf",
          station.path + "/certificates/2026/WH-2026-C000004.pdf",
        ])
      #expect(same.status == 0)
      #expect(try station.journal.last?.object("action")["kind"] == "print")
    }

    /// Prints the receipt of an accepted application from the case's menu.
    private func printReceipt(_ desk: Desk) throws {
      try desk.open("WH-2026-000013")
      try desk.openMenu("F10", choosing: "打印文书")
      try desk.openMenu("Enter", choosing: "受理回执")
      try desk.window.press("Enter")
      try desk.window.wait(for: "F2 打印")
      try desk.window.press("F2")
    }
  }
}

extension Desk {
  /// Presses the key of a menu and puts the choice on a line of it.
  fileprivate func openMenu(_ key: String, choosing word: String) throws {
    try window.press(key)
    try window.wait(until: "the menu is open") { try window.lines.contains { $0.trimmed == ">" } }
    try window.type(word)
    try window.wait(for: "> " + word)
  }
}
