import Desk
import DeskBench
import Residence
import Specimens
import Testing

/// Whole turns at a desk without a screen, as they are heard.
@Suite struct SpeechTranscriptTests {
  @Test(arguments: Language.allCases)
  func theFirstScreensOfADay(_ language: Language) throws {
    let listener = Listener(try Bench(language, isPlain: true))
    try populate(listener.bench)
    func say(_ en: String, _ zh: String) { listener.type(Bilingual(en: en, zh: zh)[language]) }
    say("?", "?")
    say("n", "n")
    say("p", "p")
    say("p", "p")
    say("", "")
    say(":pending", ":待办")
    say("l", "l")
    say("/欧阳", "/欧阳")
    say("/", "/")
    say("3", "3")
    say("", "")
    say(":help", ":帮助")
    say(":back", ":返回")
    say(":history", ":历史")
    say(":back", ":返回")
    say(":b", ":返")
    say(":中文", ":English")
    say(":quit", ":quit")
    try expectGolden("plain-day.\(language.rawValue)", listener.text)
  }

  @Test(arguments: Language.allCases)
  func aNewcomerIsRefusedCorrectedAndRegistered(_ language: Language) throws {
    let listener = Listener(try Bench(language, isPlain: true))
    listener.bench.signIn("clerk")
    func say(_ en: String, _ zh: String) { listener.type(Bilingual(en: en, zh: zh)[language]) }
    listener.type(Bilingual(en: ":register", zh: ":登记")[language], "欧阳样例", "", "22019919920315")
    say(":p", ":p")
    listener.type(Specimens.paperNumber(9), "", "", "", "", "吉林省样例市样例路12号", "13900001111")
    say(":save", ":保存")
    say(":street", ":街道")
    listener.type("样板街道", "松苑社区", "松苑街23号")
    say(":arrived", ":来本市")
    listener.type("2026-04-01", "")
    say("half", "半年")
    if language == .chinese { listener.type("半年至") }
    listener.type("?", "1")
    say("rented house", "租赁房屋")
    listener.type("样房东", "", "")
    say(":list", ":列出")
    say(":all papers", ":材料齐全")
    say(":rental contract, from", ":房屋租赁合同")
    say(":l", ":l")
    say(":save", ":保存")
    say(":b", ":b")
    try expectGolden("plain-registration.\(language.rawValue)", listener.text)
    #expect(listener.bench.file(1)?.identity.name == "欧阳样例")
  }

  @Test(arguments: Language.allCases)
  func aResidenceIsVerifiedAndACertificateAskedForAndStamped(_ language: Language) throws {
    let listener = Listener(try Bench(language, isPlain: true))
    try listener.bench.act(Specimens.registration("阿卜杜热合曼·买买提", serial: 1))
    func say(_ en: String, _ zh: String) { listener.type(Bilingual(en: en, zh: zh)[language]) }
    func turn(of serial: Int) {
      listener.type("\(serial)", "")
      say(":all cases", ":全部档案")
      listener.type("")
    }
    func leave() { say(":sign out", ":退出登录") }
    turn(of: 3)
    say(":visit", ":核实")
    listener.type("")
    say("lives", "在此")
    listener.type("本人")
    say(":save", ":保存")
    leave()
    turn(of: 1)
    say(":certificate", ":证明")
    say("?", "?")
    listener.type("1", "样例小学")
    say(":preview", ":预览")
    say("", "")
    say(":F2", ":F2")
    say("yes", "是")
    leave()
    turn(of: 4)
    say(":F2", ":F2")
    say("y", "好")
    say("yes", "是")
    leave()
    try expectGolden("plain-certificate.\(language.rawValue)", listener.text)
    #expect(listener.bench.file(1)?.certificates.count == 1)
  }

  private func populate(_ bench: Bench) throws {
    for (serial, name) in ["欧阳娜娜", "𠮷田明", "王样例"].enumerated() {
      bench.now = Specimens.moment(9, serial, daysLater: -serial * 6)
      try bench.act(Specimens.registration(name, serial: serial + 2))
    }
    bench.now = Specimens.moment(9, 30)
  }
}
