internal import CCairo
public import Console

extension Picture {
  /// Unpacks a PNG file.
  ///
  /// Whoever calls this has looked at the size that the file declares: all of it is unpacked into memory.
  ///
  /// - Returns: Nil for whatever Cairo does not take for a picture.
  public init?(png bytes: [UInt8]) {
    let source = PNGSource(bytes)
    let surface = withExtendedLifetime(source) {
      cairo_image_surface_create_from_png_stream(
        { source, target, count in PNGSource.give(source, target, count) },
        Unmanaged.passUnretained(source).toOpaque())
    }
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { return nil }
    let format = cairo_image_surface_get_format(surface)
    guard format == CAIRO_FORMAT_RGB24 || format == CAIRO_FORMAT_ARGB32 else { return nil }
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    var pixels = [UInt8]()
    pixels.reserveCapacity(width * height * 3)
    for row in 0..<height {
      for column in 0..<width {
        let pixel = data + row * stride + column * 4
        // What shines through, shines through onto white; the colours are multiplied by the alpha already.
        let white = format == CAIRO_FORMAT_ARGB32 ? 255 - pixel[3] : 0
        pixels += [pixel[2] &+ white, pixel[1] &+ white, pixel[0] &+ white]
      }
    }
    self.init(width: width, height: height, bytes: pixels)
  }
}

/// The bytes of a file, as Cairo asks for them.
private final class PNGSource {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func give(
    _ source: UnsafeMutableRawPointer?, _ target: UnsafeMutablePointer<UInt8>?, _ count: UInt32
  ) -> cairo_status_t {
    guard let source, let target else { return CAIRO_STATUS_READ_ERROR }
    let own = Unmanaged<PNGSource>.fromOpaque(source).takeUnretainedValue()
    guard own.offset + Int(count) <= own.bytes.count else { return CAIRO_STATUS_READ_ERROR }
    own.bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      target.update(from: start + own.offset, count: Int(count))
    }
    own.offset += Int(count)
    return CAIRO_STATUS_SUCCESS
  }
}
