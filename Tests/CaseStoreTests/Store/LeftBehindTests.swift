import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

@testable import CaseStore

/// What somebody who was killed while writing has left is gone as soon as the next desk has opened the station.
struct LeftBehindTests {
  let station: TemporaryStation
  let file: Case

  init() throws {
    station = try TemporaryStation()
    file = try station.open().act(Specimens.registration())
    try station.open().checkpoint()
  }

  /// Where a half-written file lies in each of the folders that are written under the lock.
  private var places: [String] {
    let cases = StationPath.folder(of: StationPath.of(file.number))
    return [cases, "certificates/2026", "keys", "journal", ""].map {
      ($0.isEmpty ? "" : "\($0)/") + ".something.json.0123456789abcdef.tmp"
    }
  }

  /// Does what somebody leaves who is killed while writing under the lock.
  private func die() throws {
    for place in places { try Folder(station.path).replace(place, with: [1], durable: false) }
    try station.write(Array("clerk@desk 4711\n".utf8), to: StationLock.path)
  }

  private var left: [String] { get throws { try places.filter { try Folder(station.path).read($0) != nil } } }

  private var holder: String { get throws { LockHolder.name(in: try station.bytes(StationLock.path)) } }

  @Test func theNextDeskToOpenRemovesIt() throws {
    _ = try station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    try die()
    #expect(try left == places)
    _ = try station.open()
    #expect(try left == [])
    #expect(try holder == "")
  }

  @Test func aDeskThatWasOpenRemovesItBeforeItsCheckpoint() throws {
    let resting = try station.open()
    _ = try station.open().act(Action(.remark, [.remark: "样例"]), on: file)
    try die()
    try resting.checkpoint()
    #expect(try left == [])
    #expect(try holder == "")
  }

  @Test func whoeverHasTheLockMeanwhileLeavesWordOfIt() throws {
    let (resting, other) = (try station.open(), try station.open())
    _ = try other.act(Action(.remark, [.remark: "样例"]), on: file)
    try die()
    try resting.record(.file(file.number), by: Specimens.actor("clerk"), at: Specimens.moment(10))
    for _ in 0..<2 {
      try StationLock(folder: Folder(station.path)).withLock(patience: 0, holder: "backup", refusal: { $0 }) {
        () throws(FileFault) in
      }
    }
    #expect(try left == places)
    #expect(try !holder.isEmpty)
    _ = try station.open()
    #expect(try left == [])
    #expect(try holder == "")
  }

  @Test func whoeverIsStillDyingIsNotWaitedFor() throws {
    try die()
    let held = open("\(station.path)/\(places[1])", O_RDONLY)
    defer { close(held) }
    #expect(flock(held, LOCK_EX) == 0)
    _ = try station.open()
    #expect(try left.contains(places[1]) == false)
  }

  @Test(arguments: [false, true])
  func aFileThatAnotherDeskHasWrittenIsNotWrittenAgain(isLeft: Bool) throws {
    let path = StationPath.of(file.number)
    let folder = try Folder(station.path)
    func inode() -> ino_t? { folder.status(of: path)?.st_ino }
    let store = try station.open()
    let request = Request(Action(.remark, [.remark: "样例"]), on: file)
    _ = try store.commit(request, by: Specimens.actor("clerk"), at: Specimens.moment(9)) { _, _, _ in [] }
    let before = inode()
    try station.open().checkpoint()
    let written = inode()
    #expect(written != before)
    if isLeft { try store.checkpoint() } else { try store.placeFiles() }
    #expect(inode() == written)
    #expect(!store.hasUnplacedFiles)
  }
}
