import Console
import Desk
import DeskBench
import Glibc
import Terminal

/// A desk in memory on the terminal that it was started on, as `juzhu desk` is one on a station.
///
///     Painter PAINTINGS CASES
///
/// Every frame that was painted goes to the end of the first file, a line of JSON each; when the desk is left, the
/// documents of the cases go to the second one. Whenever it is about to wait, it says on the terminal how many keys
/// it has taken and for what size it has painted, in a sequence that no terminal shows.
@main
struct Painter: ~Copyable {
  private let bench: Bench
  private let diary: Diary
  private var terminal: Terminal
  private var source: EventSource
  private var keys = 0

  static func main() throws {
    guard CommandLine.arguments.count == 3 else { exit(2) }
    var painter = Painter(
      bench: try .withRareNames(), diary: try Diary(CommandLine.arguments[1]), terminal: try Terminal())
    painter.work()
    try Diary(CommandLine.arguments[2]).write(documentsOf: painter.bench)
  }

  private init(bench: Bench, diary: Diary, terminal: consuming Terminal) {
    (self.bench, self.diary) = (bench, diary)
    source = EventSource(sequences: terminal.sequences)
    self.terminal = terminal
  }

  /// The loop of the real desk, without a store.
  private mutating func work() {
    var painted = -1
    while bench.desk.isRunning {
      let size = terminal.size
      bench.desk(columns: size.columns, rows: size.rows)
      terminal.paint(bench.frame)
      diary.write(Painting(bench.frame, keys: keys))
      if painted != bench.desk.generation {
        painted = bench.desk.generation
        press(source.drain(), paintedGeneration: nil)
        continue
      }
      say("\u{1B}]7777;\(keys);\(size.columns);\(size.rows)\u{07}")
      for event in source.next(timeout: nil) {
        switch event {
        case .keys(let keys): press(keys, paintedGeneration: painted)
        case .resized: terminal.resized()
        case .answers(let answers): terminal.take(answers)
        case .hangUp, .terminate: return
        case .feed, .timeout: break
        }
      }
    }
  }

  private mutating func press(_ pressed: [Key], paintedGeneration: Int?) {
    for key in pressed {
      keys += 1
      let done = bench.orders.count
      bench.press(key, early: bench.desk.generation != paintedGeneration)
      for order in bench.orders.dropFirst(done) {
        switch order {
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend()
        case .copy(let text): terminal.copy(text)
        default: break
        }
      }
    }
  }

  private func say(_ sequence: String) {
    _ = sequence.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
  }
}
