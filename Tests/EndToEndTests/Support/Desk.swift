import Residence
import Testing

/// Somebody at a desk: a window in which the program runs.
struct Desk {
  let window: Window
  let language: Language
  /// Kept as long as the desk is open; nobody else may hold it.
  private let station: TemporaryStation

  /// Signs in and waits for the home screen.
  ///
  /// The surroundings are variables for `env`. A desk that is to be stopped stands in a shell: tmux continues
  /// at once what it has started itself.
  init(
    at station: TemporaryStation, as actor: String, in language: Language = .chinese,
    surroundings: String = "LC_ALL=C.UTF-8", inShell: Bool = false
  ) throws {
    self.language = language
    self.station = station
    let command = "'\(try Program.found)' desk --station '\(station.path)' --as \(actor)"
    let secret = (station.surroundings ?? []).filter { $0.hasPrefix("JUZHU_PASSWORD_FILE=") }
    let variables = ([surroundings] + secret).joined(separator: " ")
    let line = "env \(variables) \(command) --language \(language.code)"
    window = try Window(inShell ? "\(line); :" : "exec \(line)")
    try wait(for: Words.home)
  }

  func wait(for words: Bilingual..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for words in words { try window.wait(for: words[language], sourceLocation: sourceLocation) }
  }

  /// Leaves the desk, as at the end of a turn.
  func quit() throws {
    try window.press("C-q")
    try window.waitForEnd()
  }

  /// Looks a case up in the list of all cases and opens it.
  func open(_ number: String) throws {
    try window.press("F4")
    try wait(for: Words.all)
    try window.type("/" + number)
    try window.wait(for: "/ " + number)
    try window.press("Enter", "Enter")
    try window.wait(until: "\(number) is open") { try window.lines[0].contains(number) }
    try window.wait(for: number)
  }

  /// The row of the pending queue in which a case stands; nothing if it waits for nothing.
  func pendingRow(of number: String) throws -> String? {
    try window.press("F3")
    try wait(for: Words.pending)
    try window.type("/" + number)
    try window.wait(for: "/ " + number)
    return try window.lines.dropFirst(4).first { $0.contains(number) }
  }

  /// Presses a key and waits for the form that it opens.
  func openForm(_ key: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try window.press(key)
    try wait(for: Words.save, sourceLocation: sourceLocation)
  }

  /// Presses the key of a menu and chooses the form that it opens.
  func openForm(_ key: String, choosing word: String) throws {
    try window.press(key)
    try window.wait(until: "the menu is open") { try window.lines.contains { $0.trimmed == ">" } }
    try window.type(word)
    try window.wait(for: "> " + word)
    try openForm("Enter")
  }

  /// Saves the form and returns the notice about it.
  @discardableResult
  func save(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try window.press("C-s")
    try wait(for: Words.saved, sourceLocation: sourceLocation)
    return try window.lines.first { $0.contains(Words.saved[language]) } ?? ""
  }
}
