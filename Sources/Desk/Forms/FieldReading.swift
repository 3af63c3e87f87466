import Console
import Residence

/// What the desk makes of an entry while it is being typed, said beside it.
struct FieldReading: Equatable, Sendable {
  /// What it says.
  let words: Bilingual
  /// Whether whatever is typed behind it will be wrong.
  let isWrong: Bool

  private init(_ words: Bilingual, isWrong: Bool = false) {
    self.words = words
    self.isWrong = isWrong
  }

  /// Reads an entry; nothing where there is nothing to say of it.
  init?(of typed: String, in field: Field, _ entries: [Field: String], on today: CivilDate) {
    let text = TypedText.folded(typed)
    guard !text.isEmpty else { return nil }
    switch field {
    case .paperNumber:
      guard PaperKind(rawValue: entries[.paper] ?? "") == .identityCard else { return nil }
      self.init(citizenNumber: text, on: today)
    case .memberNumber, .agentNumber: self.init(citizenNumber: text, on: today)
    case .registerDivision:
      guard let name = Division.name(of: text) else { return nil }
      self.init(Bilingual(en: name, zh: name))
    case .phone, .hostPhone: self.init(phone: text)
    case _ where field.isDate:
      guard let date = TypedText.date(text, today: today) else { return nil }
      let distance = date.asDistance(from: today)
      self.init(Bilingual(en: "\(date.text), \(distance.en)", zh: "\(date.text)，\(distance.zh)"))
    default: return nil
    }
  }

  private init(citizenNumber typed: String, on today: CivilDate) {
    switch CitizenNumber.progress(of: typed) {
    case .unfinished(let count): self.init(Bilingual(en: "\(count) of 18", zh: "\(count)/18位"))
    case .wrong(let fault): self.init(fault.words, isWrong: true)
    case .complete(let number):
      let (sex, born) = (number.sex.title, number.birthDate)
      let age = born.fullYears(until: today)
      self.init(Bilingual(en: "\(sex.en), \(born.text), \(age)", zh: "\(sex.zh)，\(born.text)，\(age)岁"))
    }
  }

  /// A mobile phone has eleven digits in this country; others have as many as they like.
  private init?(phone text: String) {
    let digits = text.filter(\.isNumber).count
    guard text.first == "1", digits == text.count, digits != 11 else { return nil }
    self.init(Bilingual(en: "\(digits) of 11 for a mobile phone", zh: "手机号\(digits)/11位"))
  }
}
