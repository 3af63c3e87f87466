import Glibc
import Residence
import Synchronization
import Testing

@testable import CaseStore

/// One holder at a time; whoever waits in vain learns who holds it.
struct StationLockTests {
  let station: TemporaryFolder

  init() throws {
    station = try TemporaryFolder()
  }

  private func withLock<Value>(
    patience: Int = 0, holder: String = "me", _ body: () throws(FileFault) -> Value
  ) throws(FileFault) -> Value {
    try StationLock(folder: station.folder)
      .withLock(patience: patience, holder: holder, refusal: { $0 }, body)
  }

  /// Who is named in the lock's file.
  private var name: String? { get throws(FileFault) { try station.folder.read("lock").map(LockHolder.name) } }

  @Test func namesTheHolder() throws {
    let holder = "li.wei@desk1 4711 10:25"
    let refusal = try withLock(holder: holder) { () throws(FileFault) in
      #expect(throws: FileFault.self) { try withLock(patience: 30) {} }
    }
    guard case .busy(let found)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(found.name == holder)
    // It says when it took the lock, by the clock of the files.
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    #expect((0...5000).contains(now.tv_sec * 1000 - found.since.milliseconds + 1000))
    #expect(try name == "")
    #expect(throws: Never.self) { try withLock {} }
  }

  @Test func isFreedWhenTheBodyThrows() throws {
    let fault = FileFault.invalidPath("x")
    #expect(throws: fault) { try withLock { () throws(FileFault) in throw fault } }
    #expect(throws: Never.self) { try withLock {} }
  }

  @Test(
    "is free at once, even while a process that is just being started has its descriptor too",
    arguments: [false, true])
  func isFreeAlthoughDuplicated(keepsOpen: Bool) throws {
    let lock = StationLock(folder: station.folder, keepsOpen: keepsOpen)
    let path = "\(station.path)/lock"
    var duplicate: Int32 = -1
    func take(_ body: () throws(FileFault) -> Void) throws(FileFault) {
      try lock.withLock(patience: 0, holder: "me", refusal: { $0 }, body)
    }
    try take {
      for number in 0..<Int32(8192) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let length = readlink("/proc/self/fd/\(number)", &buffer, buffer.count)
        guard length > 0, String(decoding: buffer[..<length], as: UTF8.self) == path else { continue }
        // The duplicate comes later in the list: going on would make another one of it, and so on.
        duplicate = dup(number)
        break
      }
    }
    #expect(duplicate >= 0)
    // What is kept open is too new to be relied on, and is opened again.
    for _ in 0..<2 {
      #expect(throws: Never.self) { try take {} }
      #expect(throws: Never.self) { try withLock {} }
    }
    close(duplicate)
  }

  @Test("excludes another process, and is free when that dies")
  func excludesAnotherProcess() async throws {
    try station.folder.replace("lock", with: Array("other@host".utf8), durable: false)
    // The lock of an open file description passes to the child with the descriptor.
    let path = "\(station.path)/lock"
    let raw = open(path, O_RDWR)
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    #expect(fcntl(raw, 37, &region) == 0)
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("60"), nil]
    #expect(posix_spawn(&child, "/bin/sleep", nil, nil, &arguments, nil) == 0)
    arguments.forEach { free($0) }
    close(raw)
    let refusal = #expect(throws: FileFault.self) { try withLock(patience: 20) {} }
    if case .busy(let found)? = refusal {
      #expect(found.name == "other@host")
    } else {
      Issue.record("not busy")
    }
    kill(child, SIGKILL)
    waitpid(child, nil, 0)
    #expect(throws: Never.self) { try withLock(patience: 2000) {} }
  }

  @Test("many writers count without losing one")
  func countsWithoutLoss() async throws {
    let station = station
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for _ in 0..<25 {
            try StationLock(folder: station.folder).withLock(
              patience: 20_000, holder: "\(writer)", refusal: { $0 }
            ) { () throws(FileFault) in
              let count = try station.folder.read("count")?.count ?? 0
              try station.folder.replace(
                "count", with: [UInt8](repeating: 0, count: count + 1), durable: false)
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try station.folder.read("count")?.count == 100)
  }

  @Test func followsNoPlantedLink() throws {
    symlink("/etc/passwd", "\(station.path)/lock")
    #expect(throws: FileFault.symbolicLink(path: "lock")) { try withLock {} }
  }

  @Test("whoever has waited comes next, however often another one takes it")
  func fairness() throws {
    let (folder, isDone) = (station.folder, Flag())
    let greedy = Background { () -> Int in
      let lock = StationLock(folder: folder, keepsOpen: true)
      func greed() throws(FileFault) { usleep(300) }
      var count = 0
      while !isDone.isSet {
        guard (try? lock.withLock(patience: 10_000, holder: "greedy", refusal: { $0 }, greed)) != nil else {
          break
        }
        count += 1
      }
      return count
    }
    usleep(10_000)
    for _ in 0..<5 {
      let begun = ContinuousClock.now
      try withLock(patience: 10_000) {}
      #expect(ContinuousClock.now - begun < .seconds(1))
    }
    isDone.set()
    #expect(greedy.value() > 5)
  }

  @Test("whoever comes next and has been stopped bars the way for a moment only")
  func stoppedWaiter() throws {
    try withLock {}
    let raw = open("\(station.path)/lock", O_RDWR)
    defer { close(raw) }
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    (region.l_start, region.l_len) = (1, 1)
    #expect(fcntl(raw, 37, &region) == 0)
    // A screen that tries now and then is not barred at all.
    #expect(throws: Never.self) { try withLock(patience: 0) {} }
    let begun = ContinuousClock.now
    #expect(throws: Never.self) { try withLock(patience: 5000) {} }
    #expect(ContinuousClock.now - begun < .seconds(2))
  }

  @Test(arguments: [0, 60_000])
  func aFileThatIsKeptOpenAndHasLostItsNameLocksNobodyOut(pause: UInt32) throws {
    let kept = StationLock(folder: station.folder, keepsOpen: true)
    func take<Value>(_ body: () throws(FileFault) -> Value) throws(FileFault) -> Value {
      try kept.withLock(patience: 0, holder: "kept", refusal: { $0 }, body)
    }
    try take {}
    // Only what is older than the steps in which files are timed is known by its folder.
    usleep(pause)
    try take {}
    try station.folder.replace("lock", with: [], durable: false)
    _ = try withLock { () throws(FileFault) in
      #expect(throws: FileFault.self) { try take {} }
    }
    try take { () throws(FileFault) in
      #expect(throws: FileFault.self) { try withLock {} }
      // Taking it again inside waits like anyone else.
      #expect(throws: FileFault.self) { try take {} }
    }
    #expect(throws: Never.self) { try take {} }
    #expect(try name == "")
  }

  @Test func theNameOfSomebodyWhoDiedIsGone() throws {
    try station.folder.replace(
      "lock", with: Array("somebody.with.a.long.name@host 4711".utf8), durable: false)
    try withLock { () throws(FileFault) in
      #expect(try name == "me")
    }
  }
}

/// Tells another thread to end.
private final class Flag: Sendable {
  private let value = Mutex(false)

  var isSet: Bool { value.withLock { $0 } }

  func set() { value.withLock { $0 = true } }
}
