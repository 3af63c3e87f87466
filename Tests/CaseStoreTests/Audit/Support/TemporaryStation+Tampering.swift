import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Specimens

/// What somebody who can write in the station's folder can do to it.
extension TemporaryStation {
  static let months = ["2026-11.jsonl", "2026-12.jsonl", "2027-01.jsonl"]

  /// A station of three cases whose journal runs through three months.
  ///
  /// Nine entries, three in each month: registrations; two visits and a request for a certificate; and a look, a
  /// stamping and a remark.
  func fill() throws -> [Case] {
    let store = try open()
    var files = [Case]()
    for serial in 0..<3 { files.append(try store.act(Specimens.registration(serial: serial))) }
    for serial in 0..<2 {
      let now = Specimens.moment(9, serial, daysLater: 20)
      files[serial] = try store.act(Specimens.visit, on: files[serial], by: "police", at: now)
    }
    let asked = Specimens.moment(9, 2, daysLater: 20)
    files[0] = try store.act(Specimens.certificateRequest, on: files[0], at: asked)
    let now = Specimens.moment(9, daysLater: 60)
    try store.record(.file(files[0].number), by: Specimens.actor("clerk"), at: now)
    files[0] = try store.act(Specimens.stamping, on: files[0], by: "supervisor", at: now)
    files[1] = try store.act(Action(.remark, [.remark: "样例"]), on: files[1], at: now)
    try store.checkpoint()
    return files
  }

  /// The same station with everything that a desk may keep beside it: an index, a checkpoint, a draft.
  func fillCompletely() throws -> [Case] {
    let files = try fill()
    let store = try open()
    try store.keepSample()
    try store.checkpoint()
    return files
  }

  func audit(witnesses: [Witness] = []) throws -> AuditReport {
    try StationAudit(of: path).report(witnesses: witnesses)
  }

  /// The lines of a month, each with its end.
  func lines(of month: Int) throws -> [[UInt8]] {
    try bytes("journal/\(TemporaryStation.months[month])").split(separator: 10).map { Array($0) + [10] }
  }

  /// Puts lines in place of those of a month.
  func write(_ lines: [[UInt8]], toMonth month: Int) throws {
    try write(Array(lines.joined()), to: "journal/\(TemporaryStation.months[month])")
  }

  /// Changes the lines of a month.
  func changeLines(of month: Int, _ change: (inout [[UInt8]]) throws -> Void) throws {
    var lines = try lines(of: month)
    try change(&lines)
    try write(lines, toMonth: month)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(file)")
  }

  func edit(_ file: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try bytes(file), as: UTF8.self)
    try write(Array(text.replacing(old, with: new).utf8), to: file)
  }

  func makeLink(_ file: String, to target: String) { symlink(target, "\(path)/\(file)") }

  func mode(of file: String) -> Int {
    var status = stat()
    lstat("\(path)/\(file)", &status)
    return Int(status.st_mode & 0o7777)
  }
}

extension CaseStore {
  /// Keeps a form that is being typed.
  func keepSample() throws {
    try keep(
      Draft(name: "registration", request: Request(registration: Specimens.registration(serial: 8))),
      of: Specimens.actor("clerk"))
  }
}

extension Case {
  var path: String { TemporaryStation.file(of: number) }
}
