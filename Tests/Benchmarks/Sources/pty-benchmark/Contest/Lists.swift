import CaseStore
import Desk
import Glibc
import Measuring
import Residence

/// The cases of a station as the rivals can list them: a folder of files, and a file of rows.
struct Lists {
  let station: String
  /// The folder: the case files under number and name.
  let files: String
  /// The rows: number, name, next step, community, day.
  let table: String
  /// How many cases there are.
  let count: Int
  /// How many of them wait for something.
  let waiting: Int

  /// Writes the lists of a station into a folder.
  init(of station: String, in folder: String) throws {
    self.station = station
    (files, table) = ("\(folder)/files", "\(folder)/cases.tsv")
    try Shell.run("mkdir -p '\(files)' && cp '\(station)'/cases/*/*/*.json '\(files)'")
    let cases = Array(try Lists.cases(of: station))
    var rows = "编号\t姓名\t下一步\t社区\t期限\n"
    for listing in cases {
      let number = listing.number.text
      guard rename("\(files)/\(number).json", "\(files)/\(number) \(listing.name).json") == 0 else {
        throw Failure("\(number) has no file")
      }
      let step = listing.nextStep?.title.zh ?? "-"
      rows += "\(number)\t\(listing.name)\t\(step)\t\(listing.community)\t\(listing.due?.text ?? "-")\n"
    }
    try Shell.write(rows, to: table)
    count = cases.count
    waiting = cases.count { $0.nextStep != nil }
  }

  /// How many cases a station has.
  static func count(of station: String) throws -> Int { try cases(of: station).count }

  private static func cases(of station: String) throws -> CaseList {
    try CaseStore(opening: station, holder: "benchmark").register.list(CaseQuery(.all))
  }
}
