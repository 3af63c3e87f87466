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
}

/// The codes and names of GB/T 3304, in their order.
public enum Ethnicity {
  /// Every code with its Chinese name.
  public static let all: [(code: String, name: String)] = {
    let names = """
      汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 \
      纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 \
      德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺
      """.split(separator: " ")
    let numbered = names.enumerated().map { index, name in
      (code: index < 9 ? "0\(index + 1)" : "\(index + 1)", name: String(name))
    }
    return numbered + [("97", "其他"), ("98", "外国血统")]
  }()

  /// The name that belongs to a code.
  public static func name(_ code: String) -> String? {
    all.first { $0.code == code }?.name
  }
}
