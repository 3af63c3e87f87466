import Glibc

extension Folder {
  /// Whether somebody holds the station's lock just now; asking takes nothing and makes nothing.
  var isLocked: Bool {
    guard let file = try? openFile(RelativePath("lock"), flags: O_RDONLY) else { return false }
    var region = flock()
    region.l_type = Int16(F_WRLCK)
    region.l_whence = Int16(SEEK_SET)
    // F_OFD_GETLK, which Glibc hides behind _GNU_SOURCE.
    let getLockOfOpenFile: Int32 = 36
    return fcntl(file.raw, getLockOfOpenFile, &region) == 0 && region.l_type != Int16(F_UNLCK)
  }
}
