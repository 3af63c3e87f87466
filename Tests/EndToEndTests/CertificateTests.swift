import Foundation
import Specimens
import Testing

extension CommandTests {
  /// A certificate from the asking to the verifier who has never seen the station.
  @Suite struct CertificateTests {
    private let station: TemporaryStation
    private let files = TemporaryStation()

    init() throws {
      station = try TemporaryStation(cases: 24)
      try FileManager.default.createDirectory(atPath: files.path, withIntermediateDirectories: true)
    }

    // MARK: Asking and stamping

    @Test func aListIsAskedForByOneAndStampedByAnother() throws {
      let numbers = ["WH-2026-000001", "WH-2026-000002", "WH-2026-000003"]
      let asked = try ask(for: numbers)
      #expect(asked.status == 0 && asked.lines.count == 3, "\(asked.output)")
      let own = try certificate("stamp", "--as", "clerk", numbers[0])
      #expect(own.status == 1)
      #expect(try !FileManager.default.fileExists(atPath: page(5)))

      let stamped = try certificate("stamp", "--all", "--as", "supervisor")
      #expect(stamped.status == 0, "\(stamped.output)")
      let answers = try stamped.lines.map { try Document(Data($0.utf8)) }
      #expect(Set(answers.compactMap { $0["case"] as String? }).isSuperset(of: numbers))
      for answer in answers {
        let file = "\(station.path)/certificates/2026/\((answer["certificate"] as String?) ?? "-").pdf"
        #expect(try verify(file).status == 0)
      }
      let uses = try Program.run(
        "audit", "log", "--station", station.path, "--as", "supervisor", "--kind", "seal-certificate",
        "--json")
      #expect(uses.lines.count == 4 + answers.count, "the seal's register names every use")
      #expect(try Program.run("audit", "verify", "--station", station.path).status == 0)
    }

    @Test func whatCannotBeStampedIsAnsweredByName() throws {
      let refused = try certificate("stamp", "--as", "supervisor", "WH-2026-000003", "WH-2026-009999")
      #expect(refused.status == 1)
      #expect(refused.lines.count == 2 && refused.lines.allSatisfy { $0.contains("\"refused\":") })
      #expect(try certificate("stamp", "--as", "supervisor").status == 2)
      #expect(try certificate("stamp", "--as", "supervisor", "--all", "WH-2026-000003").status == 2)
      #expect(try ask(for: ["no number"]).status == 2)
    }

    @Test func aCharacterThatNoFontHasIsNamedToWhoeverAsks() throws {
      let before = try station.journal.count
      let refused = try ask(for: ["WH-2026-000003"], body: "样例\u{323AE}小学")
      #expect(refused.status == 1)
      #expect(refused.output.contains("U+323AE"))
      #expect(try station.journal.count == before, "nothing was asked for")
      let rare = try ask(for: ["WH-2026-000003"], body: "𠮷小学")
      #expect(rare.status == 0, "\(rare.output)")
    }

    @Test func theSameBytesAreHandedOutAgain() throws {
      let first = try stampOne()
      let copy = files.path + "/again.pdf"
      for _ in 1...2 {
        #expect(try write(to: copy, "certificate", "export", first, "--of", "WH-2026-000003") == 0)
        let same = try Outcome(of: "/usr/bin/cmp", [copy, page(first)])
        #expect(same.status == 0)
      }
      let looks = try station.journal.suffix(2)
      #expect(looks.allSatisfy { $0.object("action")["certificate"] == first })
      #expect(try write(to: copy, "certificate", "export", first, "--of", "WH-2026-000001") == 2)
    }

    // MARK: Other people's programs

