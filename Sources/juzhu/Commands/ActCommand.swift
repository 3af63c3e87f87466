import ArgumentParser
import CaseStore
import Desk
import Residence

/// Takes actions from standard input, for batch work and tests.
struct ActCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "Commit actions given as JSON Lines on standard input.",
    discussion: """
      A line is an action on a case, such as
        {"kind": "log-visit", "case": "XG-2026-000123", "revision": 2,
         "entries": {"visited-on": "2026-11-22", "outcome": "gone"}}
      without "case" for a registration, and without "revision" for whatever the case's revision is. Each \
      line is answered by one line: what was committed, with what others had changed since that revision if both \
      go together; or the conflict; or the refusal with all its reasons.
      """)

  @OptionGroup var place: StationOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who acts.", valueName: "name"))
  var actor: String

  @OptionGroup var input: PassphraseInput

  func run() throws {
    let store = try place.open()
    let press = Press(for: store)
    try input.unlock(press)
    let actor = try store.actor(named: actor)
    let clock = Clock(store.station)
    var (wasRefused, lineNumber) = (false, 0)
    while let line = readLine(strippingNewline: true) {
      lineNumber += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let answer: JSON
      do throws(CommitFailure) {
        answer = try ActCommand.commit(line, lineNumber, to: store, press, by: actor, at: clock.now)
      } catch {
        if case .store(let fault) = error, !fault.isAboutOneLine { throw fault }
        answer = ActCommand.answer(error, under: store.policy)
        wasRefused = true
      }
      Standard.say(answer)
      // The commit is on the disk and has been told; what is wrong with the file, the checkpoint says.
      try? store.placeFiles()
    }
    try store.checkpoint()
    if wasRefused { throw ExitCode(Exit.refused) }
  }

  private static func commit(
    _ line: String, _ number: Int, to store: CaseStore, _ press: Press, by actor: Operator, at now: Instant
  ) throws(CommitFailure) -> JSON {
    let request: Request
    do throws(StoreFault) {
      request = try ActLine.read(line, number).request(in: store)
    } catch {
      throw .store(error)
    }
    let commit = try press.commit(request, by: actor, at: now)
    var answer: [String: JSON] = [
      "case": .string(commit.file.number.text), "revision": .number(String(commit.file.revision)),
    ]
    answer["merged"] = commit.merge.map { merge in
      [
        "basedOn": .number(String(merge.basedOn)), "by": .array(merge.names.map(JSON.string)),
        "changed": .array(merge.changes.map { .string($0.path.text) }),
      ]
    }
    return .object(answer)
  }

  /// The answer to a line that was not committed.
  private static func answer(_ failure: CommitFailure, under policy: Policy) -> JSON {
    switch failure {
    case .refused(let refusal): ["refused": .array(refusal.reasons.map { reason($0, under: policy) })]
    case .conflict(let conflict): ["conflict": facts(of: conflict)]
    case .store(let fault): ["error": .object(words(fault.words))]
    }
  }

  /// Who saved what meanwhile.
  static func facts(of conflict: Conflict) -> JSON {
    [
      "case": .string(conflict.theirs.number.text), "basedOn": .number(String(conflict.basedOn)),
      "revision": .number(String(conflict.theirs.revision)),
      "by": .string(conflict.theirs.changed.by), "at": .string(conflict.theirs.changed.at.text),
    ]
  }

  private static func reason(_ reason: Reason, under policy: Policy) -> JSON {
    var members = words(reason.words(under: policy))
    members["rule"] = .string(reason.rule.rawValue)
    members["field"] = reason.field.map { .string($0.rawValue) }
    members["reason"] = .string(reason.code)
    return .object(members)
  }

  private static func words(_ words: Bilingual) -> [String: JSON] {
    ["en": .string(words.en), "zh": .string(words.zh)]
  }
}

/// A line of the input: an action, and the case that it is for.
private struct ActLine: Decodable {
  let action: Action
  let number: CaseNumber?
  let revision: Int?

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case kind
    case entries
    case materials
    case number = "case"
    case revision
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    action = try Action(from: decoder)
    number = try container.decodeIfPresent(CaseNumber.self, forKey: .number)
    revision = try container.decodeIfPresent(Int.self, forKey: .revision)
  }

  /// Reads a line strictly: a misspelt key must not turn a check off.
  static func read(_ line: String, _ number: Int) throws(StoreFault) -> ActLine {
    let place = "\(StoreFault.input) \(number)"
    let document = try JSON(reading: Array(line.utf8), at: place)
    let line = try document.value(ActLine.self, at: place)
    try document.requireKnownKeys(as: ActLine.self, at: place)
    return line
  }

  func request(in store: CaseStore) throws(StoreFault) -> Request {
    guard let number else { return Request(registration: action) }
    if let revision { return Request(action, on: number, revision: revision) }
    return Request(action, on: number, revision: try store.file(number).revision)
  }
}

extension StoreFault {
  /// What a line of the input is called where a file would be named.
  fileprivate static let input = "stdin line"

  /// Whether only one line of the input is wrong, not the store.
  fileprivate var isAboutOneLine: Bool {
    switch self {
    case .syntax(let path, _), .shape(let path, _): path.hasPrefix(StoreFault.input)
    case .unknownCase, .unknownPage, .attachment: true
    default: false
    }
  }
}
