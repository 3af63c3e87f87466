import CaseStore
import Desk
import Glibc
import Residence
import Terminal

/// What speaks instead of a screen: lines on standard output, and nothing but lines.
struct Voice: Face {
  private var speech = Speech()
  /// Whether somebody types at a terminal: what is asked stays on the line on which it is answered.
  private let isTerminal = LineSource.isTerminal && isatty(STDOUT_FILENO) == 1
  private var isLineOpen = false
  /// Whether nobody listens any more.
  private(set) var isGone = false

  /// Says what is new, and asks.
  mutating func show(_ desk: Desk) {
    let saying = speech.news(of: desk)
    say(saying.lines)
    guard let prompt = saying.prompt else { return }
    guard isTerminal else { return say([prompt]) }
    write(prompt + (prompt.hasSuffix(":") || prompt.hasSuffix("：") ? " " : ": "))
    isLineOpen = true
  }

  /// Says that a wait goes on, if there is anything new about it.
  mutating func wait(at desk: Desk) { say(speech.patience(of: desk)) }

  /// What a typed line asks of the desk.
  mutating func take(_ line: String, at desk: Desk) -> [Event] {
    isLineOpen = false
    return speech.take(line, at: desk)
  }

  /// Says that a line was no text.
  mutating func refuse(at desk: Desk) {
    isLineOpen = false
    speech.add(
      Bilingual(en: "That line is no text in UTF-8; nothing was taken.", zh: "该行不是UTF-8文本，未予采用。"),
      in: desk.context.language)
  }

  /// Takes notice of what others did; it is said with the next answer, not in the middle of a line.
  mutating func overhear(_ desk: Desk) { speech.overhear(desk) }

  /// Says the last word.
  mutating func part(_ words: Bilingual?, in language: Language) {
    say(words.map { [$0[language]] } ?? [])
    if isLineOpen { write("\n") }
    isLineOpen = false
  }

  mutating func redraw() { speech.forget() }

  // Without a screen nothing is offered that asks for these.
  mutating func copy(_ text: String) {}
  mutating func suspend() {}

  private mutating func say(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write((isLineOpen ? "\n" : "") + lines.joined(separator: "\n") + "\n")
    isLineOpen = false
  }

  private mutating func write(_ text: String) {
    do throws(StoreFault) {
      try Standard.write(Array(text.utf8))
    } catch {
      isGone = true
    }
  }
}
