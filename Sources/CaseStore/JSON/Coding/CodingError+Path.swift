/// The place of an element in an array, as a step of a path.
struct PlaceInArray: CodingKey {
  let place: Int

  init(_ place: Int) { self.place = place }

  init(intValue: Int) { place = intValue }

  init?(stringValue: String) { nil }

  var intValue: Int? { place }
  var stringValue: String { String(place) }
}

extension DecodingError {
  /// The same error, as something that is wrong inside of a larger value.
  func inside(_ path: [any CodingKey]) -> DecodingError {
    func context(_ inner: Context) -> Context {
      Context(
        codingPath: path + inner.codingPath, debugDescription: inner.debugDescription,
        underlyingError: inner.underlyingError)
    }
    return switch self {
    case .typeMismatch(let type, let inner): .typeMismatch(type, context(inner))
    case .valueNotFound(let type, let inner): .valueNotFound(type, context(inner))
    case .keyNotFound(let key, let inner): .keyNotFound(key, context(inner))
    case .dataCorrupted(let inner): .dataCorrupted(context(inner))
    @unknown default: self
    }
  }
}

extension EncodingError {
  /// The same error, as something that is wrong inside of a larger value.
  func inside(_ path: [any CodingKey]) -> EncodingError {
    guard case .invalidValue(let value, let inner) = self else { return self }
    return .invalidValue(
      value,
      Context(
        codingPath: path + inner.codingPath, debugDescription: inner.debugDescription,
        underlyingError: inner.underlyingError))
  }
}
