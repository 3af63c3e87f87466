/// Indents a compact document as ``JSON/pretty()`` would, without making a tree of it.
///
/// It reads nothing into the bytes: whether they are a document, a digest has to tell.
struct Indenter {
  /// The indented document, with its newline.
  private(set) var output: [UInt8] = []
  private var depth = 0

  /// Indents the value that bytes begin with.
  ///
  /// - Returns: How many bytes the value takes; nothing if it has no end.
  mutating func indent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    output.removeAll(keepingCapacity: true)
    depth = 0
    var (index, copied) = (0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let end = Indenter.endOfString(index, in: bytes) else { return nil }
        index = end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        // An empty one stays as it is; the closing bracket has two more than the opening one in ASCII.
        if index < bytes.count, bytes[index] == byte + 2 {
          index += 1
        } else {
          depth += 1
          copy(bytes, &copied, index)
          breakLine()
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        copy(bytes, &copied, index - 1)
        breakLine()
      case UInt8(ascii: ","):
        copy(bytes, &copied, index)
        breakLine()
      case UInt8(ascii: ":"):
        copy(bytes, &copied, index)
        output.append(UInt8(ascii: " "))
      default: continue
      }
      if depth <= 0 {
        copy(bytes, &copied, index)
        output.append(UInt8(ascii: "\n"))
        return index
      }
    }
    return nil
  }

  private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ copied: inout Int, _ end: Int) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<end]))
    copied = end
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * max(0, depth)))
  }

  /// The place after the quote that ends a string.
  private static func endOfString(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }
}
