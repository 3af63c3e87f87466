import FoundationEssentials
public import Residence

/// Made-up people, operators and a station, for every test target.
public enum Specimens {
  /// The repository's folder.
  public static let repository: String = {
    let file = #filePath
    return file.components(separatedBy: "/Tests/Specimens/")[0]
  }()

  /// The bytes of the policy file that the program ships.
  public static var policyBytes: [UInt8] {
    get throws { Array(try Data(contentsOf: URL(filePath: repository + "/data/policy/dalian.json"))) }
  }

  /// The policy that the program ships.
  public static var policy: Policy {
    get throws { try readPolicy.get() }
  }

  private static let readPolicy = Result { try JSONDecoder().decode(Policy.self, from: Data(policyBytes)) }

  /// The day on which the tests' stories take place, a Monday.
  public static let today = CivilDate(dayNumber: 20_780)

  /// A moment of that day, or of one some days later.
  public static func moment(_ hour: Int, _ minute: Int = 0, daysLater: Int = 0) -> Instant {
    Instant(
      today.adding(days: daysLater), millisecondOfDay: (hour * 60 + minute) * 60_000, offsetMinutes: 480)
  }

  /// A demonstration station.
  public static let station = Station(
    name: Bilingual(en: "Specimen Street Police Station", zh: "样板街派出所"), prefix: "YB", district: "210204",
    bureau: Bilingual(en: "Specimen Bureau", zh: "样板分局"), address: "样板市样板区样板街1号", phone: "0000-0000000",
    reviewBody: Bilingual(en: "Specimen District People's Government", zh: "样板区人民政府"), demoDay: today)

  /// One operator of each role, and a second clerk.
  public static let operators = [
    Operator(name: "clerk", displayName: "样小窗", role: .clerk),
    Operator(name: "clerk2", displayName: "样二窗", role: .clerk),
    Operator(name: "police", displayName: "样社区", role: .police),
    Operator(name: "supervisor", displayName: "样所长", role: .supervisor),
    Operator(name: "window", displayName: "样交警", role: .window),
    Operator(name: "admin", displayName: "样管理", role: .administrator),
  ]

  /// The operator of a name.
  public static func actor(_ name: String) -> Operator {
    operators.first { $0.name == name } ?? operators[0]
  }

  /// Names that careless programs get wrong: long, with an interpunct, of four characters, beyond the BMP.
  public static let names = ["阿卜杜热合曼·买买提", "欧阳娜娜", "𠮷田明", "王样例"]

  /// A name for each number, one of the difficult ones at its beginning: two people of one name and birth
  /// date with similar numbers would be taken for one.
  public static func name(_ serial: Int) -> String {
    let name = names[(serial + 1) % names.count]
    guard serial > 0, let letter = UnicodeScalar(0x4E00 + serial) else { return name }
    return name + String(letter)
  }

  /// A citizen number that nobody can have: county 99 is given to no county.
  public static func paperNumber(_ serial: Int) -> String {
    let digits = String(serial * 2 + 101)
    return (try? CitizenNumber(completing: "22019919920315" + digits))?.text ?? ""
  }

  /// A number of somebody from another made-up county.
  public static let otherNumber = (try? CitizenNumber(completing: "41019919920315119"))?.text ?? ""

  /// A complete registration form of somebody in a rented house.
  public static func registration(_ name: String? = nil, serial: Int = 0) -> Action {
    Action(
      .register,
      [
        .name: name ?? self.name(serial), .paper: "identity-card", .paperNumber: paperNumber(serial),
        .sex: "male",
        .ethnicity: "01", .birthDate: "1992-03-15", .registerDivision: "220199",
        .registerAddress: "吉林省样例市样例路12号", .phone: "13900001111", .district: "210204",
        .street: "样板街道", .community: "松苑社区", .road: "松苑街23号", .room: "502",
        .arrivedOn: "2026-04-01", .movedInOn: "2026-05-01", .intendedStay: "half-to-five-years",
        .stayReason: "work", .lodging: "rented", .hostName: "样房东", .declarant: "self",
      ],
      materials: [
        "identity-card", "host-register", "rental-certificate", "rental-safety-certificate",
      ].map { Material(kind: $0) } + [lease])
  }

  /// A lease of two years.
  public static let lease = Material(
    kind: "rental-contract", issuer: "样房东", from: CivilDate(dayNumber: 20_574),
    until: CivilDate(dayNumber: 21_304))

  /// A visit that finds the person at home.
  public static let visit = Action(.logVisit, [.visitedOn: "today", .outcome: "lives-there", .met: "本人"])

  /// A certificate for the enrolment of a child is asked for.
  public static let certificateRequest = Action(
    .askForCertificate, [.purpose: "school-enrolment", .receivingBody: "样例小学", .validDays: "30"])

  /// The only certificate that was asked for is stamped.
  public static let stamping = Action(.sealCertificate)

  /// An application on the ground of the rented house, with the photo that every application takes.
  public static let permitApplication = Action(
    .applyForPermit, [.ground: "rented-house", .groundSince: "2026-05-01"],
    materials: [Material(kind: "personal-photo")])

  /// The steps of a permit from the application to the handing out, each with who takes it.
  public static let permitSteps: [(actor: String, action: Action)] = [
    ("clerk", permitApplication),
    ("clerk", Action(.acceptPermit, [.acceptedOn: "today"])), ("supervisor", Action(.forwardPermit)),
    ("clerk", Action(.signPermit, [.decision: "signed", .decidedOn: "today"])),
    ("clerk", Action(.producePermit, [.cardNumber: "YB000001", .issuedOn: "today"])),
    (
      "clerk",
      Action(.handOutPermit, [.handedOutOn: "today", .collector: "欧阳娜娜", .identifiedBy: paperNumber(0)])
    ),
  ]
}
