import Residence

/// The words by which the tests know a screen; words of their own, so that the program's cannot vouch for it.
enum Words {
  static let home = Bilingual(en: "Due soon", zh: "经办岗位")
  static let pending = Bilingual(en: "All pending", zh: "全部待办")
  static let all = Bilingual(en: "All cases", zh: "全部档案")
  static let saved = Bilingual(en: "Saved: ", zh: "已保存：")
  static let stamped = Bilingual(en: "Stamped: ", zh: "已盖章：")
  static let save = Bilingual(en: "Ctrl-S", zh: "Ctrl-S")
  static let preview = Bilingual(en: "Before stamping", zh: "盖章前预览")
  static let previewOfRequest = Bilingual(en: "Before asking for it", zh: "申请前预览")
  static let asked = Bilingual(en: "Asked for", zh: "已报请审批")
  static let certificate = Bilingual(en: "Certificate ", zh: "证明 ")
  static let tooSmall = Bilingual(en: "too small", zh: "窗口太小")
  static let notSaved = Bilingual(en: "Not saved", zh: "未保存")
  static let changedMeanwhile = Bilingual(en: "Changed meanwhile", zh: "档案已被更改")
}

/// What a case waits for.
enum Step {
  static let verify = Bilingual(en: "Verify on site", zh: "上门核实")
  static let seal = Bilingual(en: "Approve certificate", zh: "证明审批盖章")
  static let accept = Bilingual(en: "Accept the application", zh: "受理申请")
  static let forward = Bilingual(en: "Forward to the bureau", zh: "审核报送")
  static let sign = Bilingual(en: "Enter the decision", zh: "录入审核结果")
  static let produce = Bilingual(en: "Enter the card", zh: "录入制证")
  static let handOut = Bilingual(en: "Hand the card out", zh: "发放证件")
}

extension Language {
  /// The language as the command line names it.
  var code: String { self == .english ? "en" : "zh" }
}
