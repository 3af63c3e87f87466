import Residence
import Specimens
import Testing

/// A resident at the counter with everything that the registration asks for.
struct Newcomer {
  let name: String
  var paperNumber = Specimens.paperNumber(0)

  /// What the clerk writes on the registration form; the list of lodgings brings the materials.
  var entries: [Entry] {
    [
      .text(Bilingual(en: "Name", zh: "姓名"), name),
      // Fills sex, date of birth and the register's division as well.
      .text(Bilingual(en: "Number", zh: "证件号码"), paperNumber),
      .text(Bilingual(en: "Register address", zh: "户籍地址"), "吉林省样例市样例路12号"),
      .text(Bilingual(en: "Phone", zh: "联系电话"), "13900001111"),
      .text(Bilingual(en: "Street office", zh: "街道"), "望海街道"),
      .text(Bilingual(en: "Community", zh: "社区"), "松苑社区"),
      .text(Bilingual(en: "Road", zh: "路名"), "松苑街23号"),
      .text(Bilingual(en: "Room", zh: "室"), "502"),
      .text(Bilingual(en: "Arrived", zh: "来本市日期"), "2026-04-01"),
      .option(Bilingual(en: "Intended stay", zh: "拟居住时间"), "half-to-five-years"),
      .option(Bilingual(en: "Reason", zh: "居住事由"), "work"),
      .option(Bilingual(en: "Lodging", zh: "居住处所"), "rented"),
      .text(Bilingual(en: "Landlord", zh: "房主"), "样房东"),
      // Of the lease, which a permit on the ground of the rented house asks for.
      .text(Bilingual(en: "from", zh: "起始日期"), "2026-04-01"),
      .text(Bilingual(en: "until", zh: "截止日期"), "2028-03-31"),
    ]
  }
}

extension Desk {
  /// Registers a newcomer from the home screen, with all papers ticked, and returns the case's number.
  func register(_ newcomer: Newcomer) throws -> String {
    try openForm("F2")
    try fill(newcomer.entries)
    try window.press("F4")
    let notice = try save()
    return try notice.firstMatch(of: /[A-Z]+-\d{4}-\d{6}/).map { String($0.output) }
      .orThrow(Missing("No number in: \(notice)"))
  }
}
