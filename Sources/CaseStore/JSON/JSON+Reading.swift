extension JSON {
  /// How much of a document the reader is willing to take.
  public struct Limits: Sendable {
    /// How deep arrays and objects may be nested.
    public var depth: Int
    /// How many bytes the document may have.
    public var size: Int

    /// Makes limits; without arguments those that hold for every file of a station.
    public init(depth: Int = 64, size: Int = 4 << 20) {
      self.depth = depth
      self.size = size
    }
  }

  /// Reads one document, strictly.
  ///
  /// Everything RFC 8259 leaves to the reader is refused, because two programs would take it differently:
  /// duplicate keys (also those that differ only in normalization), lone surrogates, a byte order mark.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, in UTF-8.
  ///   - limits: What to refuse as too much.
  /// - Throws: The first fault, with its place.
  public init(reading bytes: some Collection<UInt8>, limits: Limits = Limits()) throws(JSONFault) {
    func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<JSON, JSONFault> {
      Result { () throws(JSONFault) in try JSON(reading: buffer, limits: limits) }
    }
    let result =
      bytes.withContiguousStorageIfAvailable(read) ?? Array(bytes).withUnsafeBufferPointer(read)
    self = try result.get()
  }

  /// Reads one document from memory, strictly.
  ///
  /// - Parameters:
  ///   - bytes: The whole document, in UTF-8.
  ///   - limits: What to refuse as too much.
  /// - Throws: The first fault, with its place.
  public init(reading bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) throws(JSONFault) {
    guard bytes.count <= limits.size else {
      throw JSONFault(.largerThan(limits.size), at: limits.size, of: bytes)
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw JSONFault(.byteOrderMark, at: 0, of: bytes)
    }
    var reader = JSONReader(bytes: bytes, depth: limits.depth)
    self = try reader.document()
  }
}
