/// Where each value of a document stands in its text.
///
/// Reading does not need it, so it is found by a walk of its own, for whoever has to point at a mistake.
public struct JSONLocations: Sendable {
  private let bytes: [UInt8]
  private let offsets: Offsets

  /// Walks over a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, in UTF-8.
  ///   - limits: What to refuse as too much.
  /// - Throws: The first fault, if these are bytes that the reader would refuse as well.
  public init(of bytes: [UInt8], limits: JSON.Limits = JSON.Limits()) throws(JSONFault) {
    self.bytes = bytes
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONFault) in
        var reader = JSONReader(bytes: buffer, depth: limits.depth)
        var offsets = Offsets()
        reader.skipSpace()
        try reader.locate(.whole, in: &offsets)
        return offsets
      }
    }
    offsets = try result.get()
  }

  /// The place of a member's key; nothing for an element or a member that is not there.
  public func key(at path: JSONPath) -> JSONPlace? {
    offsets.keys[path].map { JSONPlace(of: $0, in: bytes) }
  }

  /// The place of a value, or of the nearest value around it that is there.
  public func value(at path: JSONPath) -> JSONPlace {
    var path = path
    while offsets.values[path] == nil, let enclosing = path.enclosing { path = enclosing }
    return JSONPlace(of: offsets.values[path] ?? 0, in: bytes)
  }
}

/// The offsets of the keys and values that the walk has come past.
private struct Offsets {
  var keys: [JSONPath: Int] = [:]
  var values: [JSONPath: Int] = [:]
}

extension JSONReader {
  fileprivate mutating func locate(_ path: JSONPath, in offsets: inout Offsets) throws(JSONFault) {
    offsets.values[path] = offset
    switch next {
    case UInt8(ascii: "{"): try locateMembers(path, in: &offsets)
    case UInt8(ascii: "["): try locateElements(path, in: &offsets)
    default: _ = try value()
    }
  }

  private mutating func locateMembers(_ path: JSONPath, in offsets: inout Offsets) throws(JSONFault) {
    try descend()
    defer { depth += 1 }
    if skip(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      let keyOffset = offset
      guard next == UInt8(ascii: "\"") else { throw unexpected() }
      let member = path[try string()]
      offsets.keys[member] = keyOffset
      skipSpace()
      guard skip(UInt8(ascii: ":")) else { throw unexpected() }
      skipSpace()
      try locate(member, in: &offsets)
      skipSpace()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw unexpected() }
  }

  private mutating func locateElements(_ path: JSONPath, in offsets: inout Offsets) throws(JSONFault) {
    try descend()
    defer { depth += 1 }
    if skip(UInt8(ascii: "]")) { return }
    var index = 0
    repeat {
      skipSpace()
      try locate(path[index], in: &offsets)
      index += 1
      skipSpace()
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw unexpected() }
  }
}
