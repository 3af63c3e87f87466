import ArgumentParser
import CaseStore
import Residence

/// Makes a station that is no demonstration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new station's folder; whoever runs this becomes its administrator, with a password.",
    discussion: """
      What is not given here can be put into station.json afterwards. The administrator signs in as admin and lets \
      the others in: juzhu operator add.
      """)

  @Argument(help: ArgumentHelp("The folder, empty or not there yet.", valueName: "dir"))
  var folder: String

  @Option(help: "The station's name in Chinese, as on its seal.")
  var name = Station.unnamed.zh

  @Option(help: "The station's name in English.")
  var englishName = Station.unnamed.en

  @Option(help: "The bureau that issues the permits, in Chinese.")
  var bureau = "县级公安机关"

  @Option(help: "The bureau's name in English.")
  var englishBureau = "County-level bureau"

  @Option(help: "The letters before the running numbers, 1 to 8 of A to Z.")
  var prefix = "PS"

  @Option(help: "The division code of the district, such as 210204.")
  var district = "210202"

  @Option(help: ArgumentHelp("The city's policy, Dalian's if not given.", valueName: "file"))
  var policy: String?

  @Option(
    help: ArgumentHelp(
      "A file whose first line is the administrator's password; else it is asked for.", valueName: "file"))
  var passwordFile: String?

  func validate() throws {
    guard CaseNumber("\(prefix)-2000-000001") != nil else {
      throw ValidationError("The prefix \(prefix) is not 1 to 8 letters A to Z.")
    }
  }

  func run() throws {
    let rules = try policy.map(PolicyFile.bytes(at:)) ?? StandardPolicy.bytes
    let check = try PolicyCheck(of: rules, model: JSON(reading: StandardPolicy.bytes))
    guard check.findings.isEmpty else {
      throw ValidationError(
        "The policy has \(check.findings.count) mistakes; see: juzhu policy check \(policy ?? "")")
    }
    guard try JSON(reading: rules).decode(Policy.self).district(district) != nil else {
      throw ValidationError("There is no district \(district) in the policy.")
    }
    let station = Station(
      name: Bilingual(en: englishName, zh: name), prefix: prefix, district: district,
      bureau: Bilingual(en: englishBureau, zh: bureau))
    let administrator = Operator(
      name: "admin", displayName: Surroundings.account ?? "admin", role: .administrator)
    let password = try PasswordInput.newPassword(
      of: administrator.name, file: passwordFile, option: "--password-file")
    try CaseStore.requireSound(
      password, of: administrator.name, under: JSON(reading: rules).decode(Policy.self))
    try CaseStore.create(at: folder, station: station, policy: rules, operators: [administrator])
    _ = try CaseStore(opening: folder, holder: Surroundings.holder)
      .setUp(password: password, cost: station.keyCost, at: Clock(station).now)
    print("\(folder): \(station.name.zh), \(station.prefix), \(station.district)")
  }
}
