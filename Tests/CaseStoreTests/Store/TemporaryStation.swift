import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

/// A station in a folder of its own, gone when the test is over.
final class TemporaryStation {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/juzhu-" + UUID().uuidString
    try CaseStore.create(
      at: path, station: Specimens.station, policy: try Specimens.policyBytes, operators: Specimens.operators)
  }

  /// A copy of another station as it is now.
  init(copyOf other: TemporaryStation) throws {
    path = FileManager.default.temporaryDirectory.path + "/juzhu-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Opens another desk on the station.
  func open() throws -> CaseStore { try CaseStore(opening: path, holder: "test") }

  func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + file)))
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(filePath: path + "/" + file))
    chmod("\(path)/\(file)", 0o600)
  }

  /// Takes the document out of the journal's first line as retention does it: it becomes null, and nothing moves.
  func eraseFirstDocument() throws {
    let path = "journal/2026-11.jsonl"
    var bytes = try bytes(path)
    let line = try JSON(reading: bytes.prefix { $0 != 10 })
    let document = try #require(line["document"]).compact()
    let range = try #require(bytes.firstRange(of: document))
    let spaces = [UInt8](repeating: 32, count: document.count - 4)
    bytes.replaceSubrange(range, with: Array("null".utf8) + spaces)
    // In place: desks keep the file open.
    let file = Glibc.open("\(self.path)/\(path)", O_WRONLY)
    defer { close(file) }
    try #require(bytes.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) } == bytes.count)
  }

  static func file(of number: CaseNumber) -> String { "cases/\(number.year)/000/\(number.text).json" }
}

extension CaseStore {
  /// Has a certificate asked for and stamped.
  @discardableResult
  func certify(_ file: Case, at now: Instant = Specimens.moment(9)) throws -> Case {
    let asked = try act(Specimens.certificateRequest, on: file, at: now)
    return try act(Specimens.stamping, on: asked, by: "supervisor", at: now)
  }

  /// Does what a desk does for an action: commits it, with a page of a certificate that only tests would take for one,
  /// and then sees to the case's file.
  @discardableResult
  func act(
    _ action: Action, on file: Case? = nil, by name: String = "clerk", at now: Instant = Specimens.moment(9)
  ) throws -> Case {
    let request = file.map { Request(action, on: $0) } ?? Request(registration: action)
    let commit = try commit(request, by: Specimens.actor(name), at: now) { file, terms, head in
      Array("\(file.identity.name) \(terms.number.text) \(head.text)\n".utf8)
    }
    for _ in 0..<5000 {
      do throws(StoreFault) {
        try placeFiles()
        return commit.file
      } catch {
        // Another desk has the lock just now; the files wait for the next time.
        guard case .busy = error else { throw error }
        usleep(1000)
      }
    }
    try placeFiles()
    return commit.file
  }
}
