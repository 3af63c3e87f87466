import CaseStore
import FoundationEssentials
import Glibc
import Residence
import Specimens
import Testing

/// Somebody has put something else where a file or a folder of the station belongs.
///
/// Whatever it is and wherever: nothing hangs, nothing outside the station is read as its own or written to, and what
/// the desk then does is done or refused.
@Suite struct PlantedFileTests {
  enum Planted: CaseIterable {
    case link, linkToNothing, pipe, folder, file
  }

  private let station: TemporaryStation
  private let files: [Case]
  private let outside: TemporaryFolder
  private let inside: [String]

  init() throws {
    station = try TemporaryStation()
    files = try station.fillCompletely()
    outside = try TemporaryFolder()
    try outside.folder.createNew("theirs/secret.json", with: Array("{}".utf8), durable: false)
    inside = try FileManager.default.subpathsOfDirectory(atPath: station.path).sorted()
  }

  @Test(.timeLimit(.minutes(2)), arguments: Planted.allCases)
  func whateverIsPlantedNothingHangsAndNothingLeavesTheStation(planted: Planted) throws {
    #expect(inside.count > 20)
    let turn = Planted.allCases.firstIndex(of: planted) ?? 0
    // Every third place, in turn, unless there is time for all.
    for (index, path) in inside.enumerated() where Soak.isOn || (index + turn).isMultiple(of: 3) {
      let copy = try TemporaryStation(copyOf: station)
      try plant(planted, at: path, in: copy)
      let before = try FileTree.of(outside.path, without: [])
      work(at: copy)
      #expect(try FileTree.of(outside.path, without: []) == before, "\(planted) at \(path)")
      #expect(try FileManager.default.subpathsOfDirectory(atPath: outside.path).count == 2)
      // What is derived, and what is being typed, is put in the place of whatever is there.
      let isReplaced = ["cache", "drafts/clerk/"].contains { path.hasPrefix($0) }
      #expect(isReplaced || isThere(planted, at: path, in: copy), "\(planted) at \(path)")
    }
  }

  /// Does what desks do; each of it may be refused.
  private func work(at station: TemporaryStation) {
    _ = try? station.audit()
    do throws(StoreFault) {
      let store = try CaseStore(opening: station.path, holder: "test")
      _ = try? store.act(Specimens.registration(serial: 5), at: Specimens.moment(10, daysLater: 61))
      for file in files {
        _ = try? store.act(
          Action(.remark, [.remark: "样例"]), on: file, at: Specimens.moment(10, daysLater: 61))
      }
      _ = try? store.certify(files[2], at: Specimens.moment(11, daysLater: 61))
      try? store.keepSample()
      _ = try? store.drafts(of: Specimens.actor("clerk"))
      try? store.checkpoint()
      _ = try? store.history(of: files[0].number)
    } catch {}
  }

  private func plant(_ planted: Planted, at path: String, in station: TemporaryStation) throws {
    let place = "\(station.path)/\(path)"
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: place, isDirectory: &isFolder)
    try station.remove(path)
    switch planted {
    case .link: symlink(outside.path + (isFolder ? "/theirs" : "/theirs/secret.json"), place)
    case .linkToNothing: symlink(outside.path + "/theirs/new", place)
    case .pipe: mkfifo(place, 0o600)
    case .folder: mkdir(place, 0o700)
    case .file: try station.write([], to: path)
    }
  }

  private func isThere(_ planted: Planted, at path: String, in station: TemporaryStation) -> Bool {
    var status = stat()
    guard lstat("\(station.path)/\(path)", &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    switch planted {
    case .link, .linkToNothing: return kind == S_IFLNK
    case .pipe: return kind == S_IFIFO
    case .folder: return kind == S_IFDIR
    case .file: return kind == S_IFREG
    }
  }
}
