public import Residence

/// All that is wrong with a city's policy file.
public struct PolicyCheck: Sendable {
  /// What is wrong, in the order of the file.
  public let findings: [Finding]
  /// How many rules the file has.
  public let ruleCount: Int

  /// One of the things that are wrong.
  public struct Finding: Equatable, Sendable {
    /// Where to look.
    public let place: JSONPlace
    /// What is wrong there.
    public let fact: Fact

    /// Names what is wrong, and where.
    public init(_ place: JSONPlace, _ fact: Fact) {
      self.place = place
      self.fact = fact
    }
  }

  /// What can be wrong with the file.
  public enum Fact: Equatable, Sendable {
    /// It is not JSON; nothing behind the place was looked at.
    case syntax(JSONFault.Fact)
    /// A value is not what stands there in a policy.
    case shape(JSONMistake)
    /// Each value is right in itself, but the policy cannot be worked with.
    case policy(PolicyFault)
  }
}

extension PolicyCheck {
  /// Checks a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - model: A right policy, which stands in for what cannot be read so that the checking goes on.
  /// - Throws: What is wrong with the model, where it was needed.
  public init(of bytes: [UInt8], model: JSON) throws(JSONMismatch) {
    let document: JSON
    let locations: JSONLocations
    do throws(JSONFault) {
      document = try JSON(reading: bytes)
      locations = try JSONLocations(of: bytes)
    } catch {
      findings = [Finding(JSONPlace(line: error.line, column: error.column), .syntax(error.fact))]
      ruleCount = 0
      return
    }
    let inspection = try document.inspect(Policy.self, model: model)
    let mistakes = inspection.mistakes.map { mistake in
      Finding(locations.place(of: mistake), .shape(mistake))
    }
    let faults = inspection.value.faults.filter { fault in
      // What rests on the model says nothing about this file.
      let places = ([fault.path] + fault.premises).map { JSONPath($0) }
      return !inspection.replaced.contains { replaced in places.contains { replaced.contains($0) } }
    }.map { Finding(locations.value(at: JSONPath($0.path)), .policy($0)) }
    findings = (mistakes + faults).sorted { ($0.place, $0.path) < ($1.place, $1.path) }
    ruleCount = inspection.value.rules.count
  }
}

extension PolicyCheck.Finding {
  /// The path of what is wrong; nothing for bytes that are not JSON.
  fileprivate var path: String {
    switch fact {
    case .syntax: ""
    case .shape(let mistake): mistake.path.text
    case .policy(let fault): fault.path
    }
  }
}

extension JSONLocations {
  /// Where to look for a mistake: at the key that should not be there, else at the value.
  fileprivate func place(of mistake: JSONMistake) -> JSONPlace {
    if case .unknownKey = mistake.fact, let place = key(at: mistake.path) { return place }
    return value(at: mistake.path)
  }
}
