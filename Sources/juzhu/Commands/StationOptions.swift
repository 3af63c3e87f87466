import ArgumentParser
import CaseStore
import Residence

/// Where the station is.
struct StationOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The station's folder; else the variable JUZHU_STATION.", valueName: "dir"))
  var station: String?

  /// Opens the station.
  func open() throws -> CaseStore {
    try CaseStore.open(at: path())
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
  static func open(at path: String) throws -> CaseStore {
    let progress = Progress()
    return try CaseStore(opening: path, holder: Surroundings.holder) { done, all in
      progress.show(Bilingual(en: "Reading every case for a new index", zh: "正在读取全部档案以重建索引"), done, of: all)
    }
  }

  /// Who looks at cases without a screen: an operator, else at a demonstration the system account by its name.
  func onlooker(named name: String?) throws -> Operator {
    if let name {
      let actor = try actor(named: name)
      guard policy.hasCaseWork(actor.role) else { throw ValidationError("\(name) does not work on cases.") }
      return actor
    }
    let account = Surroundings.account
    let own = operators.first { $0.account != nil && $0.account == account && policy.hasCaseWork($0.role) }
    if let own { return own }
    guard station.isDemo else { throw ValidationError("Who is looking? Give --as NAME.") }
    return Operator(name: account ?? "unknown", displayName: account ?? "unknown", role: .clerk)
  }

  /// The operator of a name, if whoever runs the program may be that operator.
  func actor(named name: String) throws -> Operator {
    guard let actor = operators.first(where: { $0.name == name }) else {
      let names = operators.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no operator \(name) at this station; there are: \(names)")
    }
    guard actor.mayBeSignedIn(by: Surroundings.account, at: station) else {
      throw ValidationError(
        "Only the system account of \(name) signs in as \(name) here; --as is free at a demonstration only")
    }
    return actor
  }
}
