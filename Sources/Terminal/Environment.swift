internal import Glibc

/// A variable of the environment; nil if it is not set, or empty.
func variable(_ name: String) -> String? {
  guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
  return value
}
