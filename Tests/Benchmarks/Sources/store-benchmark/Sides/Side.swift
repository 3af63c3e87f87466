import CaseStore
import Glibc
import Measuring

/// One of the two that are compared: how it lists, searches and counts.
protocol Side: AnyObject {
  /// The cases that have a text: how many, and the first of them by number.
  ///
  /// It narrows if it is longer by a key than what was looked for before.
  func search(_ text: String, narrowing: Bool) throws -> Found

  /// Everything that waits, the first due first: how many, and the first page or the one in the middle.
  func pending(fromMiddle: Bool) throws -> Found

  /// The page after the one that was shown last.
  func nextPage() throws -> Found

  /// How much waits for each step, and how urgently.
  func counts() throws -> Found

  /// Makes the indexes again from what they are made of.
  func rebuild() throws

  /// Does what is done while nobody waits: a checkpoint.
  func settle() throws
}

/// What was found: how much, and the page of it that is shown.
struct Found {
  static let page = 20

  var count = 0
  var rows: [String] = []
}

/// Which of the two.
enum SideKind: String, CaseIterable {
  case station
  case database

  func open(in folder: String) throws -> any Side {
    switch self {
    case .station: try StationSide(Material.station(in: folder))
    case .database: try DatabaseSide(Material.database(in: folder), rules: Material.station(in: folder))
    }
  }
}

/// What a side answers to a command, as a line.
struct Answer {
  let milliseconds: Double
  let found: Found

  init(milliseconds: Double, found: Found) {
    self.milliseconds = milliseconds
    self.found = found
  }

  init?(_ line: String) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count >= 2, let milliseconds = Double(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(
      milliseconds: milliseconds, found: Found(count: count, rows: parts.dropFirst(2).map(String.init)))
  }

  var line: String { ([String(milliseconds), String(found.count)] + found.rows).joined(separator: "\t") }
}

/// A process of one side, which does what it is told line by line and says how long that took.
enum SideProcess {
  static func run(_ kind: SideKind, in folder: String) throws {
    let side = try kind.open(in: folder)
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let start = Moment.now
      let found = try answer(words[0], words.count > 1 ? words[1] : "", side)
      print(Answer(milliseconds: start.milliseconds, found: found).line)
      fflush(nil)
    }
  }

  private static func answer(_ command: String, _ text: String, _ side: any Side) throws -> Found {
    switch command {
    case "search": return try side.search(text, narrowing: false)
    case "narrow": return try side.search(text, narrowing: true)
    case "first": return try side.pending(fromMiddle: false)
    case "middle": return try side.pending(fromMiddle: true)
    case "next": return try side.nextPage()
    case "counts": return try side.counts()
    case "rebuild": try side.rebuild()
    case "settle": try side.settle()
    case "memory": return memory
    default: throw Failure("There is no command \(command)")
    }
    return Found()
  }

  /// In kilobytes: what is this process' own, beside the files that are mapped, and the most it ever had.
  private static var memory: Found {
    let smaps = "/proc/self/smaps_rollup"
    return Found(rows: [
      String(File.number("Anonymous", in: smaps)), String(File.number("Private_Dirty", in: smaps)),
      String(File.number("Rss", in: smaps)), String(File.number("VmHWM", in: "/proc/self/status")),
    ])
  }
}
