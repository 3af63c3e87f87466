/// The ten items that a residence permit shows; there is no date until which it would be valid.
///
/// Fixed when the card is made: a card shows what was printed on it, whatever is corrected later.
///
/// Source: Decree 663, art. 4.
public struct CardFace: Codable, Hashable, Sendable {
  /// The name.
  public var name: String
  /// The sex.
  public var sex: Sex
  /// The code of GB/T 3304.
  public var ethnicity: String
  /// The date of birth.
  public var birthDate: CivilDate
  /// The citizen number.
  public var citizenNumber: String
  /// The name of the photo among the station's attachments; nothing if it was kept on paper only.
  public var photo: String?
  /// The address in the household register.
  public var registerAddress: String
  /// The residence address, in one line.
  public var residenceAddress: String
  /// The county-level bureau that issued it.
  public var issuingOrgan: Bilingual
  /// The day of issue.
  public var issuedOn: CivilDate

  /// Prints what a case says now.
  public init(of file: Case, issuedOn: CivilDate, by bureau: Bilingual, under policy: Policy) {
    name = file.identity.name
    sex = file.identity.sex
    ethnicity = file.identity.ethnicity
    birthDate = file.identity.birthDate
    citizenNumber = file.identity.paperNumber
    let papers = file.materials + (file.permit?.application.proofs ?? [])
    photo = papers.last { $0.kind == CardFace.photoKind && $0.file != nil }?.file
    registerAddress = file.identity.registerAddress
    residenceAddress = file.stay?.address.line(under: policy) ?? ""
    issuingOrgan = bureau
    self.issuedOn = issuedOn
  }

  /// The policy's identifier of the photo among the papers.
  static let photoKind = "personal-photo"
}
