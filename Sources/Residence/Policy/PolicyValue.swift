/// A value anywhere in a policy.
///
/// They are found by reflection, so that what is added to the policy later is checked without being named.
struct PolicyValue {
  let path: String
  let value: Any
  let inside: Mirror

  static func all(in policy: Policy) -> [PolicyValue] {
    var values: [PolicyValue] = []
    collect(policy, at: "", into: &values)
    return values
  }

  private static func collect(_ value: Any, at path: String, into values: inout [PolicyValue]) {
    let inside = Mirror(reflecting: value)
    if inside.displayStyle == .optional {
      for child in inside.children { collect(child.value, at: path, into: &values) }
      return
    }
    values.append(PolicyValue(path: path, value: value, inside: inside))
    if value is any TextCodable { return }
    for (index, child) in inside.children.enumerated() {
      let step = child.label.map { path.isEmpty ? $0 : ".\($0)" } ?? "[\(index)]"
      collect(child.value, at: path + step, into: &values)
    }
  }

  /// What is wrong with the value wherever it stands.
  var faults: [PolicyFault] {
    if let text = value as? String {
      return text.allSatisfy(\.isWhitespace) ? [PolicyFault(path: path, fact: .blank)] : []
    }
    return inside.displayStyle == .collection ? repetitions : []
  }

  /// The elements that stand in the list twice; an element is known by its first property.
  private var repetitions: [PolicyFault] {
    var seen: [AnyHashable: String] = [:]
    return inside.children.enumerated().compactMap { index, element in
      // Two places may share a name in one of the languages.
      if element.value is Bilingual { return nil }
      let property = element.value is any TextCodable ? nil : Mirror(reflecting: element.value).children.first
      let label = property?.label
      let path = "\(self.path)[\(index)]" + (label.map { ".\($0)" } ?? "")
      let value = if let property, label != nil { property.value } else { element.value }
      guard let name = (value as? any Hashable).map({ AnyHashable($0) }) else { return nil }
      guard let earlier = seen[name] else {
        seen[name] = path
        return nil
      }
      return PolicyFault(path: path, fact: .repeated(of: earlier), premises: [earlier])
    }
  }
}

extension [PolicyValue] {
  /// The values of a type, with their paths.
  func of<Value>(_ type: Value.Type) -> [(path: String, value: Value)] {
    compactMap { place in (place.value as? Value).map { (place.path, $0) } }
  }
}
