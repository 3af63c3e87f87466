import Glibc

/// One wait for a lock: at first like everybody, and after some time ahead of all who come later.
///
/// Two bytes of the lock's file can be locked: one by whoever holds the lock, the other by whoever has waited for long
/// and comes next.
struct LockQueue {
  /// The bytes, by their places in the file.
  private enum Part: Int {
    case held
    case next
  }

  private let begun = ContinuousClock.now
  private let patience: Duration
  private var pause: UInt32 = 50
  private var isNext = false

  /// After this time one comes next.
  private static let fair = Duration.milliseconds(50)
  /// After this time whoever comes next has been stopped, and is passed.
  private static let stuck = Duration.milliseconds(150)

  /// Begins to wait.
  init(patience: Duration) {
    self.patience = patience
  }

  private var waited: Duration { ContinuousClock.now - begun }

  /// Tries once to take the lock; returns 0 or the `errno`.
  mutating func enter(_ file: Int32) -> Int32 {
    guard isNext || patience == .zero || waited > LockQueue.stuck || LockQueue.isFree(.next, of: file) else {
      return EAGAIN
    }
    let failure = LockQueue.set(F_WRLCK, .held, of: file)
    if failure == 0, isNext { _ = LockQueue.set(F_UNLCK, .next, of: file) }
    return failure
  }

  /// Waits a little; tells whether there was patience left.
  mutating func wait(_ file: Int32) -> Bool {
    let waited = waited
    guard waited < patience else { return false }
    if !isNext, waited > LockQueue.fair, LockQueue.set(F_WRLCK, .next, of: file) == 0 {
      isNext = true
      pause = 50
    }
    usleep(pause)
    // Whoever comes next looks often, as nobody else uses the time until it has seen that it is its turn; the others let
    // those who save one case after the other do so.
    pause = min(pause * 2, isNext ? max(100, UInt32(waited / .milliseconds(1))) : 12_800)
    return true
  }

  /// Gives the lock up.
  static func leave(_ file: Int32) { _ = set(F_UNLCK, .held, of: file) }

  /// Whether nobody holds a station's lock just now.
  static func isFree(_ file: Int32) -> Bool { isFree(.held, of: file) }

  private static func isFree(_ part: Part, of file: Int32) -> Bool {
    var region = region(F_WRLCK, part)
    return fcntl(file, getLockOfOpenFile, &region) != 0 || region.l_type == Int16(F_UNLCK)
  }

  private static func set(_ kind: Int32, _ part: Part, of file: Int32) -> Int32 {
    var region = region(kind, part)
    return fcntl(file, setLockOfOpenFile, &region) == 0 ? 0 : errno
  }

  private static func region(_ kind: Int32, _ part: Part) -> flock {
    var region = flock()
    region.l_type = Int16(kind)
    region.l_whence = Int16(SEEK_SET)
    region.l_start = off_t(part.rawValue)
    region.l_len = 1
    return region
  }

  // F_OFD_GETLK and F_OFD_SETLK, which Glibc hides behind _GNU_SOURCE.
  private static let getLockOfOpenFile: Int32 = 36
  private static let setLockOfOpenFile: Int32 = 37
}
