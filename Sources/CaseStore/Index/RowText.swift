import Residence

/// The text of a case in the index: what is searched, and where its parts are read from again.
///
/// The parts stand one after the other, with a separator between those that are not to be found together; the
/// parts of an address have none, so that it is found as it is written. A row ends with a newline.
struct RowText: Sendable {
  private(set) var bytes = [UInt8]()
  private(set) var lengths = Lengths()

  /// How many bytes the parts of the text have; -1 stands for a part that there is not.
  struct Lengths: Equatable, Sendable {
    var number: Int32 = 0
    var initials: Int32 = 0
    var name: Int32 = 0
    var paper: Int32 = 0
    var phone: Int32 = -1
    var district: Int32 = 0
    var zone: Int32 = -1
    var street: Int32 = 0
    var community: Int32 = 0
    var road: Int32 = 0
    var building: Int32 = -1
    var unit: Int32 = -1
    var room: Int32 = -1
  }

  static let separator: UInt8 = 0x1F
  static let end = UInt8(ascii: "\n")

  init(_ listing: Listing) {
    lengths.number = put(RowText.number(listing.number))
    // What names are sorted by comes first, so that both together are one piece of text.
    lengths.initials = put(listing.initials)
    lengths.name = put(listing.name)
    lengths.paper = put(listing.paperNumber)
    lengths.phone = put(listing.phone)
    if let address = listing.address {
      lengths.district = add(listing.districtName)
      put(address)
    }
    bytes.append(RowText.separator)
    for member in listing.members { _ = put(member) }
    bytes.append(RowText.end)
  }

  /// What a name is sorted by, as it stands in the text.
  static func nameKey(initials: String, name: String) -> String {
    initials + String(Unicode.Scalar(separator)) + name
  }

  /// The digits of a case's number: the letters of the station stand on every case, and find nothing.
  static func number(_ number: CaseNumber) -> String {
    String(number.text.dropFirst(number.prefix.utf8.count + 1))
  }

  /// An address without its district, as it stands in the text.
  static func place(_ address: Address) -> String {
    var text = RowText()
    text.put(address)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private init() {}

  private mutating func put(_ address: Address) {
    lengths.zone = add(address.zone)
    lengths.street = add(address.street)
    lengths.community = add(address.community)
    lengths.road = add(address.road)
    lengths.building = add(address.building)
    if address.building != nil && address.unit != nil { bytes.append(UInt8(ascii: "-")) }
    lengths.unit = add(address.unit)
    if (address.building != nil || address.unit != nil) && address.room != nil {
      bytes.append(UInt8(ascii: "-"))
    }
    lengths.room = add(address.room)
  }

  private mutating func put(_ text: String?) -> Int32 {
    defer { bytes.append(RowText.separator) }
    return add(text)
  }

  private mutating func add(_ text: String?) -> Int32 {
    guard let text else { return -1 }
    let start = bytes.count
    bytes += text.utf8
    return Int32(clamping: bytes.count - start)
  }
}

extension RowText.Lengths {
  /// The places of the parts in a row that begins at zero.
  struct Places {
    var number: Range<Int>, initials: Range<Int>, name: Range<Int>, paper: Range<Int>, phone: Range<Int>?
    var districtName: Range<Int>, zone: Range<Int>?, street: Range<Int>, community: Range<Int>,
      road: Range<Int>
    var building: Range<Int>?, unit: Range<Int>?, room: Range<Int>?
    var address: Range<Int>
    var members: Int

    /// The address without its district.
    var place: Range<Int> { districtName.upperBound..<address.upperBound }

    /// What names are sorted by: the letters of the reading, then the name.
    var nameKey: Range<Int> { initials.lowerBound..<name.upperBound }
  }

  var places: Places {
    var at = 0
    func take(_ length: Int32) -> Range<Int> {
      let start = at
      at += Int(max(0, length))
      return start..<at
    }
    func part(_ length: Int32) -> Range<Int> {
      defer { at += 1 }
      return take(length)
    }
    let (number, initials, name, paper) = (part(number), part(initials), part(name), part(paper))
    let phone = self.phone < 0 ? nil : take(self.phone)
    at += 1
    let start = at
    let districtName = take(district)
    let zone = self.zone < 0 ? nil : take(self.zone)
    let (street, community, road) = (take(street), take(community), take(road))
    let building = self.building < 0 ? nil : take(self.building)
    if building != nil && self.unit >= 0 { at += 1 }
    let unit = self.unit < 0 ? nil : take(self.unit)
    if (building != nil || unit != nil) && self.room >= 0 { at += 1 }
    let room = self.room < 0 ? nil : take(self.room)
    let address = start..<at
    return Places(
      number: number, initials: initials, name: name, paper: paper, phone: phone, districtName: districtName,
      zone: zone, street: street, community: community, road: road, building: building, unit: unit,
      room: room, address: address, members: at + 1)
  }
}
