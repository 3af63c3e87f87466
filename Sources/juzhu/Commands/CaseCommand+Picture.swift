import ArgumentParser
import CaseStore
import Glibc
import Residence

extension CaseCommand {
  /// The picture of one paper, as it was kept.
  struct Picture: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "picture",
      abstract: "Write the picture of a paper to standard output; the look is recorded.",
      discussion: "Such as: juzhu case picture XG-2026-000123 rental-contract > lease.pdf")

    @OptionGroup var options: CaseOptions

    @Argument(
      help: ArgumentHelp("The paper by its name in the policy; the latest that has one.", valueName: "paper"))
    var paper: String

    func run() throws {
      guard isatty(STDOUT_FILENO) == 0 else {
        throw ValidationError("A picture is not for the terminal; send it to a file with >.")
      }
      let onlooking = try options.open()
      let (store, number) = (onlooking.store, onlooking.number)
      try onlooking.record(.file(number))
      let file = try store.file(number)
      let papers = file.stays.flatMap(\.materials) + file.materials
      guard let name = papers.last(where: { $0.kind == paper && $0.file != nil })?.file else {
        throw ValidationError("\(number.text) has no picture of a paper \(paper).")
      }
      try Standard.write(store.attachment(name))
    }
  }
}
