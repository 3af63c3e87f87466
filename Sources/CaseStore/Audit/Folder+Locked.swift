import Glibc

extension Folder {
  /// Whether somebody holds the station's lock just now; asking takes nothing and makes nothing.
  var isLocked: Bool {
    guard let file = try? openFile(RelativePath(StationLock.path), flags: O_RDONLY) else { return false }
    return !LockQueue.isFree(file.raw)
  }
}
