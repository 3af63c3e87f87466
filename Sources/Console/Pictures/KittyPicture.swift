/// The kitty graphics protocol: pixels in base 64, in pieces, each in an application program command.
///
/// See https://sw.kovidgoyal.net/kitty/graphics-protocol/. Everything is sent with `q=2`, so that the terminal
/// answers nothing.
public enum KittyPicture {
  /// What shows a picture at the cursor, stretched over a number of columns and rows; the cursor stays.
  ///
  /// - Parameters:
  ///   - picture: The pixels, all of which are sent.
  ///   - id: By which it is removed again, from 1.
  ///   - columns: How wide it is shown.
  ///   - rows: How high it is shown.
  /// - Returns: The commands, each at most 4096 digits of base 64 and a few keys.
  public static func bytes(of picture: Picture, id: Int, columns: Int, rows: Int) -> [UInt8] {
    var keys = "a=T,f=24,s=\(picture.width),v=\(picture.height),i=\(id),c=\(columns),r=\(rows),C=1,"
    var output: [UInt8] = []
    output.reserveCapacity(picture.bytes.count / 3 * 4 + picture.bytes.count / 100 + 100)
    var rest = picture.bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(pieceLength)
      rest = rest.dropFirst(pieceLength)
      output += "\u{1B}_G\(keys)q=2,m=\(rest.isEmpty ? 0 : 1);".utf8
      output += base64(piece)
      output += "\u{1B}\\".utf8
      keys = ""
    }
    return output
  }

  /// What removes a picture and frees its memory in the terminal.
  public static func deletion(of id: Int) -> [UInt8] {
    Array("\u{1B}_Ga=d,d=I,i=\(id),q=2\u{1B}\\".utf8)
  }

  /// The protocol allows 4096 digits in a piece, and wants whole groups of four.
  private static let pieceLength = 4096 / 4 * 3
}
