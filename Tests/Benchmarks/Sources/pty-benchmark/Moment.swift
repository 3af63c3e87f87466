import Glibc

/// A moment of the monotonic clock.
struct Moment {
  private let nanoseconds: Int

  static var now: Moment {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Moment(nanoseconds: time.tv_sec * 1_000_000_000 + time.tv_nsec)
  }

  /// How long ago it was.
  var milliseconds: Double { Double(Moment.now.nanoseconds - nanoseconds) / 1_000_000 }
}
