import CaseStore
import Glibc
import Measuring
import Residence

extension Contest {
  /// What no save can do without, on either side: the wait for the disk, and the rules and the document.
  func floor(_ store: CaseStore, _ list: CaseList, _ folder: String) throws {
    var random = SeededRandom(seed: UInt64(options.seed) &+ 8)
    let disk = try disk(writing: 2200, in: folder)
    let rules = try Rules(ofStation: Material.station(in: folder))
    var documents = Samples()
    for _ in 0..<2000 {
      let number = list[random.number(below: list.count)].number
      let (file, document) = (try store.file(number), try store.document(of: number))
      let start = Moment.now
      let now = Instant(milliseconds: file.changed.at.milliseconds + 1)
      let remark = Action(.remark, [.remark: "样例备注"])
      let circumstances = store.register.circumstances(
        at: now, station: rules.station, policy: rules.policy, officers: [])
      let decided = try decide(remark, on: file, by: rules.clerk, in: circumstances) { _, _ in "" }
      let bytes = try JSON.encode(decided).merged(base: JSON.encode(file), theirs: document).pretty()
      withExtendedLifetime(Digest(of: bytes)) {}
      documents.add(start.milliseconds)
    }
    report.fact("a save's wait for the disk alone (p50, p99, max), ms", disk.texts.joined(separator: ", "))
    report.fact("a save's rules and document alone, ms", documents.texts.joined(separator: ", "))
  }

  /// Writes over bytes that are there and have been synced, and syncs them again.
  private func disk(writing size: Int, in folder: String) throws -> Samples {
    let path = "\(folder)/floor"
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    defer {
      close(file)
      unlink(path)
    }
    let room = [UInt8](repeating: 0, count: 8 << 20)
    guard file >= 0, pwrite(file, room, room.count, 0) == room.count, fsync(file) == 0 else {
      throw Failure("\(path) cannot be written: \(errno)")
    }
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: size)
    var times = Samples()
    for index in 0..<2000 {
      let start = Moment.now
      guard pwrite(file, line, size, off_t(index * size)) == size, fdatasync(file) == 0 else {
        throw Failure("\(path) cannot be synced: \(errno)")
      }
      times.add(start.milliseconds)
    }
    return times
  }
}
