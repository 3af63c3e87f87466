import CaseStore
import Residence
import Specimens
import Testing

/// A change to the shipped policy file, and what a check has to say about it.
///
/// A `‸` in the new text marks where a mistake has to be found; it is taken out before the check.
struct PlantedMistake: CustomTestStringConvertible, Sendable {
  let name: String
  let edits: [(old: String, new: String)]
  let facts: [PolicyCheck.Fact]

  init(_ name: String, _ edits: [(String, String)], _ facts: PolicyCheck.Fact...) {
    self.name = name
    self.edits = edits
    self.facts = facts
  }

  var testDescription: String { name }
}

/// The shipped file with some mistakes in it.
struct SpoiltFile {
  let bytes: [UInt8]
  /// The places of the marks, in the order of the file.
  let places: [JSONPlace]

  init(_ mistakes: [PlantedMistake]) throws {
    var text = String(decoding: try Specimens.policyBytes, as: UTF8.self)
    for (old, new) in mistakes.flatMap(\.edits) {
      let place = text.firstRange(of: old)
      let range = try #require(place, "\(old) is not in the file")
      text.replaceSubrange(range, with: new)
    }
    var places: [JSONPlace] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‸": places.append(JSONPlace(line: line, column: column))
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    self.places = places
    bytes = Array(text.replacing("‸", with: "").utf8)
  }

  func check() throws -> PolicyCheck {
    try PolicyCheck(of: bytes, model: JSON(reading: Specimens.policyBytes))
  }
}

extension PolicyCheck.Fact {
  static func shape(_ path: String, _ fact: JSONMistake.Fact) -> PolicyCheck.Fact {
    .shape(JSONMistake(JSONPath(path), fact))
  }
}
