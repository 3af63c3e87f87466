import Glibc

/// How wide the C library takes a scalar for; -1 for what it does not know.
enum LibraryWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    // The library answers in the locale of who asks, and the tests may run in any.
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return Int(width?(wchar_t(scalar.value)) ?? -1)
  }

  /// Found by its name, because its header hides it from Swift.
  private static let width = dlsym(nil, "wcwidth").map {
    unsafeBitCast($0, to: (@convention(c) (wchar_t) -> Int32).self)
  }

  nonisolated(unsafe) private static let locale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
}
