import ArgumentParser
import CaseStore
import Residence

/// Where the station is.
struct StationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The station's folder; else the variable JUZHU_STATION.", valueName: "dir"))
  var station: String?

  /// Opens the station.
  func open() throws -> CaseStore {
    try CaseStore(opening: path(), holder: Surroundings.holder)
  }

  /// Where the station is said to be.
  func path() throws -> String {
    guard let path = station ?? Surroundings.variable("JUZHU_STATION") else {
      throw ValidationError("Which station? Give --station DIR or set JUZHU_STATION; try: juzhu demo")
    }
    return path
  }
}
