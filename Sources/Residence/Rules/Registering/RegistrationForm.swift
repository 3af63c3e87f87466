/// The registration form: what it asks about the person and the dwelling.
///
/// - Requires: name (2 to 30 characters), identity paper and number, sex, ethnicity, birth date, household
///   register, address, days of arrival and of moving in, intended stay, reason, lodging and declarant.
/// - Refuses: a number that fails its check or contradicts birth date or sex; days in the future or out of
///   order; a host or declarant that the lodging asks for and the form does not name.
/// - Source: the registration form of the temporary residence registration; GB 11643-1999 for the number.
enum RegistrationForm {
  /// The person, or nothing if something about them is missing or wrong.
  static func identity(_ form: inout Reading) -> Identity? {
    let name = form.required(.name, limit: 30).map(TypedText.name)
    if let name, name.count < 2 { form.object(.malformed(.name, .tooShort(minimum: 2))) }
    let formerName = form.optional(.formerName, limit: 30)
    let paper = form.code(.paper, as: PaperKind.self)
    let number = paperNumber(&form)
    let sex = form.code(.sex, as: Sex.self)
    let birthDate = form.pastDate(.birthDate)
    if let birthDate, let stated = number?.birthDate, stated != birthDate {
      form.object(.contradiction(.birthDate, .paperNumber))
    }
    if let sex, let stated = number?.sex, stated != sex { form.object(.contradiction(.sex, .paperNumber)) }
    let ethnicity = form.code(.ethnicity, among: Ethnicity.all.map(\.code))
    let division = form.required(.registerDivision).map(TypedText.folded)
    if let division, division.utf8.count != 6 || TypedText.digits(division) == nil {
      form.object(.malformed(.registerDivision, .divisionCode))
    }
    let registerAddress = form.required(.registerAddress)
    let phone = form.phone(.phone)
    let occupation = form.optional(.occupation)
    let workplace = form.optional(.workplace)
    guard let name, let paper, let number, let sex, let birthDate, let ethnicity, let division,
      let registerAddress
    else { return nil }
    return Identity(
      name: name, formerName: formerName, paper: paper, paperNumber: number.text, sex: sex,
      ethnicity: ethnicity, birthDate: birthDate, registerDivision: division,
      registerAddress: registerAddress, phone: phone, occupation: occupation, workplace: workplace)
  }

  /// The dwelling, or nothing if something about it is missing or wrong.
  static func stay(_ form: inout Reading, under policy: Policy) -> Stay? {
    let address = address(&form, under: policy)
    let arrived = form.pastDate(.arrivedOn)
    let movedIn = form.pastDate(.movedInOn)
    if let arrived, let movedIn, movedIn < arrived { form.object(.outOfOrder(.arrivedOn, .movedInOn)) }
    let intended = form.code(.intendedStay, as: IntendedStay.self)
    let reason = form.code(.stayReason, as: StayReason.self)
    let lodging = form.code(.lodging, as: Lodging.self)
    let rule = lodging.flatMap { policy.lodging($0) }
    // A phone without a name would be nobody's.
    // Nor may somebody declare in the resident's place whom the form does not name.
    let declarant = form.entry(.declarant).flatMap(DeclarantKind.init(rawValue:))
    let isDeclaredByHost = declarant == .host || declarant == .landlord
    let mayDeclare = declarant.map { rule?.declarants.contains($0) == true } ?? false
    let needsHost =
      rule?.needsHost == true || form.entry(.hostPhone) != nil || isDeclaredByHost && mayDeclare
    let hostName = needsHost ? form.required(.hostName) : form.optional(.hostName)
    let hostPhone = form.phone(.hostPhone)
    let declaration = LodgingSituation.declarant(&form, of: rule, under: policy)
    guard let address, let arrived, let movedIn, let intended, let reason, let lodging, let declaration
    else { return nil }
    return Stay(
      address: address, arrivedOn: arrived, movedInOn: movedIn, intended: intended, reason: reason,
      lodging: lodging, host: hostName.map { Host(name: $0, phone: hostPhone) },
      declarant: declaration)
  }

  /// The number of the person's paper, in the form that the kind of paper has.
  static func paperNumber(_ form: inout Reading) -> PaperNumber? {
    guard let typed = form.required(.paperNumber) else { return nil }
    guard let kind = form.entry(.paper).flatMap(PaperKind.init(rawValue:)) else { return nil }
    do {
      return try PaperNumber(reading: typed, kind: kind)
    } catch {
      form.object(.malformed(.paperNumber, error))
      return nil
    }
  }

  /// The address, or nothing if something about it is missing or wrong.
  static func address(_ form: inout Reading, under policy: Policy) -> Address? {
    let district = form.code(.district, among: policy.districts.map(\.code))
    let zone = form.optionalCode(.zone, among: policy.zones.map(\.zh))
    let street = form.required(.street)
    let community = form.required(.community)
    let road = form.required(.road)
    let building = form.optional(.building)
    let unit = form.optional(.unit)
    let room = form.optional(.room)
    guard let district, let street, let community, let road else { return nil }
    return Address(
      district: district, zone: zone, street: street, community: community, road: road,
      building: building, unit: unit, room: room)
  }
}
