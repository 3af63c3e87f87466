import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence

extension CertificateCommand {
  /// Stamps what was asked for.
  struct Stamp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stamp",
      abstract: "Approve and stamp certificates that were asked for: those of some cases, or all.",
      discussion: "Each is answered by a line. What somebody asked for themselves is refused (four eyes).")

    @OptionGroup var place: StationOptions
    @OptionGroup var input: PassphraseInput

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who approves.", valueName: "name"))
    var actor: String

    @Flag(help: "Every request that waits.")
    var all = false

    @Argument(help: ArgumentHelp("The cases.", valueName: "number"))
    var cases: [String] = []

    func validate() throws {
      guard all != !cases.isEmpty else { throw ValidationError("Name the cases, or give --all.") }
    }

    func run() throws {
      var batch = try CertificateBatch(at: place, by: actor, unlocking: input)
      for number in try numbers(batch.store) {
        // Where there is none, or no such case, the answer to its line says so.
        let open = (try? batch.store.file(number))?.openRequests ?? []
        for id in open.isEmpty ? [nil] : open.map({ String($0.id) }) {
          try batch.commit(Action(.sealCertificate, id.map { [.certificateRequest: $0] } ?? [:]), on: number)
          {
            ["certificate": .string($0.certificates.last?.terms.number.text ?? "")]
          }
        }
      }
      try batch.finish()
    }

    private func numbers(_ store: CaseStore) throws -> [CaseNumber] {
      guard all else { return try cases.map(CaseNumber.init(argument:)) }
      let waiting = CaseQuery(.waiting([.seal], communities: []))
      return store.register.list(waiting).map(\.number)
    }
  }
}
