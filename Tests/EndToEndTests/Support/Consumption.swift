import Foundation
import Glibc

/// What a process has taken of the machine so far.
struct Consumption {
  /// The most memory that it has had at a time, in megabytes.
  let memory: Int
  /// The processor's time, in seconds.
  let time: Double

  /// Nothing once the process is gone.
  init?(of process: pid_t) {
    guard
      let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let kilobytes = status.firstMatch(of: /VmHWM:\s+(\d+) kB/).flatMap({ Int($0.1) }),
      let words = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        .split(separator: ")").last?.split(separator: " "), words.count > 12,
      let (user, system) = Double(words[11]).flatMap({ user in Double(words[12]).map { (user, $0) } })
    else { return nil }
    memory = kilobytes / 1024
    time = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }
}
