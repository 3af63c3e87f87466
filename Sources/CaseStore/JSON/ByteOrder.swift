import Glibc

extension UnsafeRawBufferPointer {
  /// Less than zero, zero or more, as these bytes come before, equal or follow others.
  func compared(to other: UnsafeRawBufferPointer) -> Int {
    if let base = baseAddress, let otherBase = other.baseAddress {
      let order = memcmp(base, otherBase, Swift.min(count, other.count))
      if order != 0 { return Int(order) }
    }
    return count - other.count
  }
}

extension String {
  /// Whether a string comes before another one by its UTF-8 bytes, which is how keys and names are sorted.
  func precedesByBytes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in
      right.withUTF8 { UnsafeRawBufferPointer(left).compared(to: UnsafeRawBufferPointer($0)) < 0 }
    }
  }
}
