import Glibc
import Measuring

/// The kernel's page cache.
enum Caches {
  /// Reads everything once, so that what is measured warm is warm from the first time on.
  static func fill(_ folder: String) {
    Shell.note("reading everything once")
    _ = Shell.output("find '\(folder)' -type f -exec cat {} + >/dev/null")
  }

  /// Forgets every file's bytes, so that the next reading is one from the disk.
  ///
  /// - Returns: Whether the kernel lets us.
  static func drop() -> Bool {
    sync()
    let control = open("/proc/sys/vm/drop_caches", O_WRONLY)
    guard control >= 0 else { return false }
    defer { close(control) }
    return write(control, "3\n", 2) == 2
  }
}
