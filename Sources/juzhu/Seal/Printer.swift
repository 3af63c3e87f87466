import CaseStore
import Desk
import Glibc
import Paper
import Residence

/// Sends papers to the printer where CUPS is installed, and into a file elsewhere.
enum Printer {
  /// What became of a paper.
  enum Outcome {
    case sent
    case kept(path: String)
    case refused(status: Int32)
  }

  /// Prints a PDF under a name.
  ///
  /// - Throws: `StoreFault` if it can neither be sent nor kept.
  static func print(_ pdf: [UInt8], named name: String) throws(StoreFault) -> Outcome {
    guard let program = program() else { return .kept(path: try keep(pdf, named: name)) }
    let status = try send(pdf, named: name, to: program)
    return status == 0 ? .sent : .refused(status: status)
  }

  /// CUPS's program, if it is installed.
  private static func program() -> String? {
    let folders = (Surroundings.variable("PATH") ?? "/usr/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/lp" }.first { access($0, X_OK) == 0 }
  }

  private static func send(_ pdf: [UInt8], named name: String, to program: String) throws(StoreFault) -> Int32
  {
    // A file that loses its name at once: it is gone with the last who has it open.
    var path = Array("/tmp/juzhu-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { throw failed(.write, "/tmp") }
    unlink(path)
    defer { close(file) }
    try Standard.write(pdf, to: file, named: "/tmp")
    lseek(file, 0, SEEK_SET)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    // What the program says would land on the desk's screen.
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] =
      [program, "-t", name, "-"].map { (word: String) in strdup(word) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &arguments, environ) == 0 else {
      throw failed(.read, program)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func keep(_ pdf: [UInt8], named name: String) throws(StoreFault) -> String {
    let folder =
      Surroundings.variable("JUZHU_PRINTS") ?? (Surroundings.variable("HOME") ?? "/tmp") + "/juzhu-prints"
    mkdir(folder, 0o700)
    let path = "\(folder)/\(name).\(pdf.starts(with: "%PDF".utf8) ? "pdf" : "txt")"
    // Never through a link that somebody has laid there.
    unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failed(.write, path) }
    defer { close(file) }
    try Standard.write(pdf, to: file, named: path)
    return path
  }

  private static func failed(_ operation: FileFault.Operation, _ path: String) -> StoreFault {
    .file(.failed(operation: operation, path: path, errno: errno))
  }
}

extension Printer.Outcome {
  /// What became of the paper, at the foot of the screen.
  var said: Message {
    switch self {
    case .sent: Message(Bilingual(en: "Sent to the printer", zh: "已发送到打印机"), .good)
    case .kept(let path):
      Message(Bilingual(en: "No printer (lp) here; kept as \(path)", zh: "本机没有打印机（lp），已存为\(path)"), .good)
    case .refused(let status):
      Message(
        Bilingual(
          en: "lp did not take it (status \(status)); see: lpstat -t", zh: "打印机未接受（状态\(status)），请查看：lpstat -t"
        ),
        .bad)
    }
  }
}
