import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence
import Seal

extension CertificateCommand {
  /// Whether a certificate is what a station sealed.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Say whether a file or a code is valid, changed, expired, voided or of an unknown key.",
      discussion: """
        With the station's verifiers' file (juzhu seal export) no station is needed:
          juzhu certificate verify FILE.pdf --root station.pem
          zbarimg -q scan.png | juzhu certificate verify - --root station.pem
        A code proves what it says, and nothing of the paper around it: compare them. Exit codes: 0 valid, 10 changed, 11 expired or not \
        valid yet, 12 voided, 13 unknown key, 14 the key is not to be believed, 15 no certificate.
        """)

    @Argument(
      help: ArgumentHelp(
        "A PDF, a code's text (SZ1:…), a file with such a text, or - for standard input.", valueName: "what"))
    var subject: String

    @Option(help: ArgumentHelp("The station's verifiers' file.", valueName: "file"))
    var root: String?

    @OptionGroup var place: StationOptions

    @Option(
      name: .customLong("on"), help: ArgumentHelp("The day to ask for; else today.", valueName: "yyyy-mm-dd"))
    var day: String?

    @Flag(help: "One line of JSON.")
    var json = false

    func run() throws {
      let (verifier, today) = try verifier()
      let day = try day.map { text in
        guard let day = CivilDate(text) else { throw ValidationError("\(text) is no date like 2026-11-23.") }
        return day
      }
      let (verdict, evidence) = verifier.verify(try contents(), on: day ?? today)
      json
        ? Standard.say(verdict.json(by: verifier, from: evidence))
        : verdict.show(by: verifier, from: evidence, in: .ofLocale)
      if let code = verdict.exitCode { throw ExitCode(code) }
    }

    /// The trust, and the day: a demonstration has its own.
    private func verifier() throws -> (Verifier, CivilDate) {
      if let root {
        let text = String(decoding: try Verify.read(root), as: UTF8.self)
        do throws(VerifierFault) {
          // Whoever verifies elsewhere has Chinese certificates and Chinese days.
          return (try Verifier(file: text), Clock.actual.civilDate(offsetMinutes: 480))
        } catch {
          Program.complain(error.words)
          throw ExitCode(Exit.usage)
        }
      }
      let store = try place.open()
      guard let ring = try store.seal(as: SealRing.self) else {
        Program.complain(SealAbsence.none.words)
        throw ExitCode(Exit.refused)
      }
      let clock = Clock(store.station)
      return (
        try ring.verifier(voided: store.voidedCertificates(), at: clock.now),
        clock.now.civilDate(offsetMinutes: store.station.utcOffsetMinutes)
      )
    }

    /// What is verified; a file may be called like a code, and is a file all the same.
    private func contents() throws -> [UInt8] {
      if subject == "-" { return try Standard.input(limit: Verify.limit) }
      let isCode = subject.hasPrefix("SZ1:") && access(subject, F_OK) != 0
      return isCode ? Array(subject.utf8) : try Verify.read(subject)
    }

    /// Many times what the largest certificate has.
    private static let limit = 4 << 20

    private static func read(_ path: String) throws -> [UInt8] {
      do throws(FileFault) {
        return try OutsideFile.read(path, limit: limit)
      } catch {
        Program.complain(error.words)
        throw ExitCode(Exit.usage)
      }
    }
  }
}

extension Verdict {
  /// How a script tells the verdicts apart; nothing if it is valid.
  fileprivate var exitCode: Int32? {
    switch self {
    case .valid: nil
    case .changed: 10
    case .notYet, .expired: 11
    case .voided: 12
    case .unknownKey: 13
    case .revokedKey, .keyOutOfDate: 14
    case .notACertificate: 15
    }
  }

  fileprivate func show(by verifier: Verifier, from evidence: Verifier.Evidence, in language: Language) {
    print(words(from: evidence)[language])
    guard let facts else { return }
    for line in facts.lines + verifier.words { print("  \(line[language])") }
  }

  fileprivate func json(by verifier: Verifier, from evidence: Verifier.Evidence) -> JSON {
    let words = words(from: evidence)
    var members: [String: JSON] = [
      "verdict": .string(name), "verified": .string(evidence.rawValue), "en": .string(words.en),
      "zh": .string(words.zh), "voidedListOf": .string(verifier.listed.text),
      "root": .string(verifier.rootFingerprint),
    ]
    if let facts {
      members["certificate"] = [
        "number": .string(facts.token.number.text), "name": .string(facts.token.name),
        "citizenNumber": .string(facts.token.citizenNumber), "purpose": .string(facts.token.purpose),
        "receivingBody": .string(facts.token.receivingBody),
        "validFrom": .string(facts.token.validFrom.text), "validUntil": .string(facts.token.validUntil.text),
        "station": .string(facts.station), "key": .string(facts.keyID),
        "isSpecimen": .bool(facts.isSpecimen),
      ]
    }
    return .object(members)
  }
}
