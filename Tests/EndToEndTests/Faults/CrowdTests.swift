import Foundation
import Residence
import Specimens
import Testing

@testable import CaseStore

extension CommandTests {
  /// Eight desks at one station, of which any may be killed at any moment.
  @Suite struct CrowdTests {
    private static let seconds = Soak.isOn ? 60 : 6

    @Test func eightDesksOfWhichAnyMayBeKilledLoseNothing() throws {
      let station = try TemporaryStation(cases: 6)
      let marked = try station.keepNote()
      let answers = station.path + ".answers"
      defer { try? FileManager.default.removeItem(atPath: answers) }
      try FileManager.default.createDirectory(atPath: answers, withIntermediateDirectories: false)
      // Every desk is killed after some time between nothing and a second, and the next one takes its place.
      let script = """
        end=$((SECONDS + \(Self.seconds)))
        for desk in 1 2 3 4 5 6 7 8; do
          (
            RANDOM=$desk
            while [ $SECONDS -lt $end ]; do
              for turn in 1 2 3 4 5 6 7 8 9 10 11 12; do
                printf '{"kind":"remark","case":"WH-2026-00000%d","entries":{"remark":"样例"},"materials":[]}\\n' \\
                  $((RANDOM % 6 + 1))
              done | timeout -s KILL 0.$((RANDOM % 900 + 100)) \\
                '\(try Program.found)' act --station '\(station.path)' --as clerk >>'\(answers)/'$desk 2>/dev/null
              echo >>'\(answers)/'$desk
            done
          ) &
        done
        wait
        """
      _ = try Outcome(of: "/bin/bash", ["-c", script])
      let acknowledged = try FileManager.default.contentsOfDirectory(atPath: answers).flatMap {
        Oracle.answers(in: try String(contentsOfFile: "\(answers)/\($0)", encoding: .utf8))
      }
      #expect(acknowledged.count > 10)
      // A revision is acknowledged to one desk only.
      #expect(Set(acknowledged.map { "\($0.number) \($0.revision)" }).count == acknowledged.count)
      try Oracle(station).check(acknowledged: acknowledged, marked: marked, after: "a crowd of desks")
    }
  }
}
