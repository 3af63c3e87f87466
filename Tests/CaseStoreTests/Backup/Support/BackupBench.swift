import CaseStore
import FoundationEssentials
import Residence
import Specimens

/// A station at which people work, and room for backups of it.
final class BackupBench {
  let station: TemporaryStation
  let room: TemporaryFolder
  private(set) var files: [CaseNumber: Case] = [:]
  private var desks: [CaseStore]
  private var step = 0

  init(desks count: Int = 2) throws {
    station = try TemporaryStation()
    room = try TemporaryFolder()
    desks = []
    for _ in 0..<count { desks.append(try station.open()) }
  }

  var destination: String { room.path + "/backup" }

  /// Somewhere that nothing has been put yet.
  func place() -> String { room.path + "/" + UUID().uuidString }

  /// Brings the backup up to date.
  @discardableResult
  func backUp(
    to place: String? = nil, _ options: StationBackup.Options = .init(),
    progress: ProgressReport = { _, _ in }
  ) throws -> StationBackup.Summary {
    try StationBackup(of: station.path, to: place ?? destination, holder: "test")
      .run(options, at: Specimens.moment(12), progress: progress)
  }

  /// Restores a backup to a new folder.
  func restore(_ backup: String? = nil, salvages: Bool = false) throws -> (path: String, Restoration) {
    let backup = try salvages ? Backup(salvaging: backup ?? destination) : Backup(at: backup ?? destination)
    let path = place()
    let restoration = try backup.restore(
      backup.verify(), to: path, salvages: salvages, by: "test", at: Specimens.moment(13, daysLater: 400))
    return (path, restoration)
  }

  /// One of the desks does something that the rules allow.
  func work(using random: inout Seeded) throws {
    step += 1
    let desk = desks[Int.random(in: desks.indices, using: &random)]
    _ = try desk.catchUp()
    let now = Specimens.moment(9, daysLater: step * 3)
    let known = files.values.sorted { $0.number < $1.number }.randomElement(using: &random)
    var changed: Case?
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: changed = try desk.act(registration(desk, using: &random), at: now)
    case 2: changed = known.flatMap { try? desk.act(Specimens.visit, on: $0, by: "police", at: now) }
    case 3: changed = known.flatMap { try? desk.certify($0, at: now) }
    case 4: try known.map { try desk.record(.file($0.number), by: Specimens.actor("clerk"), at: now) }
    case 5: if Bool.random(using: &random) { try desk.checkpoint() }
    default:
      changed = try known.map { try desk.act(Action(.remark, [.remark: "样例\(step)"]), on: $0, at: now) }
    }
    if let changed { files[changed.number] = changed }
  }

  /// A registration; every second one with the picture of a paper.
  private func registration(_ desk: CaseStore, using random: inout Seeded) throws -> Action {
    var action = Specimens.registration(serial: step)
    guard Bool.random(using: &random) else { return action }
    let scan = place()
    try Data(Array("%PDF-1.7 specimen \(step)".utf8)).write(to: URL(filePath: scan))
    action.materials[0].file = try desk.attach(contentsOf: scan).name
    return action
  }

  /// A case with a certificate, and another one with a picture.
  func fill() throws {
    let desk = try station.open()
    let scan = place()
    try Data(Array("%PDF-1.7 specimen".utf8)).write(to: URL(filePath: scan))
    var action = Specimens.registration(serial: 1)
    action.materials[0].file = try desk.attach(contentsOf: scan).name
    let scanned = try desk.act(action)
    var sealed = try desk.act(Specimens.visit, on: desk.act(Specimens.registration()), by: "police")
    sealed = try desk.certify(sealed)
    files[scanned.number] = scanned
    files[sealed.number] = sealed
  }

  /// Changes one byte of a file of the backup.
  func damage(_ path: String, at offset: Int, by bits: UInt8 = 1) throws {
    let url = URL(filePath: "\(destination)/\(path)")
    var bytes = Array(try Data(contentsOf: url))
    bytes[offset] ^= bits
    try Data(bytes).write(to: url)
  }
}
