import Measuring
import Paper
import Residence

/// The rows of the report, in milliseconds unless they say otherwise.
struct Measurements {
  let rounds: Int

  /// Drawing and signing, without a process or a disk.
  func inProcess(_ page: SamplePage, at station: StationOfRequests) throws {
    Table.heading("in process, ms")
    // What the first certificate of a process has to read: fonts, and the seal's shape.
    var first = Samples()
    for _ in 0..<20 {
      let start = Moment.now
      let typesetter = Typesetter(with: try FontChain())
      _ = try page.stamped(by: typesetter, typesetter.seal(name: "望海街派出所", isSpecimen: true))
      first.add(start.milliseconds)
    }
    Table.row("juzhu: fonts opened, drawn and signed", first)

    let typesetter = Typesetter(with: try FontChain())
    let outline = try typesetter.seal(name: "望海街派出所", isSpecimen: true)
    let token = try page.token()
    var (drawn, stamped, size) = (Samples(), Samples(), 0)
    for _ in 0..<rounds {
      var start = Moment.now
      _ = try page.drawn(by: typesetter, token: token)
      drawn.add(start.milliseconds)
      start = .now
      size = try page.stamped(by: typesetter, outline).count
      stamped.add(start.milliseconds)
    }
    Table.row("juzhu: drawn", drawn)
    Table.row("juzhu: drawn and signed", stamped)
    Table.line("bytes of the file", String(size))
  }

  /// A rival in a process that has made a page before.
  func inProcess(_ rival: Rival) throws {
    var samples = Samples()
    for value in try rival.many(min(rounds, 50)).dropFirst() { samples.add(value) }
    Table.row("\(rival.name): drawn", samples)
  }

  /// From starting a process to its end, in turns.
  func processes(_ station: StationOfRequests, _ rivals: [Rival]) throws {
    Table.heading("whole process, ms")
    let command = { (words: String) in "'\(station.program)' \(words) --station '\(station.path)' > /dev/null"
    }
    var (stamped, paper) = (Samples(), Samples())
    var others = rivals.map { (rival: $0, samples: Samples()) }
    for number in station.waiting.suffix(rounds) {
      var start = Moment.now
      try Shell.run(command("certificate stamp \(number.text) --as supervisor"))
      stamped.add(start.milliseconds)
      start = .now
      try Shell.run(command("paper registration-form \(number.text) --as clerk"))
      paper.add(start.milliseconds)
      for index in others.indices where stamped.count % 10 == 1 {
        start = .now
        try others[index].rival.once()
        others[index].samples.add(start.milliseconds)
      }
    }
    Table.row("juzhu certificate stamp: committed", stamped)
    Table.row("juzhu paper registration-form", paper)
    for other in others { Table.row("\(other.rival.name): drawn", other.samples) }
  }

  /// A roster: everything that waits, stamped by one command.
  func roster(_ station: StationOfRequests) throws {
    Table.heading("a roster")
    let count = station.waiting.count - rounds
    let start = Moment.now
    let answered = Shell.output(
      "'\(station.program)' certificate stamp --all --as supervisor --station '\(station.path)' | grep -c certificate"
    )
    let seconds = start.milliseconds / 1000
    Table.line("certificates stamped", "\(answered) (at least \(count) were asked for)")
    Table.line("seconds", rounded(seconds))
  }
}
