internal import CNcurses
internal import Console
internal import Glibc

/// Collects what ncurses writes for one frame, so that the terminal gets it in one piece.
///
/// ncurses writes at every movement of its cursor, some forty times for a new screen. A terminal may paint
/// between two of these writes, and whatever reads the line is woken for each of them.
struct FrameCollector: ~Copyable {
  private let memory: Int32
  private let terminal: Int32
  private var carry = StyleCarry()

  /// Prepares to collect; where the system gives no memory file, frames go out as ncurses writes them.
  init() {
    memory = cn_memory_file()
    terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
  }

  deinit {
    if memory >= 0 { close(memory) }
    if terminal >= 0 { close(terminal) }
  }

  /// Draws, and writes everything that was drawn at once; an update is shown at once as well.
  mutating func write(asUpdate isUpdate: Bool = false, _ draw: () -> Void) {
    let (beginning, end) = isUpdate ? (ControlText.beginUpdate, ControlText.endUpdate) : ("", "")
    guard memory >= 0, terminal >= 0, dup2(memory, STDOUT_FILENO) >= 0 else {
      writeDirectly(beginning)
      draw()
      return writeDirectly(end)
    }
    draw()
    dup2(terminal, STDOUT_FILENO)
    let frame = carry.pass(collected)
    if !frame.isEmpty { writeDirectly((Array(beginning.utf8) + frame + Array(end.utf8))[...]) }
  }

  /// Ends the style that the last frame may have left on, before somebody else writes.
  func endStyle() {
    writeDirectly(carry.end[...])
  }

  private var collected: [UInt8] {
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return [] }
    // The file keeps its pages for the next frame; how much of it counts is told by its offset alone.
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: count) { bytes, length in
      length = max(0, pread(memory, bytes.baseAddress, count, 0))
    }
  }
}
