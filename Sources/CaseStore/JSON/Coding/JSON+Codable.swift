extension JSON {
  /// Turns a Swift value into JSON.
  ///
  /// - Parameter value: The value; keep dates and data in it as text, as JSON has no form for them.
  /// - Returns: The value as JSON.
  /// - Throws: ``JSONMismatch/unwritable(path:reason:)`` if the value has no JSON form (a NaN, say), or one
  ///   that ``init(reading:limits:)`` would refuse (too deep).
  public static func encode(_ value: some Encodable) throws(JSONMismatch) -> JSON {
    do {
      return try TreeEncoder.tree(of: value)
    } catch {
      throw JSONMismatch(error)
    }
  }

  /// Turns this value into a Swift value; keys the type does not know are ignored.
  ///
  /// - Parameter type: The type to make.
  /// - Returns: The Swift value.
  /// - Throws: What did not fit, with its path.
  public func decode<Value: Decodable>(_ type: Value.Type) throws(JSONMismatch) -> Value {
    do {
      return try TreeDecoder(self).decode(type)
    } catch {
      throw JSONMismatch(error)
    }
  }
}
