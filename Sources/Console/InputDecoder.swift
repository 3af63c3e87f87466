/// Turns the bytes of a terminal into keys.
///
/// It works byte by byte, so it does not matter how reads cut the stream: a Han character, an escape sequence
/// or a paste may arrive in any number of pieces. A complete sequence that means nothing here is dropped
/// whole and never becomes typed text. Only one thing needs a clock: whether an `ESC` is the key or the
/// beginning of a sequence. When `isPending`, wait for more bytes as long as `patience` says, then call `flush()`.
///
/// What the terminal answers to questions comes between the keys; it is no key, and `takeAnswers()` has it.
public struct InputDecoder: Sendable {
  /// Where in the grammar the last byte ended.
  private enum State: Sendable {
    /// Between keys.
    case ground
    /// After `ESC`.
    case escape
    /// In `ESC O …`.
    case singleShift
    /// In `ESC [ …`.
    case control
    /// In OSC, DCS and the like, up to BEL or `ESC \`.
    case string(afterEscape: Bool)
    /// Before the coordinates of a mouse report in the old form.
    case mouse(remaining: Int)
    /// Between the brackets of a paste.
    case paste
  }

  /// How many bytes of a paste are taken: far more than any field does.
  static let longestPaste = 1 << 20

  private var state = State.ground
  private var sequence: [UInt8] = []
  private var character = PartialCharacter()
  private var pasted: [UInt8] = []
  private var answers: [TerminalAnswer] = []
  private let sequences: [[UInt8]: Key]
  private let longestSequence: Int

  /// Makes a decoder that knows the usual dialects of xterm, rxvt, PuTTY and the Linux console.
  ///
  /// - Parameter sequences: what terminfo says about the terminal at hand, which goes before them.
  public init(sequences: [[UInt8]: Key] = [:]) {
    // A bare introducer would take away the beginning of all others.
    self.sequences = sequences.filter { bytes, _ in
      bytes.first == escapeByte && bytes.count > 1 && bytes != Array("\u{1B}[".utf8)
        && bytes != Array("\u{1B}O".utf8)
    }
    longestSequence = self.sequences.keys.map(\.count).max() ?? 0
  }

  /// Whether an escape sequence is unfinished, so that `flush()` is due when nothing follows.
  ///
  /// False in the middle of a character or a paste: those are waited for, however slow the line.
  public var isPending: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .singleShift, .control, .string, .mouse: true
    }
  }

  /// How many milliseconds to wait for the rest of a sequence.
  ///
  /// Long enough for the rest of a key, short enough not to be felt after Esc. What no hand can have begun is
  /// waited for longer: a slow line may cut an answer, whose rest would be read as typed text.
  public var patience: Int {
    switch state {
    case .control where sequence.count > 2: 1000
    case .string where ["\u{1B}_G", "\u{1B}]1"].contains { sequence.starts(with: $0.utf8) }: 1000
    default: 25
    }
  }

  /// What the terminal has answered since this was called last.
  public mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  /// The keys that these bytes complete.
  public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes { accept(byte, &keys) }
    return keys
  }

  /// Ends an unfinished escape sequence because nothing came after it.
  ///
  /// A lone `ESC` is the key; anything longer is dropped.
  public mutating func flush() -> [Key] {
    guard isPending else { return [] }
    defer { reset() }
    if case .escape = state { return [.escape] }
    return []
  }

  private mutating func accept(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .ground: acceptText(byte, &keys)
    case .paste: acceptPasted(byte, &keys)
    case .string(let afterEscape): acceptInString(byte, afterEscape: afterEscape, &keys)
    case .mouse(let remaining):
      if remaining > 1 { state = .mouse(remaining: remaining - 1) } else { reset() }
    case .escape, .singleShift, .control:
      // Longer than anything that means something: only its end is waited for.
      if sequence.count == 256 { sequence.removeLast() }
      sequence.append(byte)
      if sequence.count <= longestSequence, let key = sequences[sequence] {
        finish(with: key, &keys)
      } else {
        acceptInSequence(byte, &keys)
      }
    }
  }

  private mutating func acceptText(_ byte: UInt8, _ keys: inout [Key]) {
    let step = character.accept(byte)
    if step.wasBroken { keys.append(.character("\u{FFFD}")) }
    if let scalar = step.scalar { keys.append(.character(Character(scalar))) }
    guard !step.isConsumed else { return }
    if byte == escapeByte {
      beginSequence()
    } else if let key = controlKey(byte) {
      keys.append(key)
    }
  }

  private mutating func acceptInSequence(_ byte: UInt8, _ keys: inout [Key]) {
    switch state {
    case .escape: acceptAfterEscape(byte, &keys)
    case _ where !(0x20...0x7E ~= byte): abandon(before: byte, &keys)
    case .singleShift:
      if !(0x30...0x3B ~= byte) { finish(with: singleShiftKey(sequence.dropFirst(2)), &keys) }
    default:
      switch meaning(ofControlSequence: sequence.dropFirst(2)) {
      case .unfinished: break
      case .key(let key):
        if key == nil { noteAnswer() }
        finish(with: key, &keys)
      case .mouse: state = .mouse(remaining: 3)
      case .pasteStart:
        reset()
        state = .paste
      }
    }
  }

  private mutating func acceptAfterEscape(_ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(afterEscape: false)
    // Shells delete a word with Alt-Backspace; read as Esc it would leave the form.
    case 0x08, 0x7F: finish(with: .control("w"), &keys)
    case 0x20...0x7E: finish(with: .alt(Character(Unicode.Scalar(byte))), &keys)
    default:
      // Two keys that arrived together; the second may be another ESC.
      keys.append(.escape)
      abandon(before: byte, &keys)
    }
  }

  private mutating func acceptInString(_ byte: UInt8, afterEscape: Bool, _ keys: inout [Key]) {
    switch byte {
    case 0x18, 0x1A: reset()
    case 0x07: finishString()
    case escapeByte: state = .string(afterEscape: true)
    case UInt8(ascii: "\\") where afterEscape: finishString()
    case _ where afterEscape:
      beginSequence()
      accept(byte, &keys)
    // A terminal may send strings of any length; those asked for here are short.
    default: if sequence.count < 64 { sequence.append(byte) }
    }
  }

  private mutating func finishString() {
    noteAnswer()
    reset()
  }

  private mutating func noteAnswer() {
    if let answer = TerminalAnswer(sequence.dropFirst()) { answers.append(answer) }
  }

  private mutating func acceptPasted(_ byte: UInt8, _ keys: inout [Key]) {
    // Of a paste that is longer, or never ends, only what may be its end is kept.
    if pasted.count == Self.longestPaste + pasteEnd.count { pasted.remove(at: Self.longestPaste) }
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(pasteEnd.count) == pasteEnd[...] else { return }
    keys.append(.paste(withPlainNewlines(pasted.dropLast(pasteEnd.count))))
    pasted = []
    reset()
  }

  private mutating func beginSequence() {
    sequence = [escapeByte]
    state = .escape
  }

  private mutating func finish(with key: Key?, _ keys: inout [Key]) {
    if let key { keys.append(key) }
    reset()
  }

  /// Drops what cannot become a sequence, and reads the byte that broke it afresh.
  private mutating func abandon(before byte: UInt8, _ keys: inout [Key]) {
    reset()
    acceptText(byte, &keys)
  }

  private mutating func reset() {
    sequence = []
    state = .ground
  }
}
