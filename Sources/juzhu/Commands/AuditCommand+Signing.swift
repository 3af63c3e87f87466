import ArgumentParser
import CaseStore
import Residence

extension AuditCommand {
  /// A signed end of the journal.
  struct Checkpoint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "checkpoint",
      abstract: "Print the journal's end, signed by the station's key; who asked is recorded.",
      discussion: """
        Keep it where whoever can write in the station's folder cannot: on paper, or at the bureau. Later:
          juzhu audit verify --checkpoint FILE --key KEY
        """)

    @OptionGroup var place: StationOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who asks.", valueName: "name"))
    var actor: String?

    func run() throws {
      let store = try place.open()
      let note = try store.signCheckpoint(
        by: store.caretaker(named: actor), at: Clock(store.station).now)
      print(String(decoding: note.bytes, as: UTF8.self), terminator: "")
    }
  }

  /// The public key.
  struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "key",
      abstract: "Print the verifier key of the station's checkpoints; the key is made the first time.",
      discussion: "The private half lies in keys/audit.key and is never printed.")

    @OptionGroup var place: StationOptions

    func run() throws {
      print(try place.open().verifierKey().text)
    }
  }
}
