import Glibc

/// A file that stays open from one use to the next, for as long as its name leads to it.
///
/// To look at the folder that it is in costs a tenth of opening it again. Only for a local file system: elsewhere a
/// folder may be seen as it was some seconds ago.
final class OpenFile: Sendable {
  let file: Descriptor
  private let path: RelativePath
  private let folder: String
  private let state: FolderState?

  /// Opens a file, or makes an empty one if the flags say so; nil if it is not there.
  init?(_ path: RelativePath, in station: Folder, flags: Int32) throws(FileFault) {
    folder = path.folders.isEmpty ? "." : path.folders.joined(separator: "/")
    let before = FolderState(of: folder, in: station)
    guard let file = try station.openFile(path, flags: flags) else { return nil }
    state = before.flatMap { $0.isSettled ? $0 : nil }
    self.path = path
    self.file = file
  }

  /// Whether surely nothing in the file's folder has got or lost a name since it was opened.
  func isUndisturbed(in station: Folder) -> Bool {
    state.map { FolderState(of: folder, in: station) == $0 } ?? false
  }

  /// Whether the file's name leads to it.
  func isInPlace(in station: Folder) -> Bool {
    guard let named = station.status(of: path.text), let own = try? file.status() else { return false }
    return named.st_dev == own.st_dev && named.st_ino == own.st_ino
  }
}

/// Which folder a path leads to, and when anything in it got or lost a name.
private struct FolderState: Equatable {
  private let device: dev_t
  private let inode: ino_t
  private let changed: Int

  init?(of path: String, in station: Folder) {
    guard let status = station.status(of: path) else { return nil }
    (device, inode) = (status.st_dev, status.st_ino)
    // Not when it was modified: whoever copies a folder sets that back.
    changed = FolderState.nanoseconds(status.st_ctim)
  }

  /// Whether the next change will show: within some milliseconds two of them may get the same time.
  var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return FolderState.nanoseconds(now) - changed > 50_000_000
  }

  private static func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
}
