public import ArgumentParser
import CaseStore
import Desk
import Residence
import Seal

/// Looks after the station's seal: its root, its keys, and what verifiers need.
struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Make, show, renew or revoke the station's seal; write the verifiers' file.",
    discussion: """
      The keys lie in keys/seal.json under a passphrase that nobody can recover. Keep a copy of that file and the \
      passphrase where the station's folder is not.
      """,
    subcommands: [Init.self, Show.self, Renew.self, Revoke.self, ChangePassphrase.self, Export.self])
}

/// A station whose seal is looked after.
struct SealOptions: ParsableArguments {
  @OptionGroup var place: StationOptions
  @OptionGroup var input: PassphraseInput

  @Option(name: .customLong("as"), help: ArgumentHelp("The operator who does it.", valueName: "name"))
  var actor: String?

  /// The station and its seal, which has to be there.
  func open() throws -> (store: CaseStore, ring: SealRing) {
    let store = try place.open()
    guard let ring = try store.seal(as: SealRing.self) else {
      Program.complain(SealAbsence.none.words)
      throw ExitCode(Exit.refused)
    }
    return (store, ring)
  }

  /// Writes the changed keys and shows what is public of them; refused if somebody else has changed them meanwhile.
  func keep(_ ring: SealRing, over old: SealRing?, change: String, in store: CaseStore) throws {
    try store.keepSeal(
      ring, over: old, change: change, by: store.caretaker(named: actor), at: Clock(store.station).now)
    try SealCommand.show(ring)
  }
}

extension SealCommand {
  /// A first seal.
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Make the station's root and its first seal.",
      discussion: "The seal bears the station's name as station.json has it: check it first.")

    @OptionGroup var options: SealOptions

    func run() throws {
      let store = try options.place.open()
      guard try store.seal(as: SealRing.self) == nil else {
        throw ValidationError("The station has a seal; see juzhu seal show, or renew it.")
      }
      let station = store.station
      guard station.isDemo || !station.stampsSpecimens else {
        throw ValidationError("The station has no name yet, and the seal bears it: see name in station.json.")
      }
      let ring = try SealRing(
        for: station, isSpecimen: station.isDemo,
        passphrase: options.input.newPassphrase(of: station),
        cost: station.keyCost, at: Clock(station).now)
      try options.keep(ring, over: nil, change: "init", in: store)
    }
  }

  /// What is public of the seals.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "List the station's seals, the newest last.")

    @OptionGroup var options: SealOptions

    func run() throws { try SealCommand.show(options.open().ring) }
  }

  /// A new key in the place of the last one.
  struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "renew", abstract: "Make a new seal; what was stamped with the old one stays valid.")

    @OptionGroup var options: SealOptions

    func run() throws {
      let (store, old) = try options.open()
      let station = store.station
      var ring = old
      guard ring.isSpecimen == station.stampsSpecimens else {
        throw ValidationError(
          "The root is a specimen's: move keys/seal.json away, then make the seal with juzhu seal init.")
      }
      try ring.renew(
        for: station, passphrase: options.input.passphrase(of: station),
        cost: station.keyCost, at: Clock(station).now)
      try options.keep(ring, over: old, change: "renew", in: store)
    }
  }

  /// The end of a key before its time.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Revoke a seal; verifiers learn of it from a new verifiers' file (juzhu seal export).",
      discussion: """
        keyCompromise: somebody else has the key or may have it; nothing stamped with it is believed any more. \
        superseded, cessationOfOperation: what was stamped before stays valid.
        """)

    @OptionGroup var options: SealOptions

    @Argument(help: ArgumentHelp("The key's number, as juzhu seal show has it.", valueName: "key"))
    var key: String

    @Option(help: "keyCompromise, superseded or cessationOfOperation.")
    var reason: Revocation.Reason

    func run() throws {
      let (store, old) = try options.open()
      let station = store.station
      var ring = old
      try ring.revoke(
        keyID: key, reason: reason, passphrase: options.input.passphrase(of: station),
        at: Clock(station).now)
      try options.keep(ring, over: old, change: "revoke \(key) \(reason.rawValue)", in: store)
    }
  }

  /// Another passphrase.
  struct ChangePassphrase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passphrase", abstract: "Lock the keys under another passphrase.")

    @OptionGroup var options: SealOptions

    @Option(help: ArgumentHelp("A file whose first line is the new one; else asked.", valueName: "file"))
    var newPassphraseFile: String?

    func run() throws {
      let (store, old) = try options.open()
      guard !store.station.isDemo else {
        throw ValidationError("A demonstration's passphrase is known to everybody, and stays that.")
      }
      var (ring, next) = (old, PassphraseInput())
      next.passphraseFile = newPassphraseFile
      try ring.changePassphrase(
        from: options.input.passphrase(of: store.station), to: next.newPassphrase(of: store.station))
      try options.keep(ring, over: old, change: "passphrase", in: store)
    }
  }

  static func show(_ ring: SealRing) throws {
    for seal in try ring.summaries { print(seal.words[.ofLocale]) }
  }
}

extension Revocation.Reason: ExpressibleByArgument {}
