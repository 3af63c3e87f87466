internal import CCairo
public import Console
internal import Residence

/// Draws papers: as a file, or as a picture of one of its pages.
public struct Typesetter {
  private let fonts: FontChain

  /// Draws with fonts that are open; they are kept for the next paper.
  public init(with fonts: FontChain) {
    self.fonts = fonts
  }

  /// Draws a paper as a PDF: the same bytes for the same paper, on any day, in any locale and time zone.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - token: what its code says, where it has a place for one.
  /// - Returns: the file, without a seal.
  /// - Throws: `PaperFault`; nothing is drawn with a character missing.
  public func pdf(of paper: Paper, token: String? = nil) throws(PaperFault) -> DrawnPaper {
    let sheets = try sheets(of: paper, token)
    let sink = ByteSink()
    let surface = cairo_pdf_surface_create_for_stream(
      { sink, bytes, count in ByteSink.take(sink, bytes, count) }, Unmanaged.passUnretained(sink).toOpaque(),
      A4.width, A4.height)
    guard let surface, let cairo = cairo_create(surface) else { throw .drawing(status: -1) }
    defer {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
      // Whatever is flushed at the end still goes there.
      withExtendedLifetime(sink) {}
    }
    try check(cairo)
    // Later versions have their table of objects in a stream, which not every reader takes an update to.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_TITLE, "\(paper.title.zh) \(paper.title.en) \(paper.number?.text ?? "")")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, paper.issuer.zh)
    cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(paper.day.text)T00:00:00+00:00")
    for sheet in sheets {
      try draw(sheet, of: paper, on: Canvas(cairo: cairo, fonts: fonts))
      cairo_show_page(cairo)
      try check(cairo)
    }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    return DrawnPaper(pdf: sink.bytes, pages: sheets.count, seal: Typesetter.sealPlace(on: sheets))
  }

  /// Draws a page as a picture.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - page: the page, counted from 0; the last one there is if there are fewer.
  ///   - dotsPerInch: how fine the picture is.
  ///   - token: what its code says.
  ///   - seal: the seal to draw at its place, where the page has one.
  /// - Returns: the picture.
  /// - Throws: `PaperFault`.
  public func picture(
    of paper: Paper, page: Int = 0, dotsPerInch: Int, token: String? = nil, seal: SealOutline? = nil
  ) throws(PaperFault) -> Picture {
    try image(of: paper, page: page, dotsPerInch: dotsPerInch, token: token, seal: seal).picture()
  }

  /// Draws a page as a PNG file, for whoever takes pictures only.
  ///
  /// It bears the code, which can be verified, but no signature.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - page: the page, counted from 0; the last one there is if there are fewer.
  ///   - dotsPerInch: how fine the picture is.
  ///   - token: what its code says.
  ///   - seal: the seal to draw at its place, where the page has one.
  /// - Returns: the file.
  /// - Throws: `PaperFault`.
  public func png(
    of paper: Paper, page: Int = 0, dotsPerInch: Int, token: String? = nil, seal: SealOutline? = nil
  ) throws(PaperFault) -> [UInt8] {
    try image(of: paper, page: page, dotsPerInch: dotsPerInch, token: token, seal: seal).png()
  }

  private func image(
    of paper: Paper, page: Int, dotsPerInch: Int, token: String?, seal: SealOutline?
  ) throws(PaperFault) -> PageImage {
    let sheets = try sheets(of: paper, token)
    let image = try PageImage(dotsPerInch: dotsPerInch)
    let sheet = sheets[min(max(0, page), sheets.count - 1)]
    let canvas = Canvas(cairo: image.cairo, fonts: fonts)
    try draw(sheet, of: paper, on: canvas)
    try check(image.cairo)
    for case .seal(let x, let y) in sheet.marks {
      if let seal { canvas.draw(seal, x: x, y: y + SealOutline.diameter) }
    }
    return image
  }

  /// The characters of a text that no font here can draw; each once, in their order.
  public func missing(in text: String) -> [Unicode.Scalar] { fonts.missing(in: text, .text) }

  /// The same for what stands in cells of the screen, which has fonts of its own.
  public func missing(inCells text: String) -> [Unicode.Scalar] { fonts.missing(in: text, .cells) }

  /// Draws the seal of a name.
  ///
  /// - Throws: `PaperFault.missingGlyph`.
  public func seal(name: String, isSpecimen: Bool) throws(PaperFault) -> SealOutline {
    try SealOutline(name: name, isSpecimen: isSpecimen, with: fonts)
  }

  private func sheets(of paper: Paper, _ token: String?) throws(PaperFault) -> [Sheet] {
    let code: Code? = if let token { try Code(token) } else { nil }
    return Composer(fonts: fonts, paper: paper, code: code).sheets()
  }

  /// After a fault Cairo draws nothing any more and says so only when it is asked: half a page would be stamped.
  private func check(_ cairo: OpaquePointer) throws(PaperFault) { try check(cairo_status(cairo)) }

  private func check(_ status: cairo_status_t) throws(PaperFault) {
    guard status == CAIRO_STATUS_SUCCESS else { throw .drawing(status: Int(status.rawValue)) }
  }

  private func draw(_ sheet: Sheet, of paper: Paper, on canvas: Canvas) throws(PaperFault) {
    if paper.isSpecimen { try canvas.drawSpecimen() }
    for mark in sheet.marks { try canvas.draw(mark) }
  }

  private static func sealPlace(on sheets: [Sheet]) -> DrawnPaper.SealPlace? {
    for (page, sheet) in sheets.enumerated() {
      for case .seal(let x, let y) in sheet.marks {
        return DrawnPaper.SealPlace(
          page: page, x: x, y: A4.height - y - SealOutline.diameter, side: SealOutline.diameter)
      }
    }
    return nil
  }
}
