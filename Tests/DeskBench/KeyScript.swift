public import Console

/// Keys written as people would write them down.
public enum KeyScript {
  /// The keys of a script: `<F2>`, `<Ctrl-S>`, `<Tab>` are keys, everything else is typed.
  public static func keys(_ script: String) -> [Key] {
    var keys = [Key]()
    var rest = Substring(script)
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = Key(name: String(rest[rest.index(after: rest.startIndex)..<end]))
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest.removeFirst()
      }
    }
    return keys
  }
}
