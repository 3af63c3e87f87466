/// A value that was read to its end in spite of what is wrong with it.
///
/// Decoding stops at the first mistake. Whoever writes a file by hand wants to know all of them, so here
/// what cannot be read is noted, replaced by the same part of a model, and the reading goes on.
public struct JSONInspection<Value> {
  /// The value, with the model's parts where the document's own could not be read.
  public let value: Value
  /// Everything that kept the document from being read as it is, in no order.
  public let mistakes: [JSONMistake]
  /// Where the value is the model's and says nothing about the document.
  public let replaced: [JSONPath]
}

extension JSON {
  /// Reads this value as a Swift type and finds all that is wrong with it: also every key that the type does
  /// not know.
  ///
  /// Nothing has to be known about the type: the keys it asks for are the keys there are.
  ///
  /// - Parameters:
  ///   - type: The type to read.
  ///   - model: A right value of that type, such as the file that the program ships.
  /// - Returns: The value and its mistakes; without a mistake, the value is what `decode` would make.
  /// - Throws: What is wrong with the model, where it was needed.
  public func inspect<Value: Decodable>(
    _ type: Value.Type, model: JSON
  ) throws(JSONMismatch) -> JSONInspection<Value> {
    let notes = InspectionNotes()
    let value: Value
    do {
      value = try InspectingDecoder(self, models: [model], notes: notes).read(type)
    } catch {
      value = try model.decode(type)
    }
    return JSONInspection(
      value: value, mistakes: notes.mistakes + notes.unknownKeys, replaced: notes.replaced)
  }
}

/// What the decoders of one inspection have come across.
final class InspectionNotes {
  private(set) var mistakes: [JSONMistake] = []
  private(set) var replaced: [JSONPath] = []
  private var present: [JSONPath: Set<String>] = [:]
  private var known: [JSONPath: Set<String>] = [:]

  func note(_ fact: JSONMistake.Fact, at path: JSONPath) {
    mistakes.append(JSONMistake(path, fact))
  }

  /// From here on the model is read.
  func replace(_ path: JSONPath) {
    replaced.append(path)
  }

  func enter(_ path: JSONPath, with keys: some Sequence<String>) {
    present[path, default: []].formUnion(keys)
  }

  func ask(for key: String, at path: JSONPath) {
    known[path, default: []].insert(key)
  }

  /// The keys that nobody asked for, except where the reading was broken off.
  var unknownKeys: [JSONMistake] {
    present.flatMap { path, keys -> [JSONMistake] in
      guard !replaced.contains(where: { $0.contains(path) }) else { return [] }
      let known = known[path] ?? []
      let unused = known.subtracting(keys).sorted()
      return keys.subtracting(known).map { JSONMistake(path[$0], .unknownKey(unused: unused)) }
    }
  }
}
