import Measuring

extension Report {
  /// Holds the most memory that a desk ever had against its target, and says what it was.
  func judge(_ memory: Memory, cases: Int) {
    judge("peak memory, \(cases) cases, ≤ 30 MB", memory.megabytes, atMost: 30, "MB", at: "VmHWM")
    let (anonymous, file) = (memory.anonymous, memory.file)
    note(
      "Memory at \(cases) cases after all keys: \(anonymous) kB anonymous, \(file) kB pages of mapped files "
        + "(program, libraries, index), \(memory.shared) kB of files in memory; at most \(memory.peak) kB.")
  }
}
