import Foundation
import Glibc
import Synchronization

/// A station in a temporary folder, which goes with the test.
final class TemporaryStation {
  let path: String
  /// The variables of whoever works there, where they are not those of the tests.
  var surroundings: [String]?

  /// Names a folder that is not there yet.
  init() {
    path = NSTemporaryDirectory() + "/juzhu-" + UUID().uuidString
  }

  /// Names a folder at a place of its own.
  init(at path: String) {
    self.path = path
  }

  /// Builds a demonstration station, a copy of the first one of its size.
  convenience init(cases: Int) throws {
    self.init()
    let model = try Self.models.withLock { models in
      let model = try models[cases] ?? TemporaryStation.demonstration(cases: cases)
      models[cases] = model
      return model
    }
    try FileManager.default.copyItem(atPath: model, toPath: path)
  }

  /// Where the first demonstration station of each size lies, until the tests end.
  private static let models: Mutex<[Int: String]> = {
    atexit {
      for path in TemporaryStation.models.withLock({ $0.values }) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    return Mutex([:])
  }()

  private static func demonstration(cases: Int) throws -> String {
    let path = NSTemporaryDirectory() + "/juzhu-demo-\(cases)-" + UUID().uuidString
    let outcome = try Program.run("demo", "--station", path, "--cases", "\(cases)", "--create-only")
    guard outcome.status == 0 else { throw Missing("No station: \(outcome.errors)") }
    return path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The document of a case, as it lies on the disk.
  func file(_ number: String) throws -> Document {
    try Document(Data(contentsOf: URL(filePath: "\(path)/cases/2026/000/\(number).json")))
  }

  /// Every line of the journal, in its order.
  var journal: [Document] {
    get throws {
      let folder = path + "/journal"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
        try Data(contentsOf: URL(filePath: "\(folder)/\(name)")).split(separator: 10)
          // What is kept free behind the last line are zeros.
          .filter { $0.first != 0 }.map(Document.init)
      }
    }
  }

  /// The cases that `juzhu case list` knows.
  var listings: [Document] {
    get throws {
      try Program.run("case", "list", "--json", "--station", path).lines.map { try Document(Data($0.utf8)) }
    }
  }

  /// Edits the rules as somebody does by hand; they have to be other ones then.
  func editPolicy(_ edit: (String) -> String) throws {
    let file = URL(filePath: path + "/policy.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let edited = edit(text)
    guard edited != text else { throw Missing("The rules do not say what is to be edited") }
    try Data(edited.utf8).write(to: file)
  }

  /// The number of the first case that waits for a step.
  func number(waitingFor step: String) throws -> String {
    try listings.first { $0["next"] == step }?["case"].orThrow(Missing("No case waits for \(step)")) ?? ""
  }

  /// Commits one line of JSON.
  @discardableResult
  func act(as actor: String, _ lines: String...) throws -> Outcome {
    try Program.run(
      "act", "--station", path, "--as", actor, input: lines.joined(separator: "\n") + "\n",
      surroundings: surroundings)
  }
}
