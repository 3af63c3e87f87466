import Glibc

extension Watch {
  /// File systems that only this machine writes to, so that the kernel reports every change.
  private static let local: Set<String> = [
    "bcachefs", "btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs", "jfs", "overlay", "ramfs", "reiserfs",
    "tmpfs",
    "vfat", "xfs", "zfs",
  ]

  /// Tells whether changes in a folder are sure to be reported.
  ///
  /// Anything that is not known to be local (NFS, CIFS, FUSE, a virtual machine's shared folder) counts as
  /// unreliable: looking once a second too often does no harm.
  ///
  /// - Parameter path: The folder.
  /// - Returns: Whether the folder lies on a local file system.
  public static func isReliable(_ path: String) -> Bool {
    fileSystem(of: path).map(local.contains) ?? false
  }

  /// Finds the type of the file system that a folder is on.
  ///
  /// `statfs` would tell, but Glibc's module does not import it; the kernel's lists of mounts tell the same.
  static func fileSystem(of path: String) -> String? {
    let raw = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { return nil }
    defer { close(raw) }
    let facts = lines("/proc/self/fdinfo/\(raw)").map { $0.split { $0 == ":" || $0 == "\t" } }
    guard let mount = facts.first(where: { $0.first == "mnt_id" })?.last else { return nil }
    // 36 35 98:0 /root /mountpoint rw,noatime master:1 - ext4 /dev/root rw
    let fields = lines("/proc/self/mountinfo").map { $0.split(separator: " ") }
    guard let found = fields.first(where: { $0.first == mount }) else { return nil }
    return found.drop { $0 != "-" }.dropFirst().first.map(String.init)
  }

  private static func lines(_ path: String) -> [Substring] {
    let raw = open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return [] }
    defer { close(raw) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(raw, &block, block.count)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
