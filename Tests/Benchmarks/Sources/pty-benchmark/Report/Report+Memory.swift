import Measuring

extension Report {
  /// Holds the most memory that a desk ever had against its target, and says what it was.
  func judge(_ memory: Memory, cases: Int) {
    judge(
      "peak memory, \(cases) cases, ≤ 30 MB", Memory.megabytes(memory.peak), atMost: 30, "MB",
      at: "VmHWM; at the end \(rounded(Memory.megabytes(memory.anonymous))) anonymous, "
        + "\(rounded(Memory.megabytes(memory.file))) of mapped files")
  }
}
