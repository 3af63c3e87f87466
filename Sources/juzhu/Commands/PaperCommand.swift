public import ArgumentParser
import CaseStore
import Desk
import Glibc
import Paper
import Residence

/// Prints the desk's other papers.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "Write a paper as a PDF to standard output; the print is recorded.",
    discussion: """
      registration-form, one-time-notice, acceptance-receipt, extension-notice, refusal, hand-out-receipt, \
      withdrawal-notice and access-extract are about a case; visit-list is about all that wait for a visit. With \
      --text, as text. The visit list also comes as CSV, for the device that goes along: --csv --purpose TEXT.
      """)

  @OptionGroup var place: StationOptions

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who prints.", valueName: "name"))
  var actor: String?

  @Flag(help: "Plain text instead of a PDF.")
  var text = false

  @Flag(help: "The visit list as CSV.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "What the CSV is taken out for; stands in each line, and is recorded.", valueName: "text"))
  var purpose: String?

  @Argument(help: ArgumentHelp("Which paper.", valueName: "paper"))
  var kind: CasePaper

  @Argument(help: ArgumentHelp("The case.", valueName: "number"))
  var number: String?

  func validate() throws {
    guard csv else { return }
    guard kind == .visitList else { throw ValidationError("Only the visit list comes as CSV.") }
    guard let purpose else { throw ValidationError("What is it taken out for? Give --purpose TEXT.") }
    try PurposeOptions.require(purpose)
  }

  func run() throws {
    guard text || csv || isatty(STDOUT_FILENO) == 0 else {
      throw ValidationError("A PDF is not for the terminal; send it to a file with >, or give --text.")
    }
    let store = try place.open()
    let actor = try store.onlooker(named: actor)
    var context = Context(
      language: .ofLocale, station: store.station, policy: store.policy, operators: store.operators,
      register: store.register, now: Clock(store.station).now)
    context.actor = actor
    if csv, let purpose {
      try store.record(
        .exportOfMany(kind.rawValue, purpose: purpose), by: actor, at: context.now)
      return try Standard.write(VisitFile.csv(for: purpose, in: context))
    }
    let (paper, number) = try paper(in: context, of: store)
    let bytes =
      text ? Array((paper.lines.joined(separator: "\n") + "\n").utf8) : try Press(for: store).draw(paper).pdf
    try store.record(.print(paper: kind.rawValue, of: number), by: actor, at: context.now)
    try Standard.write(bytes)
  }

  private func paper(in context: Context, of store: CaseStore) throws -> (Paper, CaseNumber?) {
    if kind == .visitList { return (.visitList(in: context), nil) }
    guard kind != .report else { throw ValidationError("Reports are written by: juzhu report") }
    guard let typed = number else { throw ValidationError("Which case? A number like XG-2026-000123.") }
    let number = try CaseNumber(argument: typed)
    let file = try store.file(number)
    let paper =
      try kind == .accessExtract
      ? Paper.accessExtract(of: file, store.history(of: number), in: context)
      : kind.paper(of: file, in: context)
    guard let paper else {
      Program.complain(kind.absence(of: number))
      throw ExitCode(Exit.refused)
    }
    return (paper, number)
  }
}

extension CasePaper: ExpressibleByArgument {}
