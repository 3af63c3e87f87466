import Glibc

/// Wakes a waiting program when something changes in a folder.
///
/// It only wakes earlier: what changed is found by looking. Other machines' changes to a shared folder are not
/// seen at all, so where ``isReliable(_:)`` says no, the caller has to look every second anyway.
public final class Watch: Sendable {
  /// What to give to `poll(2)`; readable when something changed.
  public let descriptor: Int32

  /// Begins to watch.
  ///
  /// - Parameter path: A folder; a symbolic link is not followed.
  /// - Throws: ``FileFault/failed(operation:path:errno:)``.
  public init(_ path: String) throws(FileFault) {
    let raw = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard raw >= 0 else { throw .failed(operation: .watch, path: path, errno: errno) }
    let changes = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM
    guard inotify_add_watch(raw, path, UInt32(changes | IN_ONLYDIR | IN_DONT_FOLLOW)) >= 0 else {
      let number = errno
      close(raw)
      throw .failed(operation: .watch, path: path, errno: number)
    }
    descriptor = raw
  }

  deinit {
    close(descriptor)
  }

  /// Takes everything that was reported, so that ``descriptor`` is quiet until the next change.
  ///
  /// - Returns: Whether anything was reported.
  @discardableResult
  public func drain() -> Bool {
    var hasChanged = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count > 0 { hasChanged = true }
        if count == 0 || count < 0 && errno != EINTR { return }
      }
    }
    return hasChanged
  }
}
