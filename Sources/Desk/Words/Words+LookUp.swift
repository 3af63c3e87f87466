public import Residence

extension LookUpAnswer {
  /// The answer in words, yes or no first.
  public var words: [Bilingual] {
    guard isRegistered else {
      return [Bilingual(en: "No: not registered at this station now.", zh: "否：目前未在本所登记。")]
    }
    let registered =
      since.map {
        Bilingual(
          en: "Yes: registered at this station, living here since \($0.text).",
          zh: "是：已在本所登记，自\($0.text)起居住。")
      } ?? Bilingual(en: "Yes: registered at this station.", zh: "是：已在本所登记。")
    let verified =
      verifiedOn.map { Bilingual(en: "Verified on site on \($0.text).", zh: "已于\($0.text)上门核实。") }
      ?? Bilingual(en: "Not verified on site.", zh: "尚未上门核实。")
    return [registered, verified, permit.words]
  }
}

extension LookUpAnswer.Permit? {
  /// Whether there is a permit that can be used.
  fileprivate var words: Bilingual {
    switch self {
    case .usable(let until):
      Bilingual(en: "Residence permit: usable until \(until.text).", zh: "居住证：有效使用至\(until.text)。")
    case .suspended(let since):
      Bilingual(
        en: "Residence permit: use suspended since \(since.text).", zh: "居住证：自\(since.text)起中止使用。")
    case nil: Bilingual(en: "No residence permit in use.", zh: "无使用中的居住证。")
    }
  }
}

extension LookUpRefusal {
  /// Why there is no answer, and what to do.
  public func words(under policy: Policy, offsetMinutes: Int) -> Bilingual {
    switch self {
    case .roleMayNot(let role):
      let name = policy.name(of: role)
      return Bilingual(en: "Not among the duties of: \(name.en)", zh: "不属于\(name.zh)的职责")
    case .notANumber(let malformation):
      return Bilingual(
        en: "One whole number of a paper, and nothing else. \(malformation.words.en)",
        zh: "只能按一个完整的证件号码查询。\(malformation.words.zh)")
    case .purposeMissing:
      return Bilingual(en: "Say what the answer is for", zh: "请说明查询用途")
    case .unknownPurpose(let id):
      let known = policy.desk.lookUps.purposes.filter { $0.isOff != true }.map(\.id)
      return Bilingual(
        en: "\"\(id)\" is no purpose of a look-up; there are: \(known.joined(separator: ", "))",
        zh: "“\(id)”不是查询用途，可用：\(known.joined(separator: "、"))")
    case .tooMany(let perHour, let again):
      let time = again.clock(offsetMinutes: offsetMinutes)
      return Bilingual(
        en: "All \(perHour) look-ups of an hour are used up; the next one can be had at \(time)",
        zh: "每小时\(perHour)次查询已用完，\(time)后可再次查询")
    }
  }
}
