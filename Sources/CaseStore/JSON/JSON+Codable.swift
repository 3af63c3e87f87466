import FoundationEssentials

extension JSON {
  /// Turns a Swift value into JSON.
  ///
  /// - Parameter value: The value; dates and data in it would take Foundation's form, so keep them as text.
  /// - Returns: The value as JSON.
  /// - Throws: ``JSONMismatch/unwritable(path:reason:)`` if the value has no JSON form (a NaN, say), or one
  ///   that ``init(reading:limits:)`` would refuse (too deep).
  public static func encode(_ value: some Encodable) throws(JSONMismatch) -> JSON {
    do {
      return try JSON(reading: JSONEncoder().encode(value), limits: Limits(size: .max))
    } catch let fault as JSONFault {
      throw .unwritable(path: "", reason: String(describing: fault.fact))
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
      return try JSONDecoder().decode(type, from: Data(compact()))
    } catch {
      throw JSONMismatch(error)
    }
  }
}
