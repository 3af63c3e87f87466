import Glibc

/// A moment of the monotonic clock, which is the same for all processes.
public struct Moment: Sendable {
  /// The clock's reading.
  public let nanoseconds: Int

  /// Takes a reading of the clock for a moment.
  public init(nanoseconds: Int) {
    self.nanoseconds = nanoseconds
  }

  /// The present moment.
  public static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }

  /// How long ago it was.
  public var milliseconds: Double { Double(Moment.now.nanoseconds - nanoseconds) / 1_000_000 }
}
