import Testing

@testable import CaseStore

@Suite struct PinyinInitialsTests {
  @Test(arguments: [
    ("王小宝", "wxb"), ("欧阳娜娜", "oynn"), ("赵钱孙李", "zqsl"), ("阿卜杜热合曼·买买提", "abdrhmmmt ebdrhmmmt"),
    ("单样", "dy cy sy"), ("曾例", "cl zl"), ("𠮷田明", "jtm"), ("吕绿", "ll"), ("Anna 李", "Annal"), ("", ""),
    ("·", ""),
  ])
  func aNameIsItsFirstLetters(name: String, initials: String) {
    #expect(PinyinInitials.of(name) == initials)
  }

  @Test func everyCommonCharacterHasALetter() {
    // The characters of GB 2312's first level stand in the order of their readings; so do their letters.
    let first = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝座"
    #expect(PinyinInitials.of(first).split(separator: " ").contains("abcdefghjklmnopqrstwxyzz"))
  }
}
