import Glibc

/// A file that stays open from one use to the next, for as long as its name leads to it.
///
/// To look at a name costs a tenth of opening it. Only for a local file system: elsewhere a name may be seen as it was
/// some seconds ago.
final class OpenFile: Sendable {
  let file: Descriptor
  private let path: RelativePath
  private let device: dev_t
  private let inode: ino_t

  /// Opens a file, or makes an empty one if the flags say so; nil if it is not there.
  init?(_ path: RelativePath, in folder: Folder, flags: Int32) throws(FileFault) {
    guard let file = try folder.openFile(path, flags: flags) else { return nil }
    let status = try file.status()
    (device, inode) = (status.st_dev, status.st_ino)
    self.path = path
    self.file = file
  }

  /// The file's size; nil if its name does not lead to it any more.
  func size(in folder: Folder) -> Int? {
    guard let status = folder.status(of: path), status.st_dev == device, status.st_ino == inode else {
      return nil
    }
    return Int(status.st_size)
  }
}
