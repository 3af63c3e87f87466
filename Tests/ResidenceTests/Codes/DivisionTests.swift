import Testing

@testable import Residence

@Suite struct DivisionTests {
  @Test(arguments: [
    ("220102", "吉林省长春市南关区"), ("210204", "辽宁省大连市沙河口区"), ("110101", "北京市东城区"),
    ("500101", "重庆市万州区"), ("820000", "澳门特别行政区"), ("220100", "吉林省长春市"), ("220000", "吉林省"),
    // Abolished, and still on the cards of those who got their number there.
    ("110103", "北京市崇文区"), ("210282", "辽宁省大连市普兰店市"),
    // The cities that answer to their province have no prefecture.
    ("429004", "湖北省仙桃市"), ("659001", "新疆维吾尔自治区石河子市"),
  ])
  func aCodeNamesTheDivisionFromTheProvinceDown(code: String, name: String) {
    #expect(Division.name(of: code) == name)
  }

  @Test func ofACodeThatNobodyHasTheNameGoesAsFarAsItIsKnown() {
    #expect(Division.name(of: "220199") == "吉林省长春市")
    #expect(Division.name(of: "229999") == "吉林省")
    for code in ["990000", "000000", "22010", "2201021", "", "一二三"] {
      #expect(Division.name(of: code) == nil)
    }
  }

  @Test func everyEntryOfTheTableIsFound() {
    let entries = "\(DivisionTable.entries)".split(separator: " ")
    #expect(entries.count > 7000)
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.prefix(6) < $1.prefix(6) })
    for entry in entries {
      #expect(Division.name(of: entry.prefix(6))?.hasSuffix(entry.dropFirst(6)) == true, "\(entry)")
    }
  }
}
