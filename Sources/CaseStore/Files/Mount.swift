import Glibc

/// How the file system that a folder is on is mounted.
struct Mount: Equatable, Sendable {
  /// What kind of file system it is, such as `ext4` or `nfs4`.
  let kind: String
  /// The options of the file system itself.
  let options: [Substring]

  /// Finds a mount by its number in the kernel's list.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - list: The text of `/proc/self/mountinfo`, with lines such as
  ///     `36 35 98:0 /root /mountpoint rw,noatime master:1 - ext4 /dev/root rw,errors=continue`.
  init?(number: Substring, in list: String) {
    let line = list.split(separator: "\n").lazy.map { $0.split(separator: " ") }.first { $0.first == number }
    guard let fields = line?.drop(while: { $0 != "-" }).dropFirst(), let kind = fields.first else {
      return nil
    }
    self.kind = String(kind)
    options = fields.dropFirst(2).first?.split(separator: ",") ?? []
  }

  /// Finds out how the file system of a folder is mounted; nothing if that cannot be known.
  ///
  /// `statfs` would tell the kind, but Glibc's module does not import it, and it does not tell the options.
  init?(of path: String) {
    let raw = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard raw >= 0 else { return nil }
    defer { close(raw) }
    let facts = Mount.text(of: "/proc/self/fdinfo/\(raw)").split(separator: "\n")
    let number = facts.lazy.map { $0.split { $0 == ":" || $0 == "\t" } }.first { $0.first == "mnt_id" }?.last
    guard let number else { return nil }
    self.init(number: number, in: Mount.text(of: "/proc/self/mountinfo"))
  }

  private static func text(of path: String) -> String {
    let raw = open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return "" }
    defer { close(raw) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(raw, &block, block.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += block[..<count]
    }
  }
}

extension Mount {
  /// File systems that only this machine writes to, so that the kernel reports every change.
  private static let local: Set = [
    "bcachefs", "btrfs", "exfat", "ext2", "ext3", "ext4", "f2fs", "jfs", "overlay", "ramfs", "reiserfs",
    "tmpfs", "vfat", "xfs", "zfs",
  ]

  /// Whether the file system is known to be written to by this machine only.
  ///
  /// Anything else (NFS, CIFS, FUSE, a virtual machine's shared folder) does not report what others change.
  var isLocal: Bool { Mount.local.contains(kind) }

  /// The option under which a lock is not seen by every machine; nothing if there is none.
  ///
  /// NFS keeps locks to this machine with `nolock` and `local_lock`, CIFS with `nobrl`. Tested by the text of the
  /// kernel's list only: no such server was at hand.
  var optionAgainstLocks: String? {
    guard kind.hasPrefix("nfs") || kind == "cifs" || kind == "smb3" else { return nil }
    return options.first { option in
      ["nolock", "nobrl"].contains(option) || option.hasPrefix("local_lock=") && option != "local_lock=none"
    }.map(String.init)
  }
}

extension CaseStore {
  /// The kind of the file system that the station is on, if it does not report what other machines change there.
  public var sharedFileSystem: String? {
    guard let mount = Mount(of: folder.path), !mount.isLocal else { return nil }
    return mount.kind
  }
}