    @Test func otherProgramsTrustIt() throws {
      let (number, root) = (try stampOne(), try exportRoot())
      let database = "sql:\(files.path)"
      #expect(try Sheet.run("certutil", ["-N", "-d", database, "--empty-password"]).status == 0)
      let trusted = try Sheet.run(
        "certutil", ["-A", "-d", database, "-n", "station", "-t", ",C,", "-i", root])
      #expect(trusted.status == 0, "\(trusted.errors)")
      let said = try Sheet.run("pdfsig", ["-nssdir", database, page(number)]).output
      for words in ["Signature is Valid.", "Certificate is Trusted.", "Total document signed"] {
        #expect(said.contains(words), "\(said)")
      }
      #expect(try Sheet.run("qpdf", ["--check", page(number)]).status == 0)
      let fonts = try Sheet.run("pdffonts", [page(number)]).lines.dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts {
        // Name, type, encoding, then: embedded, subset, with a map to Unicode.
        #expect(font.contains(/yes +yes +yes/), "\(font)")
      }
    }

    private static let hasPyHanko = (try? Sheet.run("pyhanko", ["--version"]).status) == 0

    @Test(.enabled(if: hasPyHanko, "pip install pyHanko pyhanko-cli"))
    func pyHankoFindsAllOfItSigned() throws {
      let (number, root) = (try stampOne(), try exportRoot())
      let said = try Sheet.run(
        "pyhanko",
        ["sign", "validate", "--no-revocation-check", "--trust", root, "--pretty-print", page(number)])
      #expect(said.output.contains("The signature is judged VALID."), "\(said.output)\(said.errors)")
      #expect(said.output.contains("The signature covers the entire file."), "\(said.output)")
    }

    @Test func everyFieldCanBeReadBack() throws {
      let number = try stampOne()
      let file = try station.file("WH-2026-000003")
      let (identity, text) = (file.object("identity"), try Sheet(path: page(number)).text())
      let stay = try #require(file.objects("stays").last)
      let facts: [String?] = [
        number, "WH-2026-000003", identity["name"], identity["paperNumber"], identity["birthDate"],
        identity["phone"], identity["registerAddress"], stay.object("address")["road"],
        stay.object("address")["room"], stay["movedInOn"], "样例小学", "子女入学", "样小窗", "样所长", "望海街派出所",
        "2026年11月23日至2026年12月23日（含当日）", "2026-11-23 to 2026-12-23",
      ]
      for fact in facts { #expect(text.contains(try #require(fact)), "\(fact ?? "-") in \(text)") }
    }

    @Test(arguments: [100, 150, 300])
    func theCodeIsReadFromThePageAndVerifies(dotsPerInch: Int) throws {
      let (number, root) = (try stampOne(), try exportRoot())
      let code = try Sheet(path: page(number)).code(dotsPerInch: dotsPerInch)
      #expect(code.hasPrefix("SZ1:") && code.count <= 300)
      let verdict = try Program.run("certificate", "verify", code, "--root", root, "--on", "2026-11-24")
      #expect(verdict.status == 0, "\(verdict.output)")
      #expect(verdict.output.contains(number))
    }

    @Test func aPictureOfItCanBeVerified() throws {
      let number = try stampOne()
      let picture = files.path + "/page.png"
      #expect(
        try write(to: picture, "certificate", "export", number, "--of", "WH-2026-000003", "--png") == 0)
      #expect(try Outcome(of: "/usr/bin/head", ["-c", "4", picture]).output.hasSuffix("PNG"))
      let code = try Sheet.code(inPicture: picture)
      let verdict = try Program.run("certificate", "verify", "-", "--station", station.path, input: code)
      #expect(verdict.status == 0, "\(verdict.output)")
      #expect(verdict.output.contains(number))
    }

    // MARK: Verdicts

