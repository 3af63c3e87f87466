/// What a station is called and how it numbers and dates.
public struct Station: Codable, Hashable, Sendable {
  /// The version of the folder's layout.
  public var format: Int
  /// The station's name, as on its seal.
  public var name: Bilingual
  /// The letters before its running numbers, such as `XG`.
  public var prefix: String
  /// The code of the district it lies in.
  public var district: String
  /// The county-level bureau that issues the permits.
  public var bureau: Bilingual
  /// Where the station is, as its papers tell a resident; many stations have not entered it.
  public var address: String?
  /// The number to call.
  public var phone: String?
  /// Where reconsideration of a decision is applied for, such as the district's people's government.
  public var reviewBody: Bilingual?
  /// The offset of the station's clock from UTC.
  public var utcOffsetMinutes: Int
  /// The day that a demonstration station takes for today; absent from every other station.
  ///
  /// A demo's cases are made for that day, and stay as fresh as they were made.
  public var demoDay: CivilDate?

  /// The layout that this program writes.
  public static let currentFormat = 1

  /// Creates a station's profile.
  public init(
    name: Bilingual, prefix: String, district: String, bureau: Bilingual, address: String? = nil,
    phone: String? = nil, reviewBody: Bilingual? = nil, utcOffsetMinutes: Int = 480,
    demoDay: CivilDate? = nil
  ) {
    format = Station.currentFormat
    self.name = name
    self.prefix = prefix
    self.district = district
    self.bureau = bureau
    self.address = address
    self.phone = phone
    self.reviewBody = reviewBody
    self.utcOffsetMinutes = utcOffsetMinutes
    self.demoDay = demoDay
  }

  /// Whether this is a demonstration with made-up people.
  public var isDemo: Bool { demoDay != nil }

  /// What a station is called before anybody has named it.
  public static let unnamed = Bilingual(en: "Unnamed Police Station", zh: "未命名派出所")

  /// Whether all that it stamps is a specimen: a demonstration has no seal of its own, nor has a station without a
  /// name.
  public var stampsSpecimens: Bool { isDemo || name.zh == Station.unnamed.zh }
}
