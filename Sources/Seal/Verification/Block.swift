/// A block of a text file: bytes in base64 between two lines that say what they are.
///
/// Source: RFC 7468.
struct Block: Hashable {
  let label: String
  let bytes: [UInt8]

  /// The block as it stands in a file, with a newline at its end.
  var text: String {
    var text = "-----BEGIN \(label)-----\n"
    var rest = Base64.text(bytes)[...]
    while !rest.isEmpty {
      text += rest.prefix(64) + "\n"
      rest = rest.dropFirst(64)
    }
    return text + "-----END \(label)-----\n"
  }

  /// Reads a file of nothing but blocks, exactly as they are written; nothing for any other text.
  ///
  /// Mail and editors change the ends of lines and add empty ones: only that is forgiven.
  static func read(_ text: String) -> [Block]? {
    var blocks = [Block]()
    var label: Substring?
    var content = ""
    let lines = text.split { $0 == "\n" || $0 == "\r\n" }
    for line in lines {
      if let open = label {
        if line == "-----END \(open)-----" {
          guard let bytes = Base64.bytes(content) else { return nil }
          blocks.append(Block(label: String(open), bytes: bytes))
          label = nil
        } else {
          content += line
        }
      } else {
        guard line.hasPrefix("-----BEGIN "), line.hasSuffix("-----"), line.utf8.count > 16 else { return nil }
        label = line.dropFirst(11).dropLast(5)
        content = ""
      }
    }
    let given = lines.map { "\($0)\n" }.joined()
    return Array(blocks.map(\.text).joined().utf8) == Array(given.utf8) ? blocks : nil
  }
}
