import Residence

/// The demonstration's made-up station.
enum DemoStation {
  /// The day for which the demonstration is made, and on which its clock stands.
  static let day = CivilDate(dayNumber: 20_780)

  static let communities = ["望海社区", "听涛社区", "松苑社区", "星河社区"]

  static let roads = [
    "望海社区": ["望海街", "灯塔巷"], "听涛社区": ["听涛路", "贝壳街"], "松苑社区": ["松苑街", "青松巷"],
    "星河社区": ["星河路", "月湾街"],
  ]

  static let street = "望海街道"

  static let station = Station(
    name: Bilingual(en: "Wanghai Street Police Station", zh: "望海街派出所"), prefix: "WH", district: "210204",
    bureau: Bilingual(en: "Yangli Branch Bureau", zh: "样例分局"), address: "样例市样例区望海街1号", phone: "0000-0000000",
    reviewBody: Bilingual(en: "Yangli District People's Government", zh: "样例区人民政府"), demoDay: day)

  static let operators = [
    Operator(name: "clerk", displayName: "样小窗", role: .clerk),
    Operator(name: "clerk2", displayName: "样二窗", role: .clerk),
    Operator(name: "police", displayName: "样社区", role: .police),
    Operator(name: "supervisor", displayName: "样所长", role: .supervisor),
    Operator(name: "window", displayName: "样交警", role: .window),
    Operator(name: "admin", displayName: "样管理", role: .administrator),
  ]
}
