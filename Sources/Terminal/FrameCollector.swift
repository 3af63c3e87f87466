internal import CNcurses
internal import Glibc

/// Collects what ncurses writes for one frame, so that the terminal gets it in one piece.
///
/// ncurses writes at every movement of its cursor, some forty times for a new screen. A terminal may paint
/// between two of these writes, and whatever reads the line is woken for each of them.
struct FrameCollector: ~Copyable {
  private let memory: Int32
  private let terminal: Int32

  /// Prepares to collect; where the system gives no memory file, frames go out as ncurses writes them.
  init() {
    memory = cn_memory_file()
    terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
  }

  deinit {
    if memory >= 0 { close(memory) }
    if terminal >= 0 { close(terminal) }
  }

  /// Draws, and writes everything that was drawn at once.
  func write(_ draw: () -> Void) {
    guard memory >= 0, terminal >= 0, dup2(memory, STDOUT_FILENO) >= 0 else { return draw() }
    draw()
    dup2(terminal, STDOUT_FILENO)
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(memory, &bytes, count, 0)
    // The file keeps its pages for the next frame; how much of it counts is told by its offset alone.
    lseek(memory, 0, SEEK_SET)
    writeDirectly(bytes.prefix(max(0, read)))
  }
}
