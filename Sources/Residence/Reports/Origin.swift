/// Where somebody's household register is kept: the province, and within the station's own province the city.
public struct Origin: Hashable, Comparable, Sendable {
  /// The six digits of the province or the city; empty where nobody knows the division.
  public let code: String

  /// Finds the origin of a register's division.
  public init(of division: String, under policy: Policy) {
    let province = policy.divisionPrefix.prefix(2)
    let digits = division.hasPrefix(province) ? division.prefix(4) + "00" : division.prefix(2) + "0000"
    code = Division.name(of: digits) == nil ? "" : String(digits)
  }

  /// Its name, as divisions are called; nothing where nobody knows it.
  public var name: String? { Division.name(of: code) }

  /// By code; what nobody knows comes last.
  public static func < (left: Origin, right: Origin) -> Bool {
    left.code.isEmpty == right.code.isEmpty ? left.code < right.code : right.code.isEmpty
  }
}
