import Glibc

/// What tells that a file is another one than before, without reading it.
struct FileTrace: Equatable, Sendable {
  private let inode: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Looks at a file; one that is not there has a trace as well.
  init(of path: String, in folder: Folder) {
    let status = folder.status(of: path)
    inode = UInt(status?.st_ino ?? 0)
    size = Int(status?.st_size ?? -1)
    seconds = status?.st_mtim.tv_sec ?? 0
    nanoseconds = status?.st_mtim.tv_nsec ?? 0
  }
}
