internal import CNcurses
internal import Console

/// What terminfo says the keys of the opened terminal send.
func terminfoSequences() -> [[UInt8]: Key] {
  var sequences: [[UInt8]: Key] = [:]
  let functions = (1...24).map { ("kf\($0)", Key.function($0)) }
  for (name, key) in named + functions {
    if let bytes = terminfoString(name) { sequences[bytes] = key }
  }
  return sequences
}

private let named: [(String, Key)] = [
  ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
  ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
  ("kent", .enter),
]

/// nil if the terminal has no such key; terminfo says that with a null pointer or with one of minus one.
private func terminfoString(_ name: String) -> [UInt8]? {
  var capability = Array(name.utf8CString)
  guard let text = tigetstr(&capability), Int(bitPattern: text) != -1, text.pointee != 0 else { return nil }
  return Array(String(cString: text).utf8)
}
