import CaseStore
import Measuring
import Residence

/// A demonstration station at which many certificates have been asked for.
struct StationOfRequests {
  let program: String
  let path: String
  /// The cases on which a certificate waits.
  let waiting: [CaseNumber]

  /// Builds the station; about every other made-up case can have a certificate.
  init(program: String, folder: String, requests: Int) throws {
    self.program = program
    path = "\(folder)/station"
    let (quoted, file) = ("'\(program)'", "\(folder)/numbers.txt")
    try Shell.run("mkdir -p '\(folder)'")
    try Shell.run("\(quoted) demo --station '\(path)' --cases \(requests * 3) --create-only")
    let store = try CaseStore(opening: path, holder: "benchmark")
    // Those of the demonstration itself are declined work: here only what is asked for now is counted.
    let files = try store.register.list(CaseQuery(.all)).map { try store.file($0.number) }
    let fit = files.filter { $0.stage.residence == .verified && $0.openRequests.isEmpty }.prefix(requests)
    waiting = fit.map(\.number)
    guard waiting.count == requests else { throw Failure("Only \(waiting.count) cases fit") }
    try Shell.write(waiting.map(\.text).joined(separator: "\n"), to: file)
    try Shell.run(
      "\(quoted) certificate ask - --purpose school-enrolment --for 样例小学 --as clerk --station '\(path)' < '\(file)' > /dev/null"
    )
  }
}
