import Residence
import Testing

@Test func aTextIsShownInTheLanguageAskedFor() {
  let text = Bilingual(en: "clerk", zh: "窗口")
  #expect(text[.english] == "clerk")
  #expect(text[.chinese] == "窗口")
}
