/// A person's sex, as the identity paper states it.
public enum Sex: String, Codable, CaseIterable, Sendable {
  case male
  case female
}

/// The kinds of identity paper that the desk registers.
///
/// Other foreigners are registered by the exit-entry administration.
public enum PaperKind: String, Codable, CaseIterable, Sendable {
  case identityCard = "identity-card"
  case hongKongMacaoTaiwanPermit = "hong-kong-macao-taiwan-permit"
  case permanentResidentCard = "permanent-resident-card"
}

/// How long somebody means to stay.
public enum IntendedStay: String, Codable, CaseIterable, Sendable {
  case underHalfYear = "under-half-year"
  case halfToFiveYears = "half-to-five-years"
  case overFiveYears = "over-five-years"
}

/// Why somebody lives here, in the order of the registration form.
public enum StayReason: String, Codable, CaseIterable, Sendable {
  case work
  case farming
  case business
  case services
  case officialTravel = "official-travel"
  case study
  case medicalTreatment = "medical-treatment"
  case domesticHelp = "domestic-help"
  case joiningFamily = "joining-family"
  case visiting
  case tourism
  case other
}

/// Where somebody lodges, in the order of the registration form.
public enum Lodging: String, Codable, CaseIterable, Sendable {
  case hotel
  case household
  case unit
  case constructionSite = "construction-site"
  case rented
  case owned
  case other
}

/// Who makes a declaration at the window.
public enum DeclarantKind: String, Codable, CaseIterable, Sendable {
  case oneself = "self"
  case host
  case landlord
  case unit
  case hotel
  case agent
}

/// What the community police found on site.
public enum VisitOutcome: String, Codable, CaseIterable, Sendable {
  case livesThere = "lives-there"
  case gone
  case unknownThere = "unknown-there"
  case addressWrong = "address-wrong"
}

/// Why a stay ended.
public enum DepartureReason: String, Codable, CaseIterable, Sendable {
  case left
  case missing
  case died
  case becameLocal = "became-local"
  /// Moved to another dwelling within the station's area; the file goes on with it.
  case moved

  /// The reasons by which somebody leaves the station's area.
  public static let leaving: [DepartureReason] = allCases.filter { $0 != .moved }
}

/// Which condition of the decree a ground meets.
///
/// Source: Decree 663, art. 2.
public enum GroundBasis: String, Codable, CaseIterable, Sendable {
  case employment
  case dwelling
  case study
  /// A ground of the city's own.
  case local
}

/// What the county-level bureau decided about an application.
public enum BureauDecision: String, Codable, CaseIterable, Sendable {
  case signed
  case refused
}

/// A choice of which only one answer lets the action go on.
public enum Confirmation: String, Codable, CaseIterable, Sendable {
  case yes
  case no
}
