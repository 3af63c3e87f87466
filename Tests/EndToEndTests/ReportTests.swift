import Foundation
import Residence
import Testing

extension CommandTests {
  /// Reports without a screen: who may have them, in which form, and what the journal says of them.
  @Suite struct ReportTests {
    private let station: TemporaryStation

    init() throws {
      station = try TemporaryStation(cases: 30)
    }

    private func report(_ arguments: String..., language: String = "en") throws -> Outcome {
      try Outcome(
        of: Program.found, ["report"] + arguments,
        surroundings: ["JUZHU_STATION=\(station.path)", "LC_ALL=\(language == "zh" ? "zh_CN" : "C").UTF-8"])
    }

    private var looks: [Document] {
      get throws {
        try station.journal.filter { $0.object("action")["kind"] == "report" }
      }
    }

    @Test(arguments: ReportKind.allCases)
    func aSupervisorHasEveryReportInEveryForm(_ kind: ReportKind) throws {
      for format in ["text", "csv", "json", "pdf"] {
        let outcome = try report(
          kind.rawValue, "--format", format, "--as", "supervisor", "--purpose", "月报")
        #expect(outcome.status == 0, "\(outcome.errors)")
        switch format {
        case "csv": #expect(outcome.output.hasPrefix("report,month,day,table,row,"))
        case "json":
          let document = try Document(Data(outcome.output.utf8))
          #expect(document["report"] == kind.rawValue && document["cases"] == 30)
        case "pdf": #expect(outcome.output.hasPrefix("%PDF-"))
        default: #expect(outcome.output.contains("30 cases"))
        }
      }
      let looks = try looks
      #expect(looks.count == 4)
      for look in looks {
        #expect(look["by"] == "supervisor")
        #expect(look.object("action")["report"] == kind.rawValue)
        #expect(look.object("action")["purpose"] == "月报")
      }
      #expect(
        try Program.run(
          "audit", "log", "--looks", "--language", "zh", "--station", station.path, "--as", "clerk"
        )
        .output.contains("用途：月报"))
    }

    @Test func theRegistrationsOfAllMonthsAreAllThatAreRegistered() throws {
      var (total, month) = (0, try #require(CivilMonth("2026-11")))
      for _ in 0..<24 {
        let outcome = try report(
          "registrations", "--month", month.text, "--format", "json", "--as", "supervisor", "--purpose", "x")
        let tables = try Document(Data(outcome.output.utf8)).objects("tables")
        let table = try #require(tables.first { $0["id"] == "registered-by-reason" })
        total += try #require(table.object("total").object("values")["total"] as Int?)
        month = month.adding(months: -1)
      }
      let incomplete = try station.listings.filter { $0["residence"] == "incomplete" }.count
      #expect(total == 30 - incomplete)
    }

    @Test func whoMayNotReadAReportIsToldSoAndNothingIsShownOrRecorded() throws {
      for (kind, name) in [
        ("registrations", "clerk"), ("workload", "police"), ("quality", "clerk"), ("permits", "admin"),
        ("reminders", "window"), ("reminders", "admin"),
      ] {
        let outcome = try report(kind, "--as", name, "--purpose", "x")
        #expect(outcome.status == 1 && outcome.output.isEmpty, "\(kind) \(name)")
        #expect(outcome.errors.contains("it is for: "))
      }
      #expect(
        try report("permits", "--as", "clerk", "--purpose", "x", language: "zh").errors.contains("无权查看"))
      #expect(try looks.isEmpty)
    }

    @Test func whatIsAskedWronglyIsRefusedBeforeAnythingIsRecorded() throws {
      for arguments in [
        ["registrations", "--as", "supervisor"], ["registrations", "--as", "supervisor", "--purpose", " "],
        ["registrations", "--as", "nobody", "--purpose", "x"],
        ["taxes", "--as", "supervisor", "--purpose", "x"],
        ["registrations", "--month", "2026-13", "--as", "supervisor", "--purpose", "x"],
        ["registrations", "--month", "2099-01", "--as", "supervisor", "--purpose", "x"],
        ["quality", "--month", "2026-10", "--as", "supervisor", "--purpose", "x"],
        ["registrations", "--purpose", "x"],
      ] {
        let outcome = try Outcome(
          of: Program.found, ["report"] + arguments + ["--station", station.path],
          surroundings: ["LC_ALL=C.UTF-8"])
        #expect(outcome.status == 2 && outcome.output.isEmpty, "\(arguments)")
      }
      #expect(try looks.isEmpty)
    }

    @Test func aReportIsWrittenIntoAFileForItsOwner() throws {
      let folder = TemporaryStation()
      try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      let file = folder.path + "/report.csv"
      let outcome = try report(
        "reminders", "--format", "csv", "--output", file, "--as", "clerk", "--purpose", "联系到期人员")
      #expect(outcome.status == 0 && outcome.output.isEmpty)
      #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("report,"))
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let nowhere = try report(
        "reminders", "--output", folder.path + "/none/report", "--as", "clerk", "--purpose", "x")
      #expect(nowhere.status == 2 && nowhere.errors.contains("none"))
    }
  }
}
