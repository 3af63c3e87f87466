import Foundation
import Residence

/// The policy files that the tests judge by.
enum Policies {
  /// The file of Dalian, as it is shipped.
  static func dalian() throws -> Policy { try shipped.get() }

  private static let shipped = Result {
    // This file stands in Tests/ResidenceTests/Support.
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let path = "/\(root)/data/policy/dalian.json"
    return try JSONDecoder().decode(Policy.self, from: Data(contentsOf: URL(filePath: path)))
  }

  /// The policy of Dalian with one more duty for a role.
  static func dalian(allowing action: Action.Kind, to role: Role) throws -> Policy {
    var policy = try dalian()
    for index in policy.roles.indices where policy.roles[index].role == role {
      policy.roles[index].actions.append(action)
    }
    return policy
  }
}
