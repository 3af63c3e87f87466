extension JSON {
  /// The document on one line, without any space, keys sorted by their UTF-8 bytes, no newline at the end.
  public func compact() -> [UInt8] {
    var writer = JSONWriter(indents: false)
    writer.write(self)
    return writer.bytes
  }

  /// The document for people and for `diff`: sorted keys, two spaces of indent, a newline at the end.
  public func pretty() -> [UInt8] {
    var writer = JSONWriter(indents: true)
    writer.write(self)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }
}
