internal import CNcurses

/// Restores the terminal where no `deinit` runs: on `exit`, and when the program crashes.
///
/// Everything that touches the guard's state is called from this file only, because each object file has its
/// own copy of a C header's static variables.
enum CrashGuard {
  /// Remembers the terminal's modes as they are now, before anything changes them.
  static func arm() { cn_guard() }

  /// Says that the terminal is as it was found.
  static func disarm() { cn_unguard() }
}
