import Foundation
import Glibc

/// Another program that took a station's lock and was stopped before it let go.
final class StoppedHolder {
  let process: pid_t
  private var isGone = false

  /// Takes the lock, under a name, for a program that is stopped at once and would go on only for a moment.
  init(at station: TemporaryStation, name: String) throws {
    let file = open(station.path + "/lock", O_RDWR | O_CREAT, 0o600)
    guard file >= 0 else { throw Missing("There is no lock: \(errno)") }
    defer { close(file) }
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    // F_OFD_SETLKW: a desk may be writing its checkpoint just now.
    guard fcntl(file, 38, &region) == 0 else { throw Missing("No lock: \(errno)") }
    // The lock is that of the open file, which the child inherits.
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("1"), nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sleep", nil, nil, &arguments, nil) == 0 else {
      throw Missing("No other program: \(errno)")
    }
    process = child
    kill(child, SIGSTOP)
    let text = Array("\(name) \(child)".utf8)
    ftruncate(file, 0)
    guard pwrite(file, text, text.count, 0) == text.count else { throw Missing("No name: \(errno)") }
  }

  /// Lets it go on, and so come to its end.
  func goOn() { kill(process, SIGCONT) }

  /// Ends it, as an administrator would.
  func end() {
    guard !isGone else { return }
    isGone = true
    kill(process, SIGKILL)
    var state: Int32 = 0
    while waitpid(process, &state, 0) < 0, errno == EINTR {}
  }

  deinit {
    end()
  }
}
