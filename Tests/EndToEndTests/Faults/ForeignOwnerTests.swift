import Foundation
import Glibc
import Residence
import Testing

extension CommandTests {
  /// Something in the station's folder belongs to another account, and the desk may not touch it.
  @Suite(.enabled(if: Nobody.canBeBecome, "only root can give files away"))
  struct ForeignOwnerTests {
    @Test func whateverIsSomebodyElsesIsNamedOrNotNeededAndNothingIsLost() throws {
      let pristine = try TemporaryStation(cases: 3)
      let marked = try pristine.keepNote()
      let program = TemporaryStation()
      // By another process: what this one writes, a program that is just being started beside it has open as well.
      _ = try Outcome(of: "/bin/cp", [Program.found, program.path])
      chmod(program.path, 0o755)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: pristine.path).sorted()
      var refused = 0
      for path in paths {
        let station = TemporaryStation()
        try FileManager.default.copyItem(atPath: pristine.path, toPath: station.path)
        chown(station.path, Nobody.account, Nobody.account)
        for other in paths where other != path {
          chown("\(station.path)/\(other)", Nobody.account, Nobody.account)
        }
        let outcome = try Outcome(
          of: "/usr/bin/setpriv",
          [
            "--reuid=\(Nobody.account)", "--regid=\(Nobody.account)", "--clear-groups",
            program.path, "act", "--station", station.path, "--as", "clerk",
          ],
          input: #"{"kind":"remark","case":"\#(marked.text)","entries":{"remark":"样例"},"materials":[]}"#
            + "\n")
        #expect((0...3).contains(outcome.status), "\(path): \(outcome.errors)")
        let answers = Oracle.answers(in: outcome.output)
        if answers.isEmpty {
          refused += 1
          let words = outcome.output + outcome.errors
          #expect(words.contains(path.split(separator: "/").last ?? ""), "\(path): \(words)")
        }
        // Whoever may touch everything again finds everything.
        try Oracle(station).check(acknowledged: answers, marked: marked, after: "\(path) of somebody else")
      }
      #expect(refused > 3)
    }
  }
}

/// The account that a desk is run under.
private enum Nobody {
  static let account: uid_t = 65534
  static let canBeBecome = geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0
}
