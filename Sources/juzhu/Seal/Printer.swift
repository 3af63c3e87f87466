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
    // The desk takes its signals one by one; the program is to take them as every program does.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let problem = posix_spawn(&child, program, &actions, &attributes, &arguments, environ)
    guard problem == 0 else {
      throw .file(.failed(operation: .read, path: program, errno: problem))
    }
    return end(of: child)
  }

  /// How a program ended, as shells count it; one that does not end is ended after a while, for nobody at the desk can
  /// go on before.
  private static func end(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    for _ in 0..<patience {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }
      if ended < 0, errno != EINTR { return 127 }
      usleep(step)
    }
    kill(child, SIGKILL)
    waitpid(child, &status, 0)
    return 128 + SIGKILL
  }

  /// Ten seconds in steps of ten milliseconds: `lp` only hands the file to CUPS.
  private static let (patience, step): (Int, UInt32) = (1000, 10_000)

  private static func keep(_ pdf: [UInt8], named name: String) throws(StoreFault) -> String {
    let folder =
      Surroundings.variable("JUZHU_PRINTS") ?? (Surroundings.variable("HOME") ?? ".") + "/juzhu-prints"
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failed(.write, folder) }
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
