internal import CCairo

/// Takes a file's bytes from Cairo, whose callback carries one pointer.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  static func take(
    _ sink: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<UInt8>?, _ count: UInt32
  ) -> cairo_status_t {
    guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
    let own = Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue()
    own.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
