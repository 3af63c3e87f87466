internal import Residence
internal import SwiftASN1

extension ASN1Node {
  /// What a constructed node is made of; nothing for a primitive one.
  var parts: [ASN1Node] {
    guard case .constructed(let nodes) = content else { return [] }
    return Array(nodes)
  }

  /// The content of a primitive node.
  var octets: ArraySlice<UInt8>? {
    guard case .primitive(let bytes) = content else { return nil }
    return bytes
  }

  /// The moment in a UTCTime or GeneralizedTime.
  var moment: Instant? {
    guard let octets, octets.last == UInt8(ascii: "Z") else { return nil }
    var digits = octets.dropLast().map { Character(Unicode.Scalar($0)) }
    if digits.count == 12 { digits.insert(contentsOf: digits[0] < "5" ? "20" : "19", at: 0) }
    guard digits.count == 14 else { return nil }
    let parts = [4, 6, 8, 10, 12, 14].reduce(into: (texts: [String](), start: 0)) { parts, end in
      parts.texts.append(String(digits[parts.start..<end]))
      parts.start = end
    }.texts
    return Instant("\(parts[0])-\(parts[1])-\(parts[2])T\(parts[3]):\(parts[4]):\(parts[5]).000Z")
  }
}

extension [ASN1Node] {
  /// The node at a place; nothing if there are fewer.
  subscript(existing index: Int) -> ASN1Node? { indices.contains(index) ? self[index] : nil }
}
