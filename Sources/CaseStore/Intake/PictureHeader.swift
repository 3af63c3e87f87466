/// What the file of a picture says of itself, found without unpacking any of it.
///
/// A picture of a few bytes may declare a canvas that fills all memory, or carry something else behind its
/// end.
struct PictureHeader: Equatable, Sendable {
  let kind: Attachment.Kind
  let width: Int
  let height: Int

  /// The most pixels in a row or a column.
  static let sideLimit = 20_000
  /// The most pixels: what a good telephone takes.
  static let pixelLimit = 50_000_000

  /// Why a picture is not taken.
  enum Fault: Error, Equatable {
    /// The bytes are neither JPEG nor PNG.
    case unknown
    /// It breaks off, goes on behind its end, or says nothing of its size.
    case broken
  }

  /// Looks at the bytes of a file.
  init(of bytes: [UInt8]) throws(Fault) {
    let size: (width: Int, height: Int)?
    switch Attachment(of: bytes)?.kind {
    case .png?:
      kind = .png
      size = PictureHeader.png(bytes)
    case .jpeg?:
      kind = .jpeg
      size = PictureHeader.jpeg(bytes)
    case .pdf?, nil: throw .unknown
    }
    guard let size, size.width > 0, size.height > 0 else { throw .broken }
    (width, height) = size
  }

  /// Whether it is small enough to be unpacked.
  var isBearable: Bool {
    width <= PictureHeader.sideLimit && height <= PictureHeader.sideLimit
      && width * height <= PictureHeader.pixelLimit
  }

  /// Goes from chunk to chunk, to the last byte.
  private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var (offset, hasData) = (8, false)
    var size: (width: Int, height: Int)?
    while offset + 12 <= bytes.count {
      let length = bytes.number(at: offset, bytes: 4)
      guard length <= bytes.count - offset - 12 else { return nil }
      let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
      switch name {
      case "IHDR":
        guard offset == 8, length == 13 else { return nil }
        size = (bytes.number(at: offset + 8, bytes: 4), bytes.number(at: offset + 12, bytes: 4))
      case "IDAT": hasData = true
      case "IEND": return hasData && offset + 12 + length == bytes.count ? size : nil
      default: break
      }
      guard size != nil else { return nil }
      offset += 12 + length
    }
    return nil
  }

  /// Goes from segment to segment until one states the size; what follows the scan is the scan's.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var offset = 2
    while offset + 4 <= bytes.count {
      guard bytes[offset] == 0xFF else { return nil }
      let marker = bytes[offset + 1]
      switch marker {
      case 0xFF: offset += 1
      case 0x01, 0xD0...0xD7: offset += 2
      case 0xD8, 0xD9, 0xDA: return nil
      default:
        let length = bytes.number(at: offset + 2, bytes: 2)
        guard length >= 2, offset + 2 + length <= bytes.count else { return nil }
        if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
          guard length >= 8 else { return nil }
          return (bytes.number(at: offset + 7, bytes: 2), bytes.number(at: offset + 5, bytes: 2))
        }
        offset += 2 + length
      }
    }
    return nil
  }
}

/// The kinds of video that are kept, by the ending of their names.
enum VideoKind: String, CaseIterable, Sendable {
  case mp4
  case webm

  /// Looks at the container's first bytes; nil if it is neither.
  init?(of bytes: [UInt8]) {
    let isBox =
      bytes.count >= 12 && bytes[4..<8].elementsEqual("ftyp".utf8)
      && (8...bytes.count).contains(bytes.number(at: 0, bytes: 4))
    if isBox {
      self = .mp4
    } else if bytes.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
      self = .webm
    } else {
      return nil
    }
  }
}

extension [UInt8] {
  /// A number whose first byte is its highest.
  fileprivate func number(at offset: Int, bytes count: Int) -> Int {
    self[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
