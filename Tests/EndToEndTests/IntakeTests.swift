import Foundation
import Specimens
import Testing

extension CommandTests {
  /// Packets are brought in, known again, refused and erased from the command line.
  @Suite struct IntakeTests {
    private let station: TemporaryStation
    private let outside = TemporaryStation()
    private let examples = "\(Specimens.repository)/data/packets"

    init() throws {
      station = try TemporaryStation(cases: 3)
      try FileManager.default.createDirectory(atPath: outside.path, withIntermediateDirectories: false)
    }

    private var all: [String] {
      ["rental-platform", "station-account", "wechat-app"].map { "\(examples)/\($0)" }
    }

    private func intake(_ arguments: [String], locale: String = "C.UTF-8") throws -> Outcome {
      try Outcome(
        of: Program.found, ["intake"] + arguments + ["--station", station.path],
        surroundings: ["PATH=/usr/bin", "LC_ALL=\(locale)"])
    }

    private func answers(_ outcome: Outcome) throws -> [Document] {
      try outcome.lines.map { try Document(Data($0.utf8)) }
    }

    @Test func theExamplesAreTakenOnceAndListed() throws {
      let checked = try intake(all + ["--check"])
      #expect(checked.status == 0, "\(checked.errors)")
      #expect(try answers(checked).map { $0["outcome"] } == ["sound", "sound", "sound"])
      #expect(try answers(intake(["--list"])).isEmpty)

      let taken = try intake(all + ["--as", "clerk"])
      #expect(taken.status == 0, "\(taken.errors)")
      #expect(try answers(taken).map { $0["outcome"] } == ["taken", "taken", "taken"])
      let again = try intake([all[0], all[0] + "/"])
      #expect(again.status == 0)
      #expect(try answers(again).map { $0["outcome"] } == ["known", "known"])
      #expect(try answers(again).map { $0["became"] } == ["waiting", "waiting"])

      let listed = try answers(intake(["--list"]))
      #expect(
        Set(listed.compactMap { $0["packet"] as String? }) == [
          "rental-platform-HR-20261122-000017", "station-account-SA-1732250011",
          "wechat-app-WX-20261123-000204",
        ])
      #expect(listed.map { $0["days"] } == [0, 0, 0])
      #expect(!listed.isEmpty && listed.allSatisfy { !$0.has("name") })
      #expect(
        try station.journal.suffix(3).map { $0.object("action")["step"] }
          == Array(repeating: "delivered", count: 3))
    }

    @Test func aSpoiltOneIsRefusedWithEverythingThatIsWrongAndTheOthersAreTaken() throws {
      let copy = outside.path + "/spoilt"
      try FileManager.default.copyItem(atPath: all[0], toPath: copy)
      try Data("hello".utf8).write(to: URL(filePath: copy + "/extra.txt"))
      try Data("GIF89a".utf8).write(to: URL(filePath: copy + "/lease.png"))
      for (locale, words) in [("C.UTF-8", ["take it out", "bytes"]), ("zh_CN.UTF-8", ["请移除", "字节"])] {
        let outcome = try intake([copy, all[1]] + ["--check"], locale: locale)
        #expect(outcome.status == 1)
        let found = try answers(outcome)
        #expect(found.map { $0["outcome"] } == ["refused", "sound"])
        #expect(found[0].objects("refused").map { $0["fault"] } == ["stray-file", "other-size"])
        #expect(found[0].objects("refused").allSatisfy { $0.has("en") && $0.has("zh") && $0.has("file") })
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.hasPrefix(copy + ": ") })
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
      }
    }

    @Test func aMistakeInTheDocumentIsNamedWithItsLine() throws {
      let copy = outside.path + "/wrong"
      try FileManager.default.copyItem(atPath: all[0], toPath: copy)
      let text = try String(contentsOfFile: copy + "/packet.json", encoding: .utf8)
        .replacing("\"kind\": \"register\"", with: "\"kind\": \"seal-certificate\"")
      try Data(text.utf8).write(to: URL(filePath: copy + "/packet.json"))
      let outcome = try intake([copy])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("packet.json:"))
      #expect(outcome.errors.contains("seal-certificate is not done from afar"))
      let fault = try answers(outcome)[0].objects("refused")[0]
      #expect(fault["line"] == 7)
      #expect(try answers(intake(["--list"])).isEmpty)
    }

    @Test func onePacketIsTakenInAtTheDeskAndAnotherGoesBack() throws {
      _ = try intake([all[0], all[1], "--as", "clerk"])
      func turn(_ lines: String...) throws -> Outcome {
        try Outcome(
          of: Program.found,
          ["desk", "--plain", "--station", station.path, "--as", "clerk", "--language", "en"],
          input: ([":inbox"] + lines + [":quit"]).joined(separator: "\n"),
          surroundings: ["PATH=/usr/bin:/bin", "HOME=/tmp"])
      }
      let taken = try turn("/思远", "", ":take in", ":all papers there", ":save")
      #expect(taken.status == 0 && taken.errors.isEmpty, "\(taken.errors)")
      let file = try station.file("WH-2026-000004")
      #expect(file.object("identity")["name"] == "样思远", "\(taken.output)")
      #expect(file.objects("materials").count == 6)
      #expect(file.objects("materials").allSatisfy { $0["originalSeen"] == true && $0.has("file") })
      let picture = try Program.run(
        "case", "picture", "WH-2026-000004", "rental-contract", "--station", station.path, "--as", "clerk")
      #expect(picture.status == 0)

      // Only the word yes gives it back.
      _ = try turn("/知行", "", ":give back", "no")
      #expect(try answers(intake([all[1]])).map { $0["became"] } == ["waiting"])
      _ = try turn("/知行", "", ":give back", "yes")
      let became = try answers(intake([all[0], all[1]])).map { $0.object("became") }
      #expect(became.map { $0["outcome"] } == ["taken-in", "returned"])
      #expect(became[0]["case"] == "WH-2026-000004")
      #expect(became[1].objects("missing").count == 7)
      let steps: [String?] = try station.journal.map { $0.object("action")["step"] }
      #expect(steps.compactMap(\.self) == ["delivered", "delivered", "taken-in", "returned"])
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
      #expect(try Program.run("check", "--station", station.path).status == 0)
    }

    @Test func onlyWhoMayErases() throws {
      #expect(try intake(["--sweep", "--as", "clerk"]).status == 1)
      let swept = try intake(["--sweep", "--as", "admin"])
      #expect(swept.status == 0 && swept.output.isEmpty, "\(swept.errors)")
    }

    @Test(arguments: [[], ["--list", "--sweep"], ["x", "--list"], ["--check"]])
    func whatMakesNoSenseIsWrongUsage(arguments: [String]) throws {
      #expect(try intake(arguments).status == 2)
    }
  }
}
