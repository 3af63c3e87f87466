import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence

/// Where secrets come from outside the desk: a file, else the terminal, and never the command line, which every
/// account of the machine can read.
enum SecretInput {
  /// The first line of a file.
  static func firstLine(of path: String) throws -> String {
    do {
      let bytes = try OutsideFile.read(path, limit: 4096)
      let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      // Editors put a mark at the beginning that is no character of the secret.
      return try text(line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
    } catch let error as FileFault {
      Program.complain(error.words)
      throw ExitCode(Exit.usage)
    }
  }

  /// Asks at the terminal, which shows nothing of what is typed.
  ///
  /// - Parameters:
  ///   - question: What is asked for.
  ///   - instead: What to do where nobody is there to answer.
  /// - Returns: What was typed.
  /// - Throws: `ValidationError` if nobody is there or it is no text; the exit code of Ctrl-C.
  static func ask(_ question: Bilingual, instead: String) throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      throw ValidationError("Nobody is there to type the secret; \(instead).")
    }
    fputs(question[.ofLocale], Standard.error)
    fflush(Standard.error)
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else {
      throw ValidationError("The terminal cannot be kept from showing the secret; \(instead).")
    }
    var silent = before
    // Ctrl-C ends the line instead of the program, which would leave a terminal behind that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    withUnsafeMutableBytes(of: &silent.c_cc) { $0[Int(VEOL)] = interrupt }
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else {
      throw ValidationError("The terminal cannot be kept from showing the secret; \(instead).")
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

  /// A secret as text.
  ///
  /// What is not UTF-8 is refused: made readable somehow, many different ones would become the same.
  private static func text(_ bytes: some Collection<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("The secret is not written in UTF-8.")
    }
    return text
  }
}
