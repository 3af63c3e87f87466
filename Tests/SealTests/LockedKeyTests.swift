import Crypto
import Foundation
import Residence
import Testing

@testable import Seal

/// A key at rest opens with its passphrase and no other, and damage is told from a wrong passphrase.
struct LockedKeyTests {
  let key = P256.Signing.PrivateKey()

  private func locked() throws -> [String: Any] {
    let data = try JSONEncoder().encode(try LockedKey(key, passphrase: "山高水长", cost: .slight))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func read(_ document: [String: Any]) throws -> LockedKey {
    try JSONDecoder().decode(LockedKey.self, from: try JSONSerialization.data(withJSONObject: document))
  }

  @Test func opensWithItsPassphrase() throws {
    #expect(try read(try locked()).open("山高水长").rawRepresentation == key.rawRepresentation)
    let usual = try LockedKey(key, passphrase: "山高水长", cost: .usual)
    #expect(try usual.open("山高水长").rawRepresentation == key.rawRepresentation)
    #expect(throws: SealFault.wrongPassphrase) { try read(try locked()).open("山高水短") }
    #expect(throws: SealFault.wrongPassphrase) { try read(try locked()).open("") }
  }

  @Test func noTwoLocksAreAlike() throws {
    let (one, other) = (try locked(), try locked())
    #expect(one["salt"] as? String != other["salt"] as? String)
    #expect(one["box"] as? String != other["box"] as? String)
  }

  @Test(arguments: ["salt", "box", "checksum"])
  func damageIsNotAWrongPassphrase(member: String) throws {
    var document = try locked()
    let text = try #require(document[member] as? String)
    for place in [0, text.count / 2] {
      var characters = Array(text)
      characters[place] = characters[place] == "0" ? "1" : "0"
      document[member] = String(characters)
      let damaged = try read(document)
      #expect(throws: SealFault.damagedKey) { try damaged.open("山高水长") }
    }
    document[member] = ""
    let empty = try read(document)
    #expect(throws: SealFault.damagedKey) { try empty.open("山高水长") }
  }

  @Test func anotherCostIsDamageToo() throws {
    var document = try locked()
    document["rounds"] = 32
    let damaged = try read(document)
    #expect(throws: SealFault.damagedKey) { try damaged.open("山高水长") }
  }

  @Test(arguments: [
    (1 << 40, 8, 1), (1 << 18, 8, 1), (1 << 17, 16, 1), (1000, 8, 1), (0, 8, 1), (-2, 8, 1), (16, 0, 1),
    (16, 17, 1),
    (16, 8, 0), (16, 8, 5), (Int.max, Int.max, Int.max), (Int.min, 1, 1),
  ])
  func doesNotTryWhatWouldHoldUpTheDesk(rounds: Int, blockSize: Int, parallelism: Int) throws {
    var document = try locked()
    (document["rounds"], document["blockSize"], document["parallelism"]) = (rounds, blockSize, parallelism)
    let bomb = try read(document)
    #expect(
      throws: SealFault.unreasonableCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    ) { try bomb.open("山高水长") }
  }
}
