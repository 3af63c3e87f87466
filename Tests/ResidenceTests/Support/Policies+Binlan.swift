import Foundation
import Residence

extension Policies {
  /// The file of Binlan, a city that does not exist and differs from Dalian wherever a policy can.
  static func binlan() throws -> Policy { try madeUp.get() }

  private static let madeUp = Result {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/data/policy/binlan.json"
    return try JSONDecoder().decode(Policy.self, from: Data(contentsOf: URL(filePath: path)))
  }
}
