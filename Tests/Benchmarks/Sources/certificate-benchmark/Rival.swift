import Measuring
import Paper

/// Another program that makes a page with the same text in the same font; it neither signs nor stamps anything.
struct Rival {
  let name: String
  private let command: String

  /// Every rival that the Python has installed.
  static func all(python: String, page: SamplePage, folder: String) throws -> [Rival] {
    let script = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined() + "/Rivals/page.py"
    let text = "\(folder)/page.txt"
    try Shell.write(page.paper.lines.joined(separator: "\n") + "\n", to: text)
    return ["typst", "weasyprint"].compactMap { name in
      let rival = Rival(
        name: name, command: "'\(python)' '\(script)' \(name) '\(text)' '\(folder)/\(name).pdf'")
      return (try? rival.once()) == nil ? nil : rival
    }
  }

  /// Makes the page once, as a process of its own.
  func once() throws { try Shell.run(command) }

  /// Makes the page many times in one process; each answer in milliseconds.
  func many(_ rounds: Int) throws -> [Double] {
    Shell.output("\(command) \(rounds)").split(separator: "\n").compactMap { Double($0) }
  }
}
