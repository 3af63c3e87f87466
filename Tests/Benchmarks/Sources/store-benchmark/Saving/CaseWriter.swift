import CaseStore
import Glibc
import Measuring
import Residence

/// Somebody who saves: the same remark on the same cases, on either side.
protocol CaseWriter: AnyObject {
  /// How often it was told that somebody else had held the lock for too long, and tried once more.
  var gaveUp: Int { get }

  /// Reads a case, as somebody does before there is anything to save; that is not on the clock.
  func open(_ number: CaseNumber) throws -> Case

  /// Saves a remark on a case that was read, durably.
  ///
  /// - Returns: How long that took, in milliseconds.
  func save(_ remark: Action, on file: Case, at now: Instant) throws -> Double
}

/// A process that saves: it warms up, says that it is ready, waits for the word, saves, and says how long it took.
enum WriterProcess {
  static func run(_ kind: SideKind, in folder: String) throws {
    let station = Material.station(in: folder)
    let writer: any CaseWriter =
      kind == .station
      ? try StationWriter(station)
      : try DatabaseWriter(Material.database(in: folder), rules: Rules(ofStation: station))
    let day = try Rules(ofStation: station).station.demoDay ?? CivilDate(dayNumber: 0)
    var saved = 0
    func save(_ number: CaseNumber) throws -> Double {
      saved += 1
      let remark = Action(.remark, [.remark: "样例备注第\(saved)条"])
      return try writer.save(
        remark, on: writer.open(number),
        at: Instant(day, millisecondOfDay: 36_000_000 + saved, offsetMinutes: 480))
    }
    for number in numbers() { _ = try save(number) }
    print("ready")
    fflush(nil)
    let measured = numbers()
    let start = Moment.now
    let times = try measured.map(save)
    let end = Moment.now
    print(
      ([start.nanoseconds, end.nanoseconds, writer.gaveUp].map(String.init) + times.map { String($0) })
        .joined(
          separator: " "))
    fflush(nil)
    // A process that ends lets go of much memory, and would slow the others.
    _ = readLine()
  }

  /// The cases of a line of the input.
  private static func numbers() -> [CaseNumber] {
    (readLine() ?? "").split(separator: " ").compactMap { CaseNumber(String($0)) }
  }
}
