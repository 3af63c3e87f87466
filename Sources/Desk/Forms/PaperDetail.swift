import Residence

/// What can be noted about a paper beside that it was seen.
enum PaperDetail: String, CaseIterable, Sendable {
  case issuer
  case from
  case until
  case file

  var title: Bilingual {
    switch self {
    case .issuer: Bilingual(en: "issued by", zh: "出具人")
    case .from: Bilingual(en: "from", zh: "起始日期")
    case .until: Bilingual(en: "until", zh: "截止日期")
    case .file: Bilingual(en: "picture", zh: "图片")
    }
  }

  var hint: Bilingual {
    switch self {
    case .issuer: Bilingual(en: "who issued the paper", zh: "出具该材料的单位或个人")
    case .from, .until:
      Bilingual(en: "2026-11-23, 20261123, 11-23, today", zh: "2026-11-23、20261123、11-23、今天")
    case .file:
      Bilingual(en: "path of a JPEG, PNG or PDF; a copy of it is kept", zh: "JPEG、PNG或PDF文件的路径，将存入档案")
    }
  }

  var isDate: Bool { self == .from || self == .until }
}
