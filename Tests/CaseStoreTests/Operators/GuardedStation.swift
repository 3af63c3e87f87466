import CaseStore
import Foundation
import Glibc
import Residence
import Specimens
import Testing

/// A station that is no demonstration, and whose passwords cost next to nothing.
struct GuardedStation {
  let station: TemporaryStation
  static let word = Passphrase("three made-up words")
  static let account = "desk"

  /// Makes a station; its operators have a password, unless it is to be set up yet.
  init(isSetUp: Bool = true) throws {
    station = try TemporaryStation()
    // Only its day makes a station a demonstration.
    var profile = try #require(try JSON(reading: station.bytes("station.json")).object)
    profile["demoDay"] = nil
    try station.write(JSON.object(profile).pretty(), to: "station.json")
    guard isSetUp else { return }
    let store = try station.open()
    let administrator = try store.setUp(password: Self.word, cost: .slight, at: Specimens.moment(8))
    for name in ["clerk", "police", "supervisor"] {
      try store.setPassword(Self.word, of: name, by: administrator, cost: .slight, at: Specimens.moment(8))
    }
  }

  func open() throws -> CaseStore { try station.open() }

  /// The actions of the journal's lines of some kinds.
  func lines(_ kinds: String...) throws -> [JSON] {
    let folder = station.path + "/journal"
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { name in
      // What is kept free behind the last line are zeros.
      try station.bytes("journal/\(name)").split(separator: 10).filter { $0.first != 0 }
        .map { try JSON(reading: Array($0)) }
    }.filter { kinds.contains($0["action"]?["kind"]?.string ?? "") }
  }

  /// A moment so many minutes after the first.
  static func moment(_ minutes: Int = 0) -> Moment {
    Moment(
      wall: Instant(milliseconds: 1_800_000_000_000 + minutes * 60_000), boot: "boot",
      uptime: minutes * 60_000)
  }
}

extension CaseStore {
  /// Tries to sign in, and says why not.
  func refusal(
    of name: String, _ password: Passphrase = GuardedStation.word,
    from account: String? = GuardedStation.account,
    after minutes: Int = 0, for purpose: Claim.Purpose = .signIn
  ) throws -> SignInRefusal? {
    do throws(SignInFailure) {
      let person = try prove(
        Claim(name, password, for: purpose, from: account), cost: .slight, at: Specimens.moment(9),
        GuardedStation.moment(minutes))
      return person.name == name ? nil : .wrong
    } catch {
      switch error {
      case .refused(let refusal): return refusal
      case .store(let fault): throw fault
      }
    }
  }
}
