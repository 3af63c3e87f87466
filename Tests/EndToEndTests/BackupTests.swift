import Foundation
import Residence
import Specimens
import Testing

extension CommandTests {
  /// Backups of a station at which people work, by a program that is killed or runs out of room.
  @Suite struct BackupTests {
    private let station: TemporaryStation
    private let room = TemporaryStation()
    private let times = Soak.isOn ? 100 : 12

    init() throws {
      station = try TemporaryStation(cases: 60)
      try FileManager.default.createDirectory(atPath: room.path, withIntermediateDirectories: true)
    }

    private var destination: String { room.path + "/backup" }

    private func backUp(_ options: String...) throws -> Outcome {
      try Outcome(of: Program.found, ["backup", destination, "--station", station.path] + options)
    }

    /// Restores the backup and compares it with the station, both ways; keys are only there if they were asked for.
    private func expectSameStation(withKeys: Bool = false) throws {
      let restored = room.path + "/\(UUID().uuidString)"
      let outcome = try Program.run("restore", destination, restored)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let difference = try Outcome(
        of: "/usr/bin/diff",
        ["--recursive", "--brief", "--exclude=cache", "--exclude=lock"]
          + (withKeys ? [] : ["--exclude=keys"]) + [station.path, restored])
      #expect(difference.status == 0, "\(difference.output)\(difference.errors)")
    }

    private func remark(_ serial: Int) -> String {
      let number = "WH-2026-0000" + (serial < 10 ? "0" : "") + "\(serial)"
      return #"{"kind": "remark", "case": "\#(number)", "entries": {"remark": "样例"}, "materials": []}"#
    }

    @Test func backUpVerifyAndRestore() throws {
      let made = try backUp("--verify", "--language", "en")
      #expect(made.status == 0)
      #expect(made.output.contains("cases copied: 60") && made.output.contains("drafts/"))
      #expect(made.errors.contains("own disk"))
      try expectSameStation()
      #expect(try Program.run("restore", destination, "--check").status == 0)
      #expect(try Program.run("restore", destination).status == 2)

      try Data("{}".utf8).write(to: URL(filePath: destination + "/cases/2026/000/WH-2026-000001.json"))
      let refused = try Program.run("restore", destination, room.path + "/damaged")
      #expect(refused.status == 1)
      #expect(refused.errors.contains("cases/2026/000/WH-2026-000001.json"))
      #expect(try Program.run("restore", destination, room.path + "/damaged", "--salvage").status == 0)
      #expect(try backUp("--full", "--verify", "--with-keys").status == 0)
      try expectSameStation(withKeys: true)
    }

    @Test func thereIsNothingToMigrate() throws {
      #expect(try Program.run("migrate", "--station", station.path).status == 2)
      #expect(try Program.run("migrate", "--station", station.path, "--without-backup").status == 0)
    }

    @Test func deskWorkGoesOnBesideABackup() throws {
      let lines = (0..<300).map { remark($0 % 40 + 1) + "\n" }.joined()
      try Data(lines.utf8).write(to: URL(filePath: room.path + "/actions"))
      let script = """
        "$0" act --station "$1" --as clerk < "$3/actions" > "$3/answers" & desk=$!
        backups=0
        while kill -0 $desk 2> /dev/null; do "$0" backup "$2" --station "$1" --verify > /dev/null || exit 9
          backups=$((backups + 1)); done
        wait $desk && echo $backups
        """
      let outcome = try Outcome(
        of: "/bin/sh", ["-c", script, Program.found, station.path, destination, room.path])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(Int(outcome.output.trimmed) ?? 0 > 1)
      let answers = try String(contentsOfFile: room.path + "/answers", encoding: .utf8)
      #expect(answers.split(separator: "\n").count == 300)
      #expect(try backUp().status == 0)
      try expectSameStation()
    }

    @Test func aKilledBackupIsGoneOnWith() throws {
      // As long as a backup takes, or a little less: sooner after one that ended, later after one that did not.
      var (killed, patience) = (0, 0.1)
      for time in 0..<times {
        try station.act(as: "clerk", remark(time % 40 + 1), remark((time + 7) % 40 + 1))
        let outcome = try Outcome(
          of: "/usr/bin/timeout",
          ["-s", "KILL", "\(patience)", Program.found, "backup", destination, "--station", station.path])
        if outcome.status != 0 { killed += 1 }
        patience *= outcome.status == 0 ? Double.random(in: 0.3...0.9) : Double.random(in: 1...1.6)
        // Whatever there was before is whole.
        if FileManager.default.fileExists(atPath: destination + "/backup.json") {
          let checked = try Program.run("restore", destination, "--check")
          #expect(checked.status == 0, "\(checked.errors)")
        }
      }
      #expect(killed > 0)
      #expect(try backUp("--verify").status == 0)
      try expectSameStation()
      let litter = try Outcome(
        of: "/usr/bin/find", [destination, "-name", "*.tmp", "-o", "-name", "*unfinished*"])
      #expect(litter.output.isEmpty)
    }

    /// Whether this account may mount a file system that is small enough to be filled.
    private static let mayMount = (try? Outcome(of: "/usr/bin/unshare", ["-m", "true"]).status) == 0

    @Test(.enabled(if: mayMount, "a disk has to be made read-only"))
    func aStationThatCanOnlyBeReadIsBackedUp() throws {
      let script = """
        set -e; mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"
        "$0" backup "$2" --station "$1"
        """
      let outcome = try Outcome(
        of: "/usr/bin/unshare", ["-m", "sh", "-c", script, Program.found, station.path, destination])
      #expect(outcome.status == 0, "\(outcome.errors)")
      try expectSameStation()
    }

    @Test(.enabled(if: mayMount, "a small file system has to be mounted"))
    func aFullDiskLeavesTheBackupBefore() throws {
      try Data((1...40).map { remark($0) + "\n" }.joined().utf8).write(
        to: URL(filePath: room.path + "/actions"))
      let script = """
        set -e
        mkdir "$2/tiny" "$2/small"
        mount -t tmpfs -o size=300k tmpfs "$2/tiny"; mount -t tmpfs -o size=4m tmpfs "$2/small"
        ! "$0" backup "$2/tiny/backup" --station "$1" --language en
        "$0" backup "$2/small/backup" --station "$1"
        "$0" act --station "$1" --as clerk < "$2/actions" > /dev/null
        dd if=/dev/zero of="$2/small/filling" bs=4k || true
        ! "$0" backup "$2/small/backup" --station "$1" --language en
        "$0" restore "$2/small/backup" --check
        rm "$2/small/filling"
        "$0" backup "$2/small/backup" --station "$1"
        "$0" restore "$2/small/backup" "$2/restored"
        """
      let outcome = try Outcome(
        of: "/usr/bin/unshare",
        ["-m", "sh", "-c", script, Program.found, station.path, room.path])
      #expect(outcome.status == 0, "\(outcome.status) \(outcome.errors)")
      #expect(outcome.errors.split(separator: "no room left").count == 3, "\(outcome.errors)")
      let difference = try Outcome(
        of: "/usr/bin/diff",
        [
          "--recursive", "--brief", "--exclude=cache", "--exclude=lock", "--exclude=keys", station.path,
          room.path + "/restored",
        ])
      #expect(difference.status == 0, "\(difference.output)")
    }
  }
}
