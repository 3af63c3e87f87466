import CaseStore
import Glibc
import Residence

extension Language {
  /// The language of the locale: Chinese for `zh`, English for everything else.
  static var ofLocale: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(Surroundings.variable).first ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}

/// What the program is told by its surroundings.
enum Surroundings {
  /// A variable of the environment that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  /// The name of the system account that runs the program.
  static var account: String? {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }

  /// Who is named to others who wait for a station's lock.
  static var holder: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let host = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return "\(account ?? "?")@\(host) \(getpid())"
  }

  /// The folder in which the demonstration station is kept.
  static var demoStation: String {
    let data = variable("XDG_DATA_HOME") ?? (variable("HOME") ?? "/tmp") + "/.local/share"
    return data + "/juzhu/demo"
  }
}

/// The program's one way to ask what time it is.
struct Clock {
  private let station: Station

  init(_ station: Station) {
    self.station = station
  }

  /// The moment; a demonstration takes its own day for today, at the time that the clock shows.
  var now: Instant {
    let instant = Clock.actual
    guard let day = station.demoDay else { return instant }
    let midnight = Instant(
      instant.civilDate(offsetMinutes: station.utcOffsetMinutes), millisecondOfDay: 0,
      offsetMinutes: station.utcOffsetMinutes)
    return Instant(
      day, millisecondOfDay: instant.milliseconds - midnight.milliseconds,
      offsetMinutes: station.utcOffsetMinutes)
  }

  /// The moment, for what is no matter of a station's day.
  static var actual: Instant { Instant(milliseconds: milliseconds(of: CLOCK_REALTIME)) }

  /// The moment as the machine knows it, whatever its clock shows.
  static var moment: Moment {
    Moment(wall: actual, boot: boot, uptime: milliseconds(of: CLOCK_BOOTTIME))
  }

  /// Which running of the machine this is; empty where the kernel does not tell.
  private static let boot: String = {
    let bytes = try? OutsideFile.read("/proc/sys/kernel/random/boot_id", limit: 64)
    return String(decoding: (bytes ?? []).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }()

  private static func milliseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
