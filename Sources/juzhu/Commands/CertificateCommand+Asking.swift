import ArgumentParser
import CaseStore
import Desk
import Residence

extension CertificateCommand {
  /// Asks for the same certificate for everybody on a list, such as the children of a school.
  struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ask",
      abstract: "Ask for a certificate for each of some cases; somebody else approves and stamps them.",
      discussion: """
        Each is answered by a line. The cases are arguments or, for -, lines of standard input:
          juzhu certificate ask - --purpose school-enrolment --for 样例小学 --as clerk < numbers.txt
        """)

    @OptionGroup var place: StationOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who asks.", valueName: "name"))
    var actor: String

    @Option(help: ArgumentHelp("A purpose by its name in the policy.", valueName: "purpose"))
    var purpose: String

    @Option(name: .customLong("for"), help: ArgumentHelp("The receiving body.", valueName: "body"))
    var receivingBody: String

    @Option(help: "For how many days it is valid; else as long as is usual.")
    var days: Int?

    @Argument(help: ArgumentHelp("The cases.", valueName: "number"))
    var cases: [String]

    func run() throws {
      var batch = try CertificateBatch(at: place, by: actor)
      let action = Action(
        .askForCertificate,
        [
          .purpose: purpose, .receivingBody: receivingBody,
          .validDays: String(days ?? batch.store.policy.certificate.defaultDays),
        ])
      for number in try numbers() {
        try batch.commit(action, on: number) { _ in ["asked": .string(purpose)] }
      }
      try batch.finish()
    }

    /// The cases; nothing is asked for while one of them is no number.
    private func numbers() throws -> [CaseNumber] {
      guard cases == ["-"] else { return try cases.map(CaseNumber.init(argument:)) }
      return try String(decoding: Standard.input(), as: UTF8.self).split(whereSeparator: \.isWhitespace)
        .map { try CaseNumber(argument: String($0)) }
    }
  }
}

extension CaseNumber {
  /// A case's number as it was typed on the command line.
  init(argument: String) throws {
    guard let number = CaseNumber(argument) else {
      throw ValidationError("\(argument) is no case number like XG-2026-000123.")
    }
    self = number
  }
}
