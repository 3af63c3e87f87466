import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence
import Seal

/// Where the seal's passphrase comes from outside the desk: a file, else the terminal, and never the command line,
/// which every account of the machine can read.
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

  private func fromFile() throws -> String? {
    guard let passphraseFile else { return nil }
    do throws(FileFault) {
      let bytes = try OutsideFile.read(passphraseFile, limit: 4096)
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return String(decoding: line, as: UTF8.self)
    } catch {
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
  }

  private static func ask(_ question: Bilingual) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("Nobody is there to type the passphrase; give --passphrase-file FILE.")
    }
    fputs(question[.ofLocale], Standard.error)
    fflush(Standard.error)
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      fputs("\n", Standard.error)
    }
    return readLine(strippingNewline: true) ?? ""
  }
}
