import Glibc
import Synchronization

/// The station's lock: one writer at a time, on this machine and on every other that has the folder mounted.
///
/// It is an advisory lock on an open file description, which the kernel frees when its holder dies, however
/// that happens. It is never held while a person types. Taking it again inside the body waits like anyone else.
///
/// Whoever asks while nobody holds it gets it, so it often goes to whoever has just had it, who needs not wait for
/// anything. Somebody who has waited for some time bars the way to those who ask later, until it was their turn.
public struct StationLock: Sendable {
  private let folder: Folder
  private let keepsOpen: Bool
  private let kept = Kept()
  /// Where the lock is; its first line is the name of its holder, and empty while nobody holds it.
  ///
  /// A name that is found there by the next holder is the name of somebody who died at work.
  static let path = "lock"
  /// What a holder leaves in the place of its name if it has not cleared up after somebody who died.
  private static let uncleared = "?"

  /// Its file between two uses; during a use nobody else finds it, as locks of one open file do not exclude each other.
  private final class Kept: Sendable {
    let file = Mutex<OpenFile?>(nil)
    let isAbandoned = Mutex(false)
  }

  /// Names the lock of a station; takes nothing yet.
  public init(folder: Folder) {
    self.init(folder: folder, keepsOpen: false)
  }

  /// Names the lock of a station.
  ///
  /// - Parameters:
  ///   - folder: The station's folder.
  ///   - keepsOpen: Whether to keep its file open, which is for whoever takes it often on a local disk.
  init(folder: Folder, keepsOpen: Bool) {
    self.folder = folder
    self.keepsOpen = keepsOpen
  }

  /// Whether somebody has died while holding the lock, and what that left half written may still lie about.
  ///
  /// To be asked while holding it. It holds for every process, until one of them has said ``markCleared()``.
  var isAbandoned: Bool { kept.isAbandoned.withLock(\.self) }

  /// Says that what somebody who died has left is cleared away; for whoever holds the lock.
  func markCleared() { kept.isAbandoned.withLock { $0 = false } }

  /// Does something while holding the lock.
  ///
  /// - Parameters:
  ///   - patience: How many milliseconds to wait for another holder; 0 to try once.
  ///   - holder: Who we are, for others who wait in vain: `operator@host pid`.
  ///   - refusal: Turns a fault of the lock into the body's kind of error.
  ///   - body: What to do.
  /// - Returns: What the body returns.
  /// - Throws: ``FileFault/busy(holder:)`` or another fault, as `refusal` turns it; or what the body throws.
  public func withLock<Value, Failure>(
    patience: Int, holder: String, refusal: (FileFault) -> Failure, _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let taken = Result { () throws(FileFault) in try take(patience: patience) }
    let lock = try taken.mapError(refusal).get()
    let former = (try? lock.file.read(0..<1)).map(LockHolder.name) ?? ""
    kept.isAbandoned.withLock { $0 = !former.isEmpty }
    // The name is a courtesy to those who wait; a full disk must not keep anyone from the lock.
    try? lock.file.write(Array("\(holder)\n".utf8))
    defer { release(lock) }
    return try body()
  }

  private func take(patience: Int) throws(FileFault) -> OpenFile {
    var queue = LockQueue(patience: .milliseconds(patience))
    var lock: OpenFile
    var isNew = false
    if let kept = kept.file.withLock({ $0.take() }) {
      lock = kept
    } else {
      (lock, isNew) = (try open(), true)
    }
    while true {
      switch queue.enter(lock.file.raw) {
      case 0:
        // A file whose name was given to another one meanwhile locks nobody out.
        if !keepsOpen || lock.isUndisturbed(in: folder) || isNew && lock.isInPlace(in: folder) { return lock }
        LockQueue.leave(lock.file.raw)
        (lock, isNew) = (try open(), true)
        continue
      case EAGAIN, EACCES, EINTR: break
      case let number: throw .failed(operation: .lock, path: StationLock.path, errno: number)
      }
      guard queue.wait(lock.file.raw) else {
        throw .busy(holder: try LockHolder(of: lock.file))
      }
    }
  }

  private func open() throws(FileFault) -> OpenFile {
    let file = try OpenFile(RelativePath(StationLock.path), in: folder, flags: O_RDWR | O_CREAT)
    guard let file else { throw .failed(operation: .open, path: StationLock.path, errno: ENOENT) }
    return file
  }

  private func release(_ lock: OpenFile) {
    // A name that outlives the lock would blame someone who is gone. To cut it off would take three times as long.
    try? lock.file.write(Array("\(isAbandoned ? StationLock.uncleared : "")\n".utf8))
    // Closing the file would not do: a process that is just being started has it too, for a moment.
    LockQueue.leave(lock.file.raw)
    if keepsOpen { kept.file.withLock { $0 = lock } }
  }
}
