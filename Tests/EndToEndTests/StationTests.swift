import Foundation
import Residence
import Specimens
import Testing

extension CommandTests {
  /// How stations come to be.
  @Suite struct StationTests {
    @Test func aNewStationOpensForItsAdministratorsPasswordOnly() throws {
      let station = TemporaryStation()
      let secrets = TemporaryStation()
      try FileManager.default.createDirectory(atPath: secrets.path, withIntermediateDirectories: true)
      let (right, wrong) = (secrets.path + "/right", secrets.path + "/wrong")
      try Data("three made-up words".utf8).write(to: URL(filePath: right))
      try Data("three other words".utf8).write(to: URL(filePath: wrong))
      let made = try Program.run(
        "init", station.path, "--name", "样例路派出所", "--english-name", "Yangli Road Police Station", "--bureau",
        "样例分局",
        "--english-bureau", "Yangli Bureau", "--prefix", "YL", "--district", "210204", "--password-file",
        right)
      #expect(made.status == 0, "\(made.errors)")
      func act(_ secret: String) throws -> Outcome {
        station.surroundings = Outcome.ownSurroundings + ["JUZHU_PASSWORD_FILE=\(secret)"]
        return try station.act(as: "admin")
      }
      #expect(try act(right).status == 0)
      #expect(try act(wrong).status == 1)

      // Whoever is bound to a system account signs in from that one only.
      let operators = URL(filePath: station.path + "/operators.json")
      let mine = try String(contentsOf: operators, encoding: .utf8)
      let bound = mine.replacing(
        "\"name\": \"admin\"", with: "\"account\": \"somebody-else\", \"name\": \"admin\"")
      #expect(bound != mine)
      try Data(bound.utf8).write(to: operators)
      let refused = try act(right)
      #expect(refused.status == 1 && refused.errors.contains("account"), "\(refused.errors)")
    }

    @Test func theFoldersAreNobodyElses() throws {
      let station = try TemporaryStation(cases: 3)
      let open = try Outcome(of: "/usr/bin/find", [station.path, "-perm", "/077"])
      #expect(open.output.isEmpty)
    }

    @Test func anOccupiedFolderIsRefused() throws {
      let station = try TemporaryStation(cases: 3)
      let before = try station.journal.count
      let again = try Program.run("demo", "--station", station.path, "--create-only")
      #expect(again.status == 3)
      #expect(again.errors.contains(station.path))
      #expect(try station.journal.count == before)
    }

    @Test func theSameSeedMakesTheSameStation() throws {
      let one = try TemporaryStation(cases: 24)
      try expectSameFiles(in: TemporaryStation(cases: 24), as: one.path)
      withExtendedLifetime(one) {}
    }

    @Test func theExampleIsWhatTheDemonstrationMakes() throws {
      try expectSameFiles(in: TemporaryStation(cases: 24), as: Specimens.repository + "/data/example")
    }

    /// Compares every file both ways, except what is derived or held only while the program runs.
    ///
    /// Every station has keys of its own and signatures are made with fresh randomness, so pages are compared by
    /// what can be read on them, and whatever hashes a page, itself or through the journal, by its place.
    private func expectSameFiles(in station: TemporaryStation, as path: String) throws {
      let (ones, others) = try (files(of: path), files(of: station.path))
      #expect(ones == others)
      #expect(ones.contains { $0.hasSuffix(".pdf") } && ones.contains("keys/seal.json"))
      for file in ones where file != "keys/seal.json" {
        let (one, other) = try (likeness(of: "\(path)/\(file)"), likeness(of: "\(station.path)/\(file)"))
        #expect(one == other, "\(file)")
        #expect(!one.isEmpty)
      }
    }

    private func files(of folder: String) throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter {
        !$0.hasPrefix("cache") && $0 != "lock"
      }
      .filter {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: "\(folder)/\($0)", isDirectory: &isFolder)
          && !isFolder.boolValue
      }
    }

    private func likeness(of path: String) throws -> String {
      let text =
        if path.hasSuffix(".pdf") {
          try Outcome(of: "/usr/bin/pdftotext", ["-layout", path, "-"]).output
        } else {
          try String(contentsOfFile: path, encoding: .utf8)
        }
      return text.replacing(/[0-9a-f]{16,}/, with: "#")
    }
  }
}
