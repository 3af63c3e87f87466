import Glibc

/// What the figures were measured on.
public enum Machine {
  /// Processors, kernel and load in one line.
  public static var line: String {
    let model =
      File.text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last ?? ""
    let kernel = File.text("/proc/sys/kernel/osrelease").filter { !$0.isNewline }
    let load = File.text("/proc/loadavg").split(separator: " ").first ?? ""
    return "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores,\(model), Linux \(kernel), load \(load)"
  }
}
