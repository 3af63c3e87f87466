import CaseStore
import Measuring
import Residence

/// What both sides decide by: the station's profile, its policy, and who acts.
struct Rules {
  let station: Station
  let policy: Policy
  let clerk: Operator

  /// Reads them from a station's folder.
  init(ofStation path: String) throws {
    let folder = try Folder(path)
    func read<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
      guard let bytes = try folder.read(name) else { throw Failure("There is no \(path)/\(name)") }
      return try JSON(reading: bytes, at: name).value(type, at: name)
    }
    station = try read(Station.self, "station.json")
    policy = try read(Policy.self, "policy.json")
    let people = try read([Operator].self, "operators.json")
    guard let clerk = people.first(where: { $0.role == .clerk }) else { throw Failure("Nobody is a clerk") }
    self.clerk = clerk
  }
}
