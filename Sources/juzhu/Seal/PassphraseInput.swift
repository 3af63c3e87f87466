import ArgumentParser
import Desk
import Residence
import Seal

/// Where the seal's passphrase comes from outside the desk.
struct PassphraseInput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the seal's passphrase; else it is asked for.", valueName: "file"))
  var passphraseFile: String?

  /// The passphrase; a demonstration's is known to everybody.
  func passphrase(of station: Station) throws -> String {
    if let typed = try fromFile() { return typed }
    if station.isDemo { return SpecimenSeal.passphrase }
    return try PassphraseInput.ask(Bilingual(en: "The seal's passphrase: ", zh: "公章口令："))
  }

  /// A passphrase that is chosen: typed twice, and of a length that is worth guessing.
  func newPassphrase(of station: Station) throws -> String {
    if let typed = try fromFile() { return try PassphraseInput.required(typed) }
    if station.isDemo { return SpecimenSeal.passphrase }
    let first = try PassphraseInput.ask(Bilingual(en: "A new passphrase: ", zh: "设置新口令："))
    let second = try PassphraseInput.ask(Bilingual(en: "Once more: ", zh: "再次输入："))
    guard first == second else { throw ValidationError("The two passphrases are not the same.") }
    return try PassphraseInput.required(first)
  }

  /// Unlocks the seal where a file was given; without one, what needs the seal is refused.
  func unlock(_ press: Press) throws {
    guard let typed = try fromFile() else { return }
    do {
      try press.unlock(typed)
    } catch let fault as SealFault {
      Program.complain(fault.words)
      throw ExitCode(Exit.refused)
    }
  }

  /// The least number of characters.
  static let least = 12

  private static func required(_ passphrase: String) throws -> String {
    guard passphrase.count >= least else {
      throw ValidationError("A passphrase has at least \(least) characters; four words will do.")
    }
    return passphrase
  }

  private func fromFile() throws -> String? { try passphraseFile.map(SecretInput.firstLine(of:)) }

  private static func ask(_ question: Bilingual) throws -> String {
    try SecretInput.ask(question, instead: "give --passphrase-file FILE")
  }
}
