/// The number of an identity paper, read in the form that its kind has.
///
/// - Requires: for resident identity cards a citizen number; for permits of Hong Kong, Macao and Taiwan
///   residents one that begins with 810000, 820000 or 830000; for foreign permanent residents one that begins
///   with 9, or on a card from before December 2023 three letters and twelve digits.
/// - Refuses: a number that fails its check, and one that belongs to another kind of paper.
/// - Source: GB 11643-1999; the announcements on the numbers of those permits and cards.
public struct PaperNumber: Hashable, Sendable {
  /// The number as it stands in files.
  public let text: String
  /// The birth date that the number carries, if its form carries one.
  public let birthDate: CivilDate?
  /// The sex that the number carries, if its form carries one.
  public let sex: Sex?

  /// Reads a number as people type it.
  public init(reading typed: String, kind: PaperKind) throws(Malformation) {
    let folded = TypedText.folded(typed).uppercased().filter { $0 != " " }
    if kind == .permanentResidentCard, folded.first?.isLetter == true {
      let (letters, digits) = (folded.prefix(3), folded.dropFirst(3))
      guard letters.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
        digits.utf8.count == 12, TypedText.digits(digits) != nil
      else { throw .permanentResidentNumber }
      (text, birthDate, sex) = (folded, nil, nil)
      return
    }
    let number: CitizenNumber
    do throws(CitizenNumber.Fault) { number = try CitizenNumber(reading: typed) } catch {
      throw .citizenNumber(error)
    }
    let actual = PaperNumber.kind(of: number)
    guard actual == kind else { throw .numberOfPaper(actual) }
    (text, birthDate, sex) = (number.text, number.birthDate, number.sex)
  }

  /// The kind of paper that carries such a number.
  public static func kind(of number: CitizenNumber) -> PaperKind {
    if ["810000", "820000", "830000"].contains(number.areaCode) { return .hongKongMacaoTaiwanPermit }
    return number.text.hasPrefix("9") ? .permanentResidentCard : .identityCard
  }
}
