import Glibc

extension Folder {
  /// Puts bytes at a path, in place of whatever file is there; a reader sees the old bytes or the new, never a mix.
  ///
  /// Folders on the way are made. If anything fails before the file gets its name, the old file is untouched
  /// and nothing is left behind. If only the last step fails (the folder's sync), the new file is in place, but
  /// a power cut may bring back the old one.
  ///
  /// - Parameters:
  ///   - path: The file, relative to this folder.
  ///   - bytes: Its new content.
  ///   - durable: Whether to wait until file and name are on the disk.
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link, or writing failed.
  public func replace(_ path: String, with bytes: [UInt8], durable: Bool) throws(FileFault) {
    try replace(path, durable: durable) { (file) throws(FileFault) in try file.write(bytes) }
  }

  /// Puts a file at a path, as ``replace(_:with:durable:)`` does, whose bytes come piece by piece.
  func replace(
    _ path: String, durable: Bool, writing: (borrowing Descriptor) throws(FileFault) -> Void
  ) throws(FileFault) {
    try write(path, writing, durable: durable) { parent, temporary, name in
      renameat(parent, temporary, parent, name)
    }
  }

  /// Puts bytes at a path where nothing is yet; never replaces anything.
  ///
  /// - Parameters:
  ///   - path: The file, relative to this folder.
  ///   - bytes: Its content.
  ///   - durable: Whether to wait until file and name are on the disk.
  /// - Throws: ``FileFault/alreadyExists(path:)``, or a fault as for ``replace(_:with:durable:)``.
  public func createNew(_ path: String, with bytes: [UInt8], durable: Bool) throws(FileFault) {
    try write(path, { (file) throws(FileFault) in try file.write(bytes) }, durable: durable) {
      parent, temporary, name in
      linkat(parent, temporary, parent, name, 0)
    }
  }

  /// Removes a file.
  ///
  /// - Parameter path: The file, relative to this folder.
  /// - Returns: Whether there was one.
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link, or removing failed.
  @discardableResult
  public func remove(_ path: String) throws(FileFault) -> Bool {
    let checked = try RelativePath(path)
    guard let parent = try parent(of: checked) else { return false }
    if unlinkat(parent.raw, checked.name, 0) == 0 { return true }
    guard errno == ENOENT else { throw .failed(operation: .remove, path: path, errno: errno) }
    return false
  }

  /// Makes a folder, and those on the way; does nothing where they are there.
  ///
  /// - Parameters:
  ///   - path: The folder, relative to this one.
  ///   - durable: Whether to wait until the names are on the disk.
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link or a file, or making failed.
  public func makeFolder(_ path: String, durable: Bool) throws(FileFault) {
    let checked = try RelativePath(path)
    _ = try walk(checked.folders + [checked.name], .make(durable: durable))
  }

  /// Sixteen hexadecimal digits that nobody can foresee.
  static func unpredictable() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private func write(
    _ path: String, _ writing: (borrowing Descriptor) throws(FileFault) -> Void, durable: Bool,
    publish: (_ parent: Int32, _ temporary: String, _ name: String) -> Int32
  ) throws(FileFault) {
    let checked = try RelativePath(path)
    guard let parent = try parent(of: checked, .make(durable: durable)) else {
      throw .failed(operation: .open, path: path, errno: ENOENT)
    }
    let temporary = ".\(checked.name).\(Folder.unpredictable()).tmp"
    // After a rename there is nothing left to remove; after a link, and after any failure, there is.
    defer { unlinkat(parent.raw, temporary, 0) }
    try Folder.write(writing, toNew: temporary, in: parent, path: path, durable: durable)
    guard publish(parent.raw, temporary, checked.name) == 0 else {
      guard errno == EEXIST else { throw .failed(operation: .rename, path: path, errno: errno) }
      throw .alreadyExists(path: path)
    }
    if durable { try parent.sync() }
  }

  private static func write(
    _ writing: (borrowing Descriptor) throws(FileFault) -> Void, toNew name: String,
    in parent: borrowing Descriptor, path: String, durable: Bool
  ) throws(FileFault) {
    let raw = openat(parent.raw, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard raw >= 0 else { throw .failed(operation: .open, path: path, errno: errno) }
    var file = Descriptor(raw: raw, path: path)
    // Held until the file is closed, however that happens: so it is known whose writer has died.
    flock(raw, LOCK_EX | LOCK_NB)
    try writing(file)
    if durable { try file.sync() }
    try file.closeChecked()
  }
}
