import Residence

/// Made-up people: no name is anybody's, and no number can be.
enum DemoPerson {
  private static let families = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "欧阳", "司马", "上官", "诸葛",
  ]
  private static let given = [
    "样", "例", "演", "示", "海", "涛", "松", "月", "星", "晨", "雨", "雪", "梅", "兰", "竹", "菊",
  ]
  /// Names that a desk gets wrong when it is careless: long, with an interpunct, rare, beyond the BMP.
  private static let rare: [(name: String, ethnicity: String)] = [
    ("阿卜杜热合曼·买买提", "05"), ("欧阳娜娜", "01"), ("𠮷田明", "01"), ("巴特尔", "02"), ("䶮例", "01"),
    ("古丽娜尔·样例", "05"), ("次仁演示", "04"), ("金样花", "10"),
  ]
  /// Provinces with their codes; county 99 is given to no county, so a number with it belongs to nobody.
  private static let provinces = [
    ("22", "吉林省"), ("23", "黑龙江省"), ("37", "山东省"), ("41", "河南省"), ("15", "内蒙古自治区"), ("34", "安徽省"),
    ("65", "新疆维吾尔自治区"), ("13", "河北省"),
  ]

  /// How many birth dates there are; a prime, so that stepping through them leaves none out.
  private static let birthDays = 17_489

  /// The entries about the person of a registration form.
  static func entries(_ index: Int, _ random: inout SeededRandom, withinCity: Bool) -> [Field: String] {
    let special = rare[index / 7 % rare.count]
    let isRare = index % 7 == 3
    let name =
      isRare ? special.name : random.one(of: families) + random.one(of: given) + random.one(of: given)
    let (code, province) = random.one(of: provinces)
    let division = withinCity ? "210203" : code + "0199"
    let place =
      withinCity ? "大连市西岗区样例街\(random.number(1...99))号" : "\(province)样例市样例路\(random.number(1...299))号"
    // Birth date and serial together are different for every index, so no two people share a number.
    let birth = CivilDate(dayNumber: -4_000 + index * 7_919 % birthDays)
    let sex = random.one(of: Sex.allCases)
    let serial = 100 + index / birthDays * 2 + (sex == .male ? 1 : 0)
    let digits = code + "0199" + birth.text.filter { $0 != "-" } + String(serial)
    return [
      .name: name, .paper: PaperKind.identityCard.rawValue,
      .paperNumber: (try? CitizenNumber(completing: digits))?.text ?? digits, .sex: sex.rawValue,
      .ethnicity: isRare ? special.ethnicity : "01", .birthDate: birth.text, .registerDivision: division,
      .registerAddress: place, .phone: "139000" + String(10_000 + random.number(0...89_999)),
    ]
  }
}
