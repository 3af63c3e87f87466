import Desk
import DeskBench
import Residence
import Specimens

/// Somebody who works a desk line by line: no terminal, no disk, and everything that was said and typed in its order.
final class Listener {
  let bench: Bench
  private var speech = Speech()
  /// What was typed, after a mark, and what was said.
  private(set) var transcript: [String] = []
  /// What was said last, and what was asked for at its end.
  private(set) var said: [String] = []
  private(set) var prompt: String?

  init(_ bench: Bench) {
    self.bench = bench
    hear()
  }

  convenience init(_ scene: Scene, _ language: Language = .english) throws {
    self.init(try scene.bench(language, isPlain: true))
  }

  var text: String { transcript.joined(separator: "\n") + "\n" }

  /// Types lines and hears what is said after each.
  @discardableResult
  func type(_ lines: String...) -> [String] {
    for line in lines { type(line: line) }
    return said
  }

  /// Another desk did something; nothing is said before the next line.
  func overhear() { speech.overhear(bench.desk) }

  /// Whether something was committed after so many orders.
  func hasCommitted(since orders: Int) -> Bool {
    bench.orders.dropFirst(orders).contains { if case .commit = $0 { true } else { false } }
  }

  private func type(line: String) {
    transcript.append("> \(line)")
    let orders = bench.orders.count
    for event in speech.take(line, at: bench.desk) { bench.deliver(event) }
    if bench.orders.dropFirst(orders).contains(.redraw) { speech.forget() }
    if bench.desk.isRunning { hear() }
  }

  private func hear() {
    let saying = speech.news(of: bench.desk)
    prompt = saying.prompt
    said = saying.lines + [saying.prompt].compactMap(\.self)
    transcript += said
  }
}
