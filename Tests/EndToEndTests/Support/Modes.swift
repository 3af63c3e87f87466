import Glibc

/// How a terminal treats what passes through it: everything that a program may change of that.
struct Modes: Equatable {
  private let flags: [tcflag_t]
  private let characters: [UInt8]

  /// The modes of the terminal behind a descriptor.
  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }
}
