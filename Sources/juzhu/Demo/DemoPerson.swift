import Residence

/// Made-up people: no name is anybody's, and no number can be.
enum DemoPerson {
  private static let families = [
    "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "欧阳", "司马", "上官", "诸葛",
  ]
  private static let given = [
    "样", "例", "演", "示", "海", "涛", "松", "月", "星", "晨", "雨", "雪", "梅", "兰", "竹", "菊",
  ]
  /// More names, for a station of more people than the few names above would tell apart.
  private static let moreFamilies =
    "褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹".map(
      String.init)
  private static let moreGiven =
    "安邦宝博灿晨诚川春聪丹德冬东恩帆方飞芳芬丰峰福刚光广国海涵航浩和恒红宏洪虹华欢辉慧吉佳家嘉坚建健江杰洁金锦进晶静娟军君俊开凯康科可坤兰乐磊力立丽利莉良林琳玲凌龙露璐伦美萌梦敏明娜楠宁鹏平萍琪琦强勤青清晴庆秋然仁荣容蓉如瑞睿森山珊尚升生胜诗世书舒淑双顺思松素涛天婷庭通彤万伟卫文武希喜霞夏先贤香祥翔晓欣新鑫兴星秀旭轩雪雅岩艳燕阳洋瑶耀业怡宜义艺益毅茵银英莹颖永勇友宇雨玉远悦云芸泽展哲真振正志致智中忠洲竹卓子"
    .map(String.init)

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
    let isRare = index % (index < DemoPlan.varied ? 7 : 7001) == 3
    let (families, given) =
      index < DemoPlan.varied ? (families, given) : (moreFamilies, moreGiven)
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
