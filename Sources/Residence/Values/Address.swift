/// A dwelling's address within the city, from the district down to the room.
public struct Address: Codable, Hashable, Sendable {
  /// The division code of the statutory district, such as `210203`.
  public var district: String
  /// The function zone's label where there is one; zones have no division code.
  public var zone: String?
  /// The street office (街道) or town.
  public var street: String
  /// The residents' community (社区), which is also the community police officer's area.
  public var community: String
  /// The road with its house number.
  public var road: String
  /// The building, where the road and number alone do not tell.
  public var building: String?
  /// The unit, that is the staircase.
  public var unit: String?
  /// The room.
  public var room: String?

  /// Creates an address from its parts.
  public init(
    district: String, zone: String? = nil, street: String, community: String, road: String,
    building: String? = nil, unit: String? = nil, room: String? = nil
  ) {
    self.district = district
    self.zone = zone
    self.street = street
    self.community = community
    self.road = road
    self.building = building
    self.unit = unit
    self.room = room
  }

  /// The address in one line, as it is written in Chinese, with the district by name.
  public func line(under policy: Policy) -> String {
    let district = policy.district(district)?.name.zh ?? district
    let place = [zone, street, community, road].compactMap(\.self).joined()
    return district + place + [building, unit, room].compactMap(\.self).joined(separator: "-")
  }
}
