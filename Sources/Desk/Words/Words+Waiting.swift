import Residence

extension Wait {
  /// What is waited for.
  var words: Bilingual {
    switch self {
    case .journal: Bilingual(en: "Looking through the journal ...", zh: "正在查找日志……")
    }
  }
}
