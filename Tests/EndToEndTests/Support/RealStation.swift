import Foundation
import Residence
import Specimens

/// A station that is no demonstration: today's day, operators with a password, and a seal that has a passphrase.
final class RealStation {
  let station = TemporaryStation()
  let passphrase = "four made-up words here"
  /// The password of everybody here.
  static let password = "three made-up words"
  /// Where the secrets lie.
  private let files = TemporaryStation()

  /// Makes a station at which somebody is registered and verified.
  ///
  /// Passwords take their time, so it is made once and copied.
  init() throws {
    try FileManager.default.createDirectory(atPath: files.path, withIntermediateDirectories: true)
    station.surroundings = Outcome.ownSurroundings + ["JUZHU_PASSWORD_FILE=\(try file(with: Self.password))"]
    try FileManager.default.copyItem(atPath: Self.first.get(), toPath: station.path)
  }

  /// The folder of the first one, which is kept as long as the tests run.
  private static let first: Result<String, any Error> = Result {
    let made = try RealStation(making: ())
    let kept = made.station.path + "-kept"
    try FileManager.default.moveItem(atPath: made.station.path, toPath: kept)
    atexit {
      if let kept = try? RealStation.first.get() { try? FileManager.default.removeItem(atPath: kept) }
    }
    return kept
  }

  private init(making: Void) throws {
    try FileManager.default.createDirectory(atPath: files.path, withIntermediateDirectories: true)
    let secret = try file(with: Self.password)
    station.surroundings = Outcome.ownSurroundings + ["JUZHU_PASSWORD_FILE=\(secret)"]
    let made = try Program.run(
      "init", station.path, "--name", "样例路派出所", "--english-name", "Yangli Road Police Station", "--bureau",
      "样例分局", "--english-bureau", "Yangli Bureau", "--prefix", "YL", "--district", "210204",
      "--password-file", secret)
    guard made.status == 0 else { throw Missing("No station: \(made.errors)") }
    for (role, name) in [("clerk", "样小窗"), ("police", "样社区"), ("supervisor", "样所长")] {
      let added = try run(
        "operator", "add", role, "--display-name", name, "--role", role, "--as", "admin",
        "--new-password-file",
        secret)
      guard added.status == 0 else { throw Missing("No \(role): \(added.errors)") }
    }
    try commit(as: "clerk", Self.registration)
    try commit(as: "police", Specimens.visit)
  }

  /// The number of the one case.
  var number: String { "YL-\(Self.year)-000001" }

  /// Runs a command at the station, for whoever `--as` names.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try Outcome(
      of: Program.found, arguments + ["--station", station.path], input: input,
      surroundings: station.surroundings)
  }

  /// Commits an action on the one case.
  func commit(as actor: String, _ action: Action) throws {
    var line = try JSONSerialization.jsonObject(with: JSONEncoder().encode(action)) as? [String: Any] ?? [:]
    if action.kind != .register { line["case"] = number }
    let text = String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
    let outcome = try station.act(as: actor, text)
    guard outcome.status == 0 else { throw Missing("\(action.kind): \(outcome.output)\(outcome.errors)") }
  }

  /// A file with a secret in its first line.
  func file(with passphrase: String) throws -> String {
    let path = "\(files.path)/\(UUID().uuidString)"
    try Data("\(passphrase)\n".utf8).write(to: URL(filePath: path))
    return path
  }

  /// Makes the seal, or does something else with it.
  @discardableResult
  func seal(_ command: String..., passphrase: String? = nil) throws -> Outcome {
    let key = try file(with: passphrase ?? self.passphrase)
    let actor = command.contains("--as") ? [] : ["--as", "supervisor"]
    return try Outcome(
      of: Program.found,
      ["seal"] + command + actor + ["--station", station.path, "--passphrase-file", key],
      surroundings: station.surroundings)
  }

  /// Stamps whatever waits.
  func stamp(passphrase: String? = nil) throws -> Outcome {
    let key = try passphrase.map { ["--passphrase-file", try file(with: $0)] } ?? []
    return try Outcome(
      of: Program.found,
      ["certificate", "stamp", "--all", "--as", "supervisor", "--station", station.path] + key,
      surroundings: station.surroundings)
  }

  /// The file of the one certificate.
  var page: String { "\(station.path)/certificates/\(Self.year)/YL-\(Self.year)-C000001.pdf" }

  /// The station's year, by the clock of whoever runs the tests.
  private static var year: Int {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 8 * 3600) ?? .gmt
    return calendar.component(.year, from: Date())
  }

  /// A registration that is of today, whenever that is.
  private static var registration: Action {
    var action = Specimens.registration()
    (action.entries[.arrivedOn], action.entries[.movedInOn]) = ("-30", "-20")
    let today = Int(Date().timeIntervalSince1970) / 86_400
    action.materials = action.materials.map { material in
      guard material.kind == Specimens.lease.kind else { return material }
      return Material(
        kind: material.kind, issuer: "样房东", from: CivilDate(dayNumber: today - 30),
        until: CivilDate(dayNumber: today + 700))
    }
    return action
  }
}
