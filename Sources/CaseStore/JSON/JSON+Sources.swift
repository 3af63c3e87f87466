extension JSON {
  /// Reads a document of which people have to be told where it stands.
  ///
  /// - Throws: `StoreFault.syntax` naming the place: a file's path, or a line of the input.
  public init(reading bytes: [UInt8], at place: String) throws(StoreFault) {
    do throws(JSONFault) { self = try JSON(reading: bytes) } catch { throw .syntax(path: place, error) }
  }

  /// Turns this value into a Swift value; keys the type does not know are ignored.
  ///
  /// - Throws: `StoreFault.shape` naming the place and what did not fit there.
  public func value<Value: Decodable>(_ type: Value.Type, at place: String) throws(StoreFault) -> Value {
    do throws(JSONMismatch) { return try decode(type) } catch { throw .shape(path: place, error) }
  }

  /// Makes sure that a value which can be read has no key that nobody reads, at any depth.
  ///
  /// A misspelt key must not turn a check off.
  ///
  /// - Throws: `StoreFault.shape` naming the place and the first such key.
  public func requireKnownKeys(as type: (some Decodable).Type, at place: String) throws(StoreFault) {
    do throws(JSONMismatch) {
      let mistakes = try inspect(type, model: self).mistakes
      if let unknown = mistakes.min(by: { $0.path.text < $1.path.text }) {
        throw .invalid(path: unknown.path.text, reason: "no such key")
      }
    } catch {
      throw .shape(path: place, error)
    }
  }
}
