import Residence
import Seal

/// A station, its people and its moments, for every test here.
enum Samples {
  static let station = Station(
    name: Bilingual(en: "Xiangang Police Station", zh: "大连市公安局星岗派出所"), prefix: "XG", district: "210211",
    bureau: Bilingual(en: "Ganjingzi Bureau", zh: "大连市公安局甘井子分局"))
  static let passphrase = "长风破浪会有时 open"
  static let moment = Instant(day("2026-11-23"), millisecondOfDay: 36_930_125, offsetMinutes: 480)
  static let text = ["暂住人口登记证明", "姓名 王小明", "", "用途 子女入学"]
  static let picture = Array("1 0 0 rg 10 10 80 80 re f".utf8)

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  static func ring(specimen: Bool = false, at moment: Instant = moment) throws -> SealRing {
    try SealRing(
      for: station, isSpecimen: specimen, passphrase: passphrase, cost: .slight, at: moment)
  }

  static func token(
    by seal: StationSeal, serial: Int = 45, name: String = "王小明", purpose: String = "子女入学",
    receivingBody: String = "大连市甘井子区教育局", text: [String] = text, at moment: Instant = moment
  ) throws -> Token {
    let from = moment.civilDate(offsetMinutes: 480)
    return try Token(
      number: CertificateNumber(prefix: "XG", year: 2026, serial: serial), name: name,
      citizenNumber: "210211********1234", purpose: purpose, receivingBody: receivingBody,
      validFrom: from, validUntil: from.adding(days: 30), moment: moment, text: text, seal: seal)
  }

  static func page(
    by seal: StationSeal, pdf: [UInt8] = SmallPDF.bytes(), pageIndex: Int = 0, serial: Int = 45,
    at moment: Instant = moment
  ) throws -> UnsealedPage {
    UnsealedPage(
      pdf: pdf, pageIndex: pageIndex, place: PagePlace(x: 400, y: 90, width: 119.06, height: 119.06),
      picture: picture, text: text, token: try token(by: seal, serial: serial, at: moment).signed(by: seal),
      title: "暂住人口登记证明 XG-2026-C000045", reason: "子女入学", location: "大连市甘井子区", utcOffsetMinutes: 480)
  }

  static func sealed(by seal: StationSeal, serial: Int = 45, at moment: Instant = moment) throws -> [UInt8] {
    try PDFSeal.seal(try page(by: seal, serial: serial, at: moment), with: seal, at: moment)
  }
}

/// A ring with its seal, and what its verifiers have.
struct Office {
  var ring: SealRing
  let seal: StationSeal

  init(specimen: Bool = false) throws {
    ring = try Samples.ring(specimen: specimen)
    seal = try ring.unlock(Samples.passphrase)
  }

  func verifier(voided: [CertificateNumber: CivilDate] = [:], at moment: Instant = Samples.moment) throws
    -> Verifier
  {
    try Verifier(file: ring.verifierFile(voided: voided, at: moment, passphrase: Samples.passphrase))
  }
}
