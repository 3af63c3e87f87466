import CaseStore
import Glibc
import Testing

/// A watch wakes for changes in its folder, and is quiet otherwise.
struct WatchTests {
  private func isReadable(_ watch: Watch) -> Bool {
    var descriptor = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 1000) == 1
  }

  @Test func wakesForChanges() throws {
    let station = try TemporaryFolder()
    let watch = try Watch(station.path)
    #expect(!watch.drain())
    try station.folder.replace("a", with: [1], durable: false)
    #expect(isReadable(watch))
    #expect(watch.drain())
    #expect(!watch.drain())
    try station.folder.remove("a")
    #expect(isReadable(watch))
  }

  @Test func refusesWhatIsNoFolder() throws {
    let station = try TemporaryFolder()
    symlink("/tmp", "\(station.path)/link")
    #expect(throws: FileFault.self) { try Watch("\(station.path)/link") }
    #expect(throws: FileFault.failed(operation: .watch, path: "/no/such", errno: ENOENT)) {
      try Watch("/no/such")
    }
  }

  @Test func trustsOnlyKnownFileSystems() {
    #expect(Watch.isReliable("/dev/shm"))
    #expect(!Watch.isReliable("/proc"))
    #expect(!Watch.isReliable("/no/such"))
  }
}
