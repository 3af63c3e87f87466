import Glibc

extension Folder {
  /// Gives what stands at a path a second name, so that replacing it loses nothing.
  ///
  /// What cannot have two names, a folder say, gets the other one only.
  ///
  /// - Returns: Whether there was anything.
  func keep(_ path: String, as copy: String) throws(FileFault) -> Bool {
    guard try entry(at: path) != nil else { return false }
    let isKept = try withParents(of: path, and: copy) { linkat($0, $1, $2, $3, 0) == 0 }
    if !isKept { try move(path, to: copy) }
    return true
  }

  /// Gives what stands at a path another name, whatever it is; links are not followed.
  func move(_ path: String, to other: String) throws(FileFault) {
    let isMoved = try withParents(of: path, and: other) { renameat($0, $1, $2, $3) == 0 }
    guard isMoved else { throw .failed(operation: .rename, path: path, errno: errno) }
  }

  /// Sets the mode of a file or folder; links are not followed.
  func setMode(_ mode: Int, of path: String?) throws(FileFault) {
    try withParent(of: path) { fchmodat($0, $1, mode_t(mode), AT_SYMLINK_NOFOLLOW) == 0 }
  }

  /// Gives a file or folder to an account; links are not followed.
  func setOwner(_ owner: Int, of path: String?) throws(FileFault) {
    try withParent(of: path) { fchownat($0, $1, uid_t(owner), gid_t.max, AT_SYMLINK_NOFOLLOW) == 0 }
  }

  private func withParent(of path: String?, _ body: (Int32, String) -> Bool) throws(FileFault) {
    guard let path else {
      guard let folder = try openFolder(nil), body(folder.raw, ".") else {
        throw .failed(operation: .write, path: self.path, errno: errno)
      }
      return
    }
    let checked = try RelativePath(path)
    guard let parent = try parent(of: checked), body(parent.raw, checked.name) else {
      throw .failed(operation: .write, path: path, errno: errno)
    }
  }

  private func withParents(
    of path: String, and other: String, _ body: (Int32, String, Int32, String) -> Bool
  ) throws(FileFault) -> Bool {
    let (from, to) = (try RelativePath(path), try RelativePath(other))
    guard let old = try parent(of: from), let new = try parent(of: to, .make(durable: true)) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    let isDone = body(old.raw, from.name, new.raw, to.name)
    if isDone { try new.sync() }
    return isDone
  }
}
