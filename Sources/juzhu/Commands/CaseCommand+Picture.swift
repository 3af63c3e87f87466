import ArgumentParser
import CaseStore
import Glibc
import Residence

extension CaseCommand {
  /// The picture of one paper, as it was kept.
  struct Picture: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the picture of a paper to standard output; the look is recorded.",
      discussion: "Such as: juzhu case picture XG-2026-000123 rental-contract > lease.pdf")

    @OptionGroup var place: StationOptions

    @Argument(help: ArgumentHelp("The case's number.", valueName: "number"))
    var number: String

    @Argument(
      help: ArgumentHelp("The paper by its name in the policy; the latest that has one.", valueName: "paper"))
    var paper: String

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    func run() throws {
      guard isatty(STDOUT_FILENO) == 0 else {
        throw ValidationError("A picture is not for the terminal; send it to a file with >.")
      }
      let store = try place.open()
      let actor = try store.onlooker(named: actor)
      guard let number = CaseNumber(number) else { throw StoreFault.unknownCase(number) }
      try store.record(.file(number), by: actor, at: Clock(store.station).now)
      let file = try store.file(number)
      let papers = file.stays.flatMap(\.materials) + file.materials
      guard let name = papers.last(where: { $0.kind == paper && $0.file != nil })?.file else {
        throw ValidationError("\(number.text) has no picture of a paper \(paper).")
      }
      try write(store.attachment(name))
    }

    private func write(_ bytes: [UInt8]) throws {
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
        if written < 0, errno == EINTR { continue }
        guard written > 0 else {
          throw StoreFault.file(.failed(operation: .write, path: "stdout", errno: errno))
        }
        rest = rest.dropFirst(written)
      }
    }
  }
}
