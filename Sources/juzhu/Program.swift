import ArgumentParser
import CaseStore
import Desk
import Glibc
import Paper
import Residence
import Seal
import Terminal

/// The residence desk of a police station.
///
/// Every command spells out its name: the library would ask the runtime for it, for each command at each start.
struct Juzhu: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "juzhu",
    abstract: "The residence desk of a police station: registration, verification, certificates, permits.",
    subcommands: [
      DeskCommand.self, DemoCommand.self, ActCommand.self, RosterCommand.self, IntakeCommand.self,
      CaseCommand.self,
      PolicyCommand.self, AuditCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
      MigrateCommand.self, InitCommand.self, SealCommand.self, CertificateCommand.self, PaperCommand.self,
      ReportCommand.self, OperatorCommand.self, KeysCommand.self, LookUpCommand.self, RetentionCommand.self,
    ],
    defaultSubcommand: DeskCommand.self)
}

/// The exit codes that scripts can rely on.
enum Exit {
  static let refused: Int32 = 1
  static let usage: Int32 = 2
  static let unusableStore: Int32 = 3
  /// As shells count a program that Ctrl-C has ended.
  static let interrupted: Int32 = 130
}

@main
enum Program {
  static func main() {
    do {
      var command = try Juzhu.parseAsRoot()
      try command.run()
    } catch let fault as StoreFault {
      complain(fault.words)
      exit(fault.isAboutOneThing ? Exit.refused : Exit.unusableStore)
    } catch let failure as CommitFailure {
      if case .store(let fault) = failure { complain(fault.words) }
      exit(Exit.unusableStore)
    } catch let fault as SealFault {
      complain(fault.words)
      exit(Exit.refused)
    } catch let fault as PaperFault {
      complain(fault.words)
      exit(Exit.refused)
    } catch let error as TerminalError {
      complain(error.words)
      exit(Exit.usage)
    } catch {
      if Juzhu.exitCode(for: error) == .validationFailure {
        fputs(Juzhu.fullMessage(for: error) + "\n", Standard.error)
        exit(Exit.usage)
      }
      Juzhu.exit(withError: error)
    }
  }

  /// Says on standard error what is wrong.
  static func complain(_ words: Bilingual, in language: Language = .ofLocale) {
    fputs("juzhu: \(words[language])\n", Standard.error)
  }
}

/// The standard streams.
enum Standard {
  // Glibc's own variable is shared mutable state, which Swift 6 does not take.
  nonisolated(unsafe) static let error = fdopen(2, "w")

  /// Writes a line of JSON at once: whoever waits at the other end of a pipe has to know what was committed.
  static func say(_ answer: JSON) {
    // Whoever no longer listens does not keep the rest from being committed.
    try? write(answer.compact() + [UInt8(ascii: "\n")])
  }

  /// Everything that stands on standard input.
  ///
  /// - Throws: `ValidationError` if it is more than is taken.
  static func input(limit: Int = .max) throws -> [UInt8] {
    var bytes = [UInt8]()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw ValidationError(
          "Standard input has more than \(limit) bytes; that is no certificate and no code.")
      }
    }
  }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) throws(StoreFault) {
    try write(bytes, to: STDOUT_FILENO, named: "stdout")
  }

  /// Writes bytes to an open file.
  static func write(_ bytes: [UInt8], to file: Int32, named name: String) throws(StoreFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .file(.failed(operation: .write, path: name, errno: errno)) }
      rest = rest.dropFirst(written)
    }
  }
}

extension TerminalError {
  /// What is wrong with the terminal, and what to do.
  fileprivate var words: Bilingual {
    switch self {
    case .noTerminal:
      Bilingual(
        en:
          "The desk needs a terminal; line by line it works without: juzhu desk --plain; for batch work: juzhu act",
        zh: "本程序需要在终端中运行；逐行方式请用 juzhu desk --plain，批量处理请用 juzhu act")
    case .unknownTerminalType(let types):
      Bilingual(
        en: "No terminal description for: \(types.joined(separator: ", ")); install ncurses-base",
        zh: "找不到终端描述：\(types.joined(separator: "、"))，请安装ncurses-base")
    }
  }
}

extension StoreFault {
  /// Whether only what was asked for is not there, and everything else can be worked on.
  fileprivate var isAboutOneThing: Bool {
    switch self {
    case .unknownCase, .unknownPage, .unknownRevision, .erasedRevision, .attachment, .backup, .packet,
      .operators:
      true
    default: false
    }
  }
}