    @Test func theVerdictsAreToldApart() throws {
      let (number, root) = (try stampOne(), try exportRoot())
      func verdict(_ what: String, on day: String, root: String) throws -> (Int32, String?) {
        let said = try Program.run("certificate", "verify", what, "--root", root, "--on", day, "--json")
        return (said.status, try Document(Data(said.output.utf8))["verdict"])
      }
      #expect(try verdict(page(number), on: "2026-12-23", root: root) == (0, "valid"))
      #expect(try verdict(page(number), on: "2026-12-24", root: root) == (11, "expired"))
      #expect(try verdict(page(number), on: "2026-11-22", root: root) == (11, "not-yet"))

      var bytes = try Data(contentsOf: URL(filePath: page(number)))
      let year = try #require(bytes.range(of: Data("2026".utf8)))
      bytes.replaceSubrange(year, with: Data("2027".utf8))
      let changed = files.path + "/changed.pdf"
      try bytes.write(to: URL(filePath: changed))
      #expect(try verdict(changed, on: "2026-11-24", root: root) == (10, "changed"))
      // Something added behind the seal, as a program does that fills a page in.
      try (Data(contentsOf: URL(filePath: page(number))) + Data("\n%%EOF\n".utf8)).write(
        to: URL(filePath: changed))
      #expect(try verdict(changed, on: "2026-11-24", root: root) == (10, "changed"))

      let stranger = try TemporaryStation(cases: 3)
      let strange = try exportRoot(of: stranger)
      #expect(try verdict(page(number), on: "2026-11-24", root: strange) == (13, "unknown-key"))
      try Data("notes".utf8).write(to: URL(filePath: changed))
      #expect(try verdict(changed, on: "2026-11-24", root: root) == (15, "not-a-certificate"))

      try station.act(
        as: "supervisor",
        #"{"kind": "void-certificate", "case": "WH-2026-000003", "entries": {"certificate-number": "\#(number)", "void-reason": "样例"}, "materials": []}"#
      )
      #expect(
        try verdict(page(number), on: "2026-11-24", root: root) == (0, "valid"), "an old file does not know")
      #expect(try verdict(page(number), on: "2026-11-24", root: exportRoot()) == (12, "voided"))
      let code = try Sheet(path: page(number)).code(dotsPerInch: 150)
      #expect(try verdict(code, on: "2026-11-24", root: exportRoot()) == (12, "voided"))
    }

    /// Readers of PDFs look past what stands before one; a genuine code there proves nothing of the page behind it.
    @Test func aCodeBeforeAFileOrInItsNameProvesNothingOfIt() throws {
      let (number, root) = (try stampOne(), try exportRoot())
      let code = try Sheet(path: page(number)).code(dotsPerInch: 150)
      let forged = Data("\(code)\n".utf8) + (try Data(contentsOf: URL(filePath: page(number))))
      for name in ["forged.pdf", "SZ1:forged.pdf"] {
        try forged.write(to: URL(filePath: "\(files.path)/\(name)"))
        let said = try Program.run(
          "certificate", "verify", "\(files.path)/\(name)", "--root", root, "--on", "2026-11-24", "--json")
        #expect(said.status == 10, "\(name): \(said.output)")
      }
      let named = try Outcome(
        of: "/bin/sh",
        [
          "-c", #"cd "$1" && exec "$2" certificate verify SZ1:forged.pdf --root "$3" --on 2026-11-24"#, "sh",
          files.path, Program.found, root,
        ])
      #expect(named.status == 10, "\(named.output)")
      let bare = try Program.run(
        "certificate", "verify", code, "--root", root, "--on", "2026-11-24", "--json")
      let answer = try Document(Data(bare.output.utf8))
      #expect(answer["verified"] == "code" && (answer["en"] as String?)?.contains("not seen") == true)
    }

    @Test func aVerdictIsInTheReadersLanguage() throws {
      let number = try stampOne()
      for (locale, words) in [("C.UTF-8", "VALID: sealed by the station"), ("zh_CN.UTF-8", "有效：由派出所签章")] {
        let said = try Program.run(
          "certificate", "verify", page(number), "--station", station.path,
          surroundings: ["LC_ALL=\(locale)", "PATH=/usr/bin"])
        #expect(said.status == 0)
        #expect(said.output.contains(words) && said.output.contains("样章") != (locale == "C.UTF-8"))
      }
      let damaged = files.path + "/root.pem"
      try Data(try String(contentsOfFile: exportRoot(), encoding: .utf8).dropFirst(99).utf8).write(
        to: URL(filePath: damaged))
      #expect(try Program.run("certificate", "verify", page(number), "--root", damaged).status == 2)
      #expect(try Program.run("certificate", "verify", "/nowhere", "--root", damaged).status == 2)
    }

