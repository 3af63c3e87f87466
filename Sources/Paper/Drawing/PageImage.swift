internal import CCairo
internal import Console

/// A page's pixels, while it is drawn.
final class PageImage {
  let cairo: OpaquePointer
  private let surface: OpaquePointer
  private let (width, height): (Int, Int)

  /// Begins a white page.
  ///
  /// - Throws: `PaperFault.drawing`, such as for a picture that no memory holds.
  init(dotsPerInch: Int) throws(PaperFault) {
    let scale = Double(dotsPerInch) / 72
    (width, height) = (Int((A4.width * scale).rounded()), Int((A4.height * scale).rounded()))
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      let cairo = cairo_create(surface)
    else { throw .drawing(status: -1) }
    (self.surface, self.cairo) = (surface, cairo)
    // Cairo makes something even of what is too large, and says only here that it is nothing.
    let status = cairo_status(cairo)
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(status: Int(status.rawValue)) }
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    cairo_scale(cairo, scale, scale)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// The picture as a PNG file, once everything is drawn.
  ///
  /// - Throws: `PaperFault.drawing`.
  func png() throws(PaperFault) -> [UInt8] {
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(
      surface, { sink, bytes, count in ByteSink.take(sink, bytes, count) },
      Unmanaged.passUnretained(sink).toOpaque())
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(status: Int(status.rawValue)) }
    return sink.bytes
  }

  /// The picture, once everything is drawn.
  ///
  /// - Throws: `PaperFault.drawing`.
  func picture() throws(PaperFault) -> Picture {
    cairo_surface_flush(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw .drawing(status: Int(status.rawValue))
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var bytes = [UInt8]()
    bytes.reserveCapacity(width * height * 3)
    for row in 0..<height {
      for column in 0..<width {
        // Cairo's pixels are words of 0RGB; the machines this runs on have the low byte first.
        let pixel = data + row * stride + column * 4
        bytes += [pixel[2], pixel[1], pixel[0]]
      }
    }
    guard let picture = Picture(width: width, height: height, bytes: bytes) else {
      throw .drawing(status: -1)
    }
    return picture
  }
}
