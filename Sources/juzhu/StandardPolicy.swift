import CaseStore
import Residence

/// The policy that a new station starts with: the file `data/policy/dalian.json`, built into the program.
enum StandardPolicy {
  static var bytes: [UInt8] { PackageResources.dalian_json }

  static func decoded() throws -> Policy {
    try JSON(reading: bytes).decode(Policy.self)
  }

  static func create(_ station: Station, at path: String, operators: [Operator]) throws(StoreFault) {
    try CaseStore.create(at: path, station: station, policy: bytes, operators: operators)
  }
}