    @Test func theDemonstrationHasVoidedAndExpiredOnes() throws {
      let folder = station.path + "/certificates/2026"
      let verdicts = try FileManager.default.contentsOfDirectory(atPath: folder).map {
        try verify("\(folder)/\($0)").status
      }
      #expect(verdicts.filter { $0 == 12 }.count == 1)
      #expect(verdicts.filter { $0 == 11 }.count >= 1)
      #expect(try station.listings.contains { $0["next"] == "seal" })
    }

    /// The seal and the page of a demonstration that was made before codes had a key of their own.
    @Test func aSealOfTheFirstKindIsRenewedAndWhatItStampedStaysValid() throws {
      let kept = Specimens.repository + "/Tests/EndToEndTests/Fixtures/first-seal"
      let ring = station.path + "/keys/seal.json"
      try FileManager.default.removeItem(atPath: ring)
      try FileManager.default.copyItem(atPath: "\(kept)/seal.json", toPath: ring)
      let refused = try certificate("stamp", "--all", "--as", "supervisor")
      #expect(refused.status == 1 && refused.output.contains("juzhu seal renew"), "\(refused.output)")
      #expect(try Program.run("seal", "show", "--station", station.path).output.contains("no longer used"))

      #expect(try Program.run("seal", "renew", "--station", station.path).status == 0)
      #expect(try certificate("stamp", "--all", "--as", "supervisor").status == 0)
      #expect(try certificate("verify", "\(kept)/certificate.pdf", "--on", "2026-07-01").status == 0)
      let code = try Sheet(path: "\(kept)/certificate.pdf").code(dotsPerInch: 150)
      #expect(try certificate("verify", code, "--on", "2026-07-01").status == 0)
    }

    // MARK: Hands

    private func certificate(_ arguments: String...) throws -> Outcome {
      try Outcome(of: Program.found, ["certificate"] + arguments + ["--station", station.path])
    }

    private func ask(for numbers: [String], body: String = "样例小学") throws -> Outcome {
      try Outcome(
        of: Program.found,
        [
          "certificate", "ask", "--purpose", "school-enrolment", "--for", body, "--days", "30", "--as",
          "clerk", "--station", station.path,
        ] + numbers)
    }

    private func verify(_ file: String) throws -> Outcome { try certificate("verify", file) }

    /// Asks for a certificate of the third case, stamps it, and returns its number.
    private func stampOne() throws -> String {
      _ = try ask(for: ["WH-2026-000003"])
      let stamped = try certificate("stamp", "WH-2026-000003", "--as", "supervisor")
      let number: String? = try Document(Data(stamped.output.utf8))["certificate"]
      return try number.orThrow(Missing("Not stamped: \(stamped.output)\(stamped.errors)"))
    }

    private func page(_ number: String) -> String { "\(station.path)/certificates/2026/\(number).pdf" }

    private func page(_ serial: Int) throws -> String { page("WH-2026-C00000\(serial)") }

    /// Writes the verifiers' file.
    private func exportRoot(of other: TemporaryStation? = nil) throws -> String {
      let path = "\(files.path)/\(UUID().uuidString).pem"
      let made = try Program.run("seal", "export", "--station", (other ?? station).path)
      guard made.status == 0 else { throw Missing("No verifiers' file: \(made.errors)") }
      try Data(made.output.utf8).write(to: URL(filePath: path))
      return path
    }

    /// Runs the program with its output in a file, and returns how it ended.
    private func write(to path: String, _ arguments: String...) throws -> Int32 {
      try Outcome(
        of: "/bin/sh",
        ["-c", #"out="$1"; shift; exec "$@" > "$out""#, "sh", path, Program.found] + arguments
          + ["--station", station.path]
      ).status
    }
  }
}
