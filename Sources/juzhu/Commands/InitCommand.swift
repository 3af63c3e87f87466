import ArgumentParser
import CaseStore
import Residence

/// Makes a station that is no demonstration.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new station's folder; whoever runs this becomes its administrator.",
    discussion: """
      What is not given here can be put into station.json afterwards. Operators stand in operators.json, each \
      with the system account that signs in as that operator.
      """)

  @Argument(help: ArgumentHelp("The folder, empty or not there yet.", valueName: "dir"))
  var folder: String

  @Option(help: "The station's name in Chinese, as on its seal.")
  var name = "未命名派出所"

  @Option(help: "The station's name in English.")
  var englishName = "Unnamed Police Station"

  @Option(help: "The bureau that issues the permits, in Chinese.")
  var bureau = "县级公安机关"

  @Option(help: "The bureau's name in English.")
  var englishBureau = "County-level bureau"

  @Option(help: "The letters before the running numbers, 1 to 8 of A to Z.")
  var prefix = "PS"

  @Option(help: "The division code of the district, such as 210204.")
  var district = "210202"

  func validate() throws {
    guard CaseNumber("\(prefix)-2000-000001") != nil else {
      throw ValidationError("The prefix \(prefix) is not 1 to 8 letters A to Z.")
    }
    guard try StandardPolicy.decoded().district(district) != nil else {
      throw ValidationError("There is no district \(district) in the policy.")
    }
  }

  func run() throws {
    let station = Station(
      name: Bilingual(en: englishName, zh: name), prefix: prefix, district: district,
      bureau: Bilingual(en: englishBureau, zh: bureau))
    let account = Surroundings.account
    let administrator = Operator(
      name: "admin", displayName: account ?? "admin", role: .administrator, account: account)
    try StandardPolicy.create(station, at: folder, operators: [administrator])
    print("\(folder): \(station.name.zh), \(station.prefix), \(station.district)")
  }
}
