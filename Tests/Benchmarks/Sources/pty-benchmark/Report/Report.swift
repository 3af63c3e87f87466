import Measuring

/// What was measured, said as it comes and printed as Markdown at the end.
final class Report {
  private(set) var targets: [Target] = []
  private(set) var tables: [(title: String, heads: [String], lines: [[String]])] = []
  private(set) var notes: [String] = []

  /// Holds a value against what it may be at most.
  func judge(_ title: String, _ value: Double?, atMost limit: Double, _ unit: String, at place: String = "") {
    guard let value else { return }
    judge(title, "\(rounded(value)) \(unit)" + (place.isEmpty ? "" : " (\(place))"), isHeld: value <= limit)
  }

  func judge(_ title: String, _ measured: String, isHeld: Bool) {
    targets.append(Target(title: title, measured: measured, isHeld: isHeld))
    Shell.note("\(isHeld ? "held" : "MISSED"): \(title): \(measured)")
  }

  func table(_ title: String, _ heads: [String], _ lines: [[String]]) {
    tables.append((title, heads, lines))
    Shell.note(title)
    for line in lines { Shell.note("  " + line.joined(separator: " | ")) }
  }

  func note(_ text: String) {
    notes.append(text)
    Shell.note(text)
  }

  /// Prints everything, to be pasted into the README.
  func show(_ options: Options) {
    print("### \(options.cases) cases, \(options.rounds) rounds\n")
    let commit = Shell.output("git describe --always --dirty --abbrev=10")
    let memory = File.number("MemTotal", in: "/proc/meminfo") / 1_000_000
    print(
      "Commit \(commit.isEmpty ? "unknown" : commit), program of \(File.size(options.program) / 1000) kB;")
    print("\(Machine.line), \(memory) GB.\n")
    Markdown.targets("target", targets)
    for table in tables {
      print("#### \(table.title)\n")
      Markdown.table(table.heads, table.lines)
    }
    for note in notes { print("- \(note)") }
  }
}

extension Samples {
  /// The middle and the 99th percentile in one cell.
  var cell: String {
    guard count > 0 else { return "-" }
    return "\(texts[0]) (\(texts[1]))"
  }
}
