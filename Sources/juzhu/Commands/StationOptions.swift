import ArgumentParser
import CaseStore
import Residence

/// Where the station is.
struct StationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The station's folder; else the variable JUZHU_STATION.", valueName: "dir"))
  var station: String?

  /// Opens the station.
  func open(showingProgress: Bool = true) throws -> CaseStore {
    try CaseStore.open(at: path(), showingProgress: showingProgress)
  }

  /// Where the station is said to be.
  func path() throws -> String {
    guard let path = station ?? Surroundings.variable("JUZHU_STATION") else {
      throw ValidationError("Which station? Give --station DIR or set JUZHU_STATION; try: juzhu demo")
    }
    return path
  }
}

extension CaseStore {
  /// Opens a station, and shows how far it is with what takes long.
  static func open(at path: String, showingProgress: Bool = true) throws -> CaseStore {
    let progress = Progress(isVisible: showingProgress)
    return try CaseStore(opening: path, holder: Surroundings.holder) { done, all in
      progress.show(Bilingual(en: "Reading every case for a new index", zh: "正在读取全部档案以重建索引"), done, of: all)
    }
  }
}
