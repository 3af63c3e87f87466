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
    do {
      let bytes = try OutsideFile.read(passphraseFile, limit: 4096)
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      // Editors put a mark at the beginning that is no character of the passphrase.
      return try PassphraseInput.text(line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
    } catch let error as FileFault {
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
    guard tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw ValidationError(
        "The terminal cannot be kept from showing the passphrase; give --passphrase-file FILE.")
    }
    var silent = before
    // Ctrl-C ends the line instead of the program, which would leave a terminal behind that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    withUnsafeMutableBytes(of: &silent.c_cc) { $0[Int(VEOL)] = interrupt }
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else {
      throw ValidationError(
        "The terminal cannot be kept from showing the passphrase; give --passphrase-file FILE.")
    }
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      fputs("\n", Standard.error)
    }
    var buffer = [UInt8](repeating: 0, count: 1024)
    var count = read(STDIN_FILENO, &buffer, buffer.count)
    while count < 0, errno == EINTR { count = read(STDIN_FILENO, &buffer, buffer.count) }
    let line = buffer[..<max(0, count)]
    guard !line.contains(interrupt) else { throw ExitCode(Exit.interrupted) }
    return try text(line.prefix { $0 != UInt8(ascii: "\n") })
  }

  private static let interrupt: UInt8 = 3

  /// A passphrase as text.
  ///
  /// What is not UTF-8 is refused: made readable somehow, many different ones would become the same.
  private static func text(_ bytes: some Collection<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("The passphrase is not written in UTF-8.")
    }
    return text
  }
}
