/// The byte that begins every escape sequence.
let escapeByte: UInt8 = 0x1B

/// What ends a bracketed paste.
let pasteEnd = Array("\u{1B}[201~".utf8)

/// What the bytes after `ESC [` mean.
enum ControlSequence {
  /// More bytes belong to it.
  case unfinished
  /// It is complete; nil if it is no key.
  case key(Key?)
  /// An old mouse report: three bytes follow.
  case mouse
  /// A bracketed paste begins.
  case pasteStart
}

/// Reads the bytes after `ESC [`, the last of which just arrived.
func meaning(ofControlSequence body: ArraySlice<UInt8>) -> ControlSequence {
  guard let last = body.last else { return .unfinished }
  let parameters = body.dropLast()
  // The Linux console says `ESC [ [ A` for F1.
  if body.count == 1, last == UInt8(ascii: "[") { return .unfinished }
  if parameters.first == UInt8(ascii: "["), parameters.count == 1 {
    return .key(UInt8(ascii: "A")...UInt8(ascii: "E") ~= last ? .function(Int(last) - 0x40) : nil)
  }
  let numbers = parameterNumbers(parameters)
  // rxvt ends shifted keys with `$`, which elsewhere only announces a final byte.
  if last == UInt8(ascii: "$"), let number = numbers?.first {
    return .key(tildeKey(number, modifier: 2))
  }
  guard 0x40...0x7E ~= last else { return .unfinished }
  if body.count == 1, last == UInt8(ascii: "M") { return .mouse }
  if parameters.first == UInt8(ascii: "<") { return .key(mouseKey(parameters.dropFirst(), last)) }
  guard let numbers else { return .key(nil) }
  let modifier = numbers.count > 1 ? numbers[1] : 1
  switch last {
  case UInt8(ascii: "~"):
    if numbers.first == 200 { return .pasteStart }
    return .key(numbers.first.flatMap { tildeKey($0, modifier: modifier) })
  case UInt8(ascii: "^"): return .key(numbers.first.flatMap { tildeKey($0, modifier: 5) })
  case UInt8(ascii: "@"): return .key(numbers.first.flatMap { tildeKey($0, modifier: 6) })
  case UInt8(ascii: "I"): return .key(numbers.isEmpty ? .focusIn : nil)
  case UInt8(ascii: "O"): return .key(numbers.isEmpty ? .focusOut : nil)
  case UInt8(ascii: "Z"): return .key(.backTab)
  case UInt8(ascii: "P")...UInt8(ascii: "S"):
    // With another first number it is an answer to a question, such as where the cursor is.
    return .key((numbers.first ?? 1) == 1 ? functionKey(Int(last) - 0x4F, modifier: modifier) : nil)
  default: return .key(arrowKey(last))
  }
}

/// Reads the bytes after `ESC O`: optional modifiers and one letter.
func singleShiftKey(_ body: ArraySlice<UInt8>) -> Key? {
  guard let last = body.last else { return nil }
  switch last {
  case UInt8(ascii: "P")...UInt8(ascii: "S"):
    return functionKey(Int(last) - 0x4F, modifier: parameterNumbers(body.dropLast())?.last ?? 1)
  case UInt8(ascii: "M"): return .enter
  case UInt8(ascii: "I"): return .tab
  case UInt8(ascii: "X"): return .character("=")
  // The keypad in application mode, which PuTTY also uses for its digits.
  case UInt8(ascii: "j")...UInt8(ascii: "y"): return .character(Character(Unicode.Scalar(last - 0x40)))
  default: return arrowKey(last)
  }
}

/// The key of a byte below 0x20 or 0x7F outside any sequence; nil for NUL.
func controlKey(_ byte: UInt8) -> Key? {
  switch byte {
  case 0x00: nil
  case 0x08, 0x7F: .backspace
  case 0x09: .tab
  case 0x0A, 0x0D: .enter
  case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
  default: .control(Character(Unicode.Scalar(byte + 0x40)))
  }
}

/// A paste as text: terminals send a carriage return for a newline, and some send both.
func withPlainNewlines(_ bytes: ArraySlice<UInt8>) -> String {
  var plain: [UInt8] = []
  plain.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes {
    if byte != 0x0A || previous != 0x0D { plain.append(byte == 0x0D ? 0x0A : byte) }
    previous = byte
  }
  return String(decoding: plain, as: UTF8.self)
}

/// Arrows also with the small letters that rxvt uses for modified ones.
private func arrowKey(_ final: UInt8) -> Key? {
  switch final {
  case UInt8(ascii: "A"), UInt8(ascii: "a"): .up
  case UInt8(ascii: "B"), UInt8(ascii: "b"): .down
  case UInt8(ascii: "C"), UInt8(ascii: "c"): .right
  case UInt8(ascii: "D"), UInt8(ascii: "d"): .left
  case UInt8(ascii: "F"): .end
  case UInt8(ascii: "H"): .home
  default: nil
  }
}

private func tildeKey(_ number: Int, modifier: Int) -> Key? {
  switch number {
  case 1, 7: .home
  case 2: .insert
  case 3: .delete
  case 4, 8: .end
  case 5: .pageUp
  case 6: .pageDown
  case 11...15: functionKey(number - 10, modifier: modifier)
  case 17...21: functionKey(number - 11, modifier: modifier)
  case 23...26: functionKey(number - 12, modifier: modifier)
  case 28, 29: functionKey(number - 13, modifier: modifier)
  case 31...34: functionKey(number - 14, modifier: modifier)
  default: nil
  }
}

/// A mouse report in the form of xterm's mode 1006: button, column and row, then `M` if it was pressed.
///
/// Other buttons, releases and what is held down meanwhile are nobody's.
private func mouseKey(_ parameters: ArraySlice<UInt8>, _ last: UInt8) -> Key? {
  guard last == UInt8(ascii: "M"), let numbers = parameterNumbers(parameters), numbers.count == 3,
    numbers[1] > 0, numbers[2] > 0
  else { return nil }
  switch numbers[0] {
  case 0: return .click(Position(row: numbers[2] - 1, column: numbers[1] - 1))
  case 64: return .wheelUp
  case 65: return .wheelDown
  default: return nil
  }
}

/// Modified function keys other than Shift are nobody's: read as the plain key they would act unasked.
private func functionKey(_ number: Int, modifier: Int) -> Key? {
  switch modifier {
  case 0, 1: .function(number)
  case 2: .function(number + 12)
  default: nil
  }
}

/// The numbers between semicolons; nil if anything else stands there.
private func parameterNumbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
  if bytes.isEmpty { return [] }
  // Longer than any key's: numbers could overflow.
  guard bytes.count < 16 else { return nil }
  var numbers = [0]
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte) - 0x30
    case UInt8(ascii: ";"): numbers.append(0)
    default: return nil
    }
  }
  return numbers
}
