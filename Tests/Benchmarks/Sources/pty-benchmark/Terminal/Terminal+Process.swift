import Glibc
import Measuring

/// What the kernel says of the program.
extension Terminal {
  /// How often the process, with all its threads, went to sleep by itself.
  var sleeps: Int {
    threads.reduce(0) { $0 + File.number("voluntary_ctxt_switches", in: "\($1)/status") }
  }

  /// The processor time of the process in milliseconds.
  var processorTime: Int {
    let fields = File.text("/proc/\(process)/stat").split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return 0 }
    return (user + system) * 1000 / sysconf(Int32(_SC_CLK_TCK))
  }

  /// What the process has in memory.
  var memory: Memory {
    func kilobytes(_ name: String) -> Int { File.number(name, in: "/proc/\(process)/status") }
    return Memory(
      peak: kilobytes("VmHWM"), anonymous: kilobytes("RssAnon"), file: kilobytes("RssFile"))
  }

  private var threads: [String] {
    let tasks = "/proc/\(process)/task"
    guard let folder = opendir(tasks) else { return [] }
    defer { closedir(folder) }
    var threads = [String]()
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.first?.isNumber == true { threads.append("\(tasks)/\(name)") }
    }
    return threads
  }
}

/// What a process has in memory, in units of 1,024 bytes.
struct Memory {
  /// The most there ever was, pages of mapped files among it.
  let peak: Int
  /// What is its own.
  let anonymous: Int
  /// Pages of mapped files: of programs and libraries, which all processes share, and of what it maps itself.
  let file: Int

  static func megabytes(_ kilobytes: Int) -> Double { Double(kilobytes * 1024) / 1_000_000 }
}
