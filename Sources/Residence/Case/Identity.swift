/// The person as the identity paper and the household register describe them.
///
/// Nothing is asked here that has no legal basis: no religion, politics, blood type, health or risk mark.
public struct Identity: Codable, Hashable, Sendable {
  /// The name, 2 to 30 characters.
  public var name: String
  /// A former name.
  public var formerName: String?
  /// The kind of identity paper.
  public var paper: PaperKind
  /// The paper's number, normalised.
  public var paperNumber: String
  /// The sex.
  public var sex: Sex
  /// The code of GB/T 3304.
  public var ethnicity: String
  /// The day of birth.
  public var birthDate: CivilDate
  /// The division code of the household register.
  public var registerDivision: String
  /// The address in the household register.
  public var registerAddress: String
  /// A phone number.
  public var phone: String?
  /// The occupation, if employed.
  public var occupation: String?
  /// The place of work, if employed.
  public var workplace: String?

  /// Creates a person's particulars.
  public init(
    name: String, formerName: String? = nil, paper: PaperKind = .identityCard, paperNumber: String,
    sex: Sex, ethnicity: String, birthDate: CivilDate, registerDivision: String,
    registerAddress: String, phone: String? = nil, occupation: String? = nil, workplace: String? = nil
  ) {
    self.name = name
    self.formerName = formerName
    self.paper = paper
    self.paperNumber = paperNumber
    self.sex = sex
    self.ethnicity = ethnicity
    self.birthDate = birthDate
    self.registerDivision = registerDivision
    self.registerAddress = registerAddress
    self.phone = phone
    self.occupation = occupation
    self.workplace = workplace
  }
}
