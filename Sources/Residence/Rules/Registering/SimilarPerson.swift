/// A mistyped number must not make a second file of the same person.
///
/// - Requires: for a person of the same name and birth date as another one and with a similar number, that
///   somebody has compared the two and says so by the other file's number.
/// - Refuses: such a person otherwise, naming the other file.
/// - Source: standing order of the desk.
enum SimilarPerson {
  /// Whether two numbers look like one number and its mistyped form: the same birth date, and at most two of
  /// the other digits differ; the check character follows from them.
  static func isSimilar(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left != right, left.count == 18, right.count == 18, left[6..<14] == right[6..<14] else {
      return false
    }
    return zip(left.prefix(17), right.prefix(17)).count { $0 != $1 } <= 2
  }
}

extension Decision {
  /// Reads whom the person was compared with, and objects to look-alikes that nobody has compared.
  mutating func distinctFrom(except own: CaseNumber?) -> [CaseNumber] {
    var compared = [CaseNumber]()
    for text in (form.optional(.distinctFrom) ?? "").split(separator: " ").map(String.init) {
      if let number = CaseNumber(text) {
        compared.append(number)
      } else {
        form.object(.malformed(.distinctFrom, .unknownCode(text)))
      }
    }
    guard let name = form.entry(.name).map(TypedText.name), let typedNumber else { return compared }
    for other in circumstances.casesOfName(name)
    where other.number != own && SimilarPerson.isSimilar(typedNumber, other.paper)
      && !compared.contains(other.number)
    {
      form.object(.similarPerson(other.number))
    }
    return compared
  }
}
