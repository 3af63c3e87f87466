/// A person has one file at the station.
///
/// - Requires: a number that no other file has, on every way on which a file is opened or its number changed.
/// - Refuses: a second file, naming the first.
/// - Source: standing order of the desk.
extension Decision {
  mutating func checkDuplicate(except own: CaseNumber?) {
    guard let typedNumber else { return }
    for number in circumstances.casesOfPaper(typedNumber) where number != own {
      form.object(.alreadyRegistered(number))
    }
  }

  /// The number that was typed, as far as it can be read at all, whatever else is wrong with the form.
  var typedNumber: String? {
    guard let typed = form.entry(.paperNumber) else { return nil }
    let kinds = form.entry(.paper).flatMap(PaperKind.init(rawValue:)).map { [$0] } ?? PaperKind.allCases
    return kinds.lazy.compactMap { try? PaperNumber(reading: typed, kind: $0) }.first?.text
  }
}
