/// Reads the entries of a form one by one and remembers everything that is wrong with them.
///
/// A resident is told all that is missing at one time, so reading never stops at the first fault: each
/// function returns nothing for an entry that it had to object to, and goes on.
struct Reading {
  private let entries: [Field: String]
  private(set) var reasons: [Reason] = []
  /// The day on which the form is read.
  let today: CivilDate

  init(_ action: Action, today: CivilDate) {
    entries = action.entries
    self.today = today
  }

  /// Remembers an objection of a rule.
  mutating func object(_ reason: Reason) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  /// What stands in a field, without objecting to anything.
  func entry(_ field: Field) -> String? {
    let text = TypedText.trimmed(entries[field] ?? "")
    return text.isEmpty ? nil : text
  }

  /// An entry that may stay empty; the forms' texts are at most a line long.
  mutating func optional(_ field: Field, limit: Int = 200) -> String? {
    guard let text = entry(field) else { return nil }
    // A character may be made of any number of marks; no name or address needs more than a few.
    let isShort = text.utf8.count <= limit
    guard isShort || (text.count <= limit && text.unicodeScalars.count <= limit * 4) else {
      object(.malformed(field, .tooLong(limit: limit)))
      return nil
    }
    guard !text.unicodeScalars.contains(where: \.isControl) else {
      object(.malformed(field, .controlCharacter))
      return nil
    }
    return text
  }

  /// An entry that has to be there.
  mutating func required(_ field: Field, limit: Int = 200) -> String? {
    let before = reasons.count
    let text = optional(field, limit: limit)
    if text == nil, reasons.count == before { object(.missing(field)) }
    return text
  }

  /// A day, in any of the shapes in which people write one.
  mutating func date(_ field: Field) -> CivilDate? {
    guard let text = required(field) else { return nil }
    guard let date = TypedText.date(text, today: today) else {
      object(.malformed(field, .date))
      return nil
    }
    return date
  }

  /// A day that has already come, and that does not lie before another one where there is one.
  mutating func pastDate(_ field: Field, notBefore first: CivilDate? = nil) -> CivilDate? {
    guard let date = date(field) else { return nil }
    guard date <= today else {
      object(.inFuture(field, date))
      return nil
    }
    if let first, date < first {
      object(.tooEarly(field, notBefore: first))
      return nil
    }
    return date
  }

  /// One of a closed list of codes.
  mutating func code<Code: RawRepresentable<String>>(_ field: Field, as type: Code.Type) -> Code? {
    guard let text = required(field) else { return nil }
    guard let code = Code(rawValue: text) else {
      object(.malformed(field, .unknownCode(text)))
      return nil
    }
    return code
  }

  /// One of the codes that the policy lists.
  mutating func code(_ field: Field, among codes: [String]) -> String? {
    guard let text = required(field) else { return nil }
    guard codes.contains(text) else {
      object(.malformed(field, .unknownCode(text)))
      return nil
    }
    return text
  }

  /// One of the codes that the policy lists, or nothing written.
  mutating func optionalCode(_ field: Field, among codes: [String]) -> String? {
    entry(field) == nil ? nil : code(field, among: codes)
  }

  /// A choice from the policy, of which some lines may be switched off in this city.
  mutating func option(_ field: Field, among options: [Policy.Option]) -> String? {
    let id = code(field, among: options.map(\.id))
    if let id, options.named(id)?.isOff == true {
      object(.notUsedHere(field, id))
      return nil
    }
    return id
  }

  /// A question that has to be answered with yes.
  mutating func confirmed(_ field: Field) -> Bool {
    let answer = code(field, as: Confirmation.self)
    if answer == .no { object(.notConfirmed(field)) }
    return answer == .yes
  }

  /// A whole number.
  mutating func number(_ field: Field) -> Int? {
    guard let text = required(field) else { return nil }
    guard let number = Int(TypedText.folded(text)), (-999_999...999_999).contains(number) else {
      object(.malformed(field, .wholeNumber))
      return nil
    }
    return number
  }

  /// A citizen number that has to be there, of whichever kind of paper.
  mutating func citizenNumber(_ field: Field) -> String? {
    guard let typed = required(field) else { return nil }
    do {
      return try CitizenNumber(reading: typed).text
    } catch {
      object(.malformed(field, .citizenNumber(error)))
      return nil
    }
  }

  /// A phone number, if there is one: 5 to 15 digits, perhaps with `+`, spaces or hyphens.
  mutating func phone(_ field: Field) -> String? {
    guard let text = optional(field) else { return nil }
    let folded = TypedText.folded(text)
    let digits = folded.filter { $0 != " " && $0 != "-" }
    let bare = digits.hasPrefix("+") ? digits.dropFirst() : Substring(digits)
    guard (5...15).contains(bare.count), bare.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      object(.malformed(field, .phone))
      return nil
    }
    return digits
  }
}

extension Unicode.Scalar {
  /// Control characters, line breaks of every kind, and invisible marks such as those that turn the
  /// direction of a text around; none of them belongs into a line of a form.
  var isControl: Bool {
    guard !isPlain else { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }

  /// Whether it is a visible ASCII character or a common Han character, as nearly everything on a form is: about
  /// those, nothing has to be looked up in Unicode's tables.
  var isPlain: Bool { (0x21...0x7E).contains(value) || (0x4E00...0x9FA5).contains(value) }
}
