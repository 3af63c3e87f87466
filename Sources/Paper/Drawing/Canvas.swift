internal import CCairo

/// A sheet that is being drawn, on whatever Cairo draws on.
struct Canvas {
  let cairo: OpaquePointer
  let fonts: FontChain

  /// Draws a mark; the place of the seal stays empty.
  func draw(_ mark: PageMark) throws(PaperFault) {
    switch mark {
    case .text(let text, let x, let y, let size, let style, let spacing, let gray):
      shade(gray)
      try show(text, x: x, y: y, size: size, style: style, spacing: spacing)
    case .rule(let x, let y, let width, let height, let gray):
      shade(gray)
      cairo_rectangle(cairo, x, y, width, height)
      cairo_fill(cairo)
    case .code(let code, let x, let y, let side): draw(code, x: x, y: y, side: side)
    case .seal: break
    }
  }

  /// Draws the seal with its lower left corner at a place.
  func draw(_ seal: SealOutline, x: Double, y: Double) {
    cairo_save(cairo)
    let ink = SealOutline.ink
    // As much of the text under it shows through as under the seal of a signed file.
    cairo_set_source_rgba(cairo, ink.red, ink.green, ink.blue, 0.88)
    fill(seal.outline.mapped { Outline.Point(x: x + $0.x, y: y - $0.y) })
    cairo_restore(cairo)
  }

  /// Writes that this is a specimen across the sheet, in outlines: text that is turned would be torn apart by whoever
  /// copies the page's text.
  func drawSpecimen() throws(PaperFault) {
    let size = 76.0
    cairo_save(cairo)
    cairo_translate(cairo, A4.width / 2, A4.height / 2)
    cairo_rotate(cairo, -0.85)
    cairo_set_source_rgba(cairo, 0.55, 0.55, 0.55, 0.16)
    fill(
      try fonts.outline(of: Paper.specimen, size: size).mapped {
        Outline.Point(x: $0.x, y: size * 0.35 - $0.y)
      })
    cairo_restore(cairo)
  }

  private func shade(_ gray: Double) { cairo_set_source_rgb(cairo, gray, gray, gray) }

  private func fill(_ outline: Outline) {
    for step in outline.steps {
      switch step {
      case .move(let point): cairo_move_to(cairo, point.x, point.y)
      case .line(let point): cairo_line_to(cairo, point.x, point.y)
      case .curve(let first, let second, let end):
        cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
      case .close: cairo_close_path(cairo)
      }
    }
    cairo_fill(cairo)
  }

  private func draw(_ code: Code, x: Double, y: Double, side: Double) {
    let module = side / Double(code.width)
    shade(0)
    // Soft edges would make modules of two rows grow together.
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE)
    for row in 0..<code.width {
      for run in code.runs(ofRow: row) {
        cairo_rectangle(
          cairo, x + Double(run.start) * module, y + Double(row) * module, Double(run.count) * module, module)
      }
    }
    cairo_fill(cairo)
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT)
  }

  /// Shows a text so that it can be selected: every glyph with the character that it stands for.
  private func show(
    _ text: String, x: Double, y: Double, size: Double, style: FontChain.Style, spacing: Double
  ) throws(PaperFault) {
    var run = GlyphRun()
    var x = x
    for scalar in text.unicodeScalars {
      let glyph = try fonts.glyph(scalar, style)
      if glyph.face != run.face {
        try show(&run, size, style)
        run.face = glyph.face
      }
      run.add(scalar, cairo_glyph_t(index: UInt(glyph.index), x: x, y: y))
      x += glyph.advance * size + spacing
    }
    try show(&run, size, style)
  }

  private func show(_ run: inout GlyphRun, _ size: Double, _ style: FontChain.Style) throws(PaperFault) {
    guard !run.glyphs.isEmpty else { return }
    cairo_set_font_face(cairo, try fonts.face(run.face, style).cairo)
    cairo_set_font_size(cairo, size)
    run.text.withCString { text in
      cairo_show_text_glyphs(
        cairo, text, Int32(run.text.utf8.count), run.glyphs, Int32(run.glyphs.count), run.clusters,
        Int32(run.clusters.count), cairo_text_cluster_flags_t(0))
    }
    run = GlyphRun()
  }
}

/// Characters that one font draws, one after the other.
private struct GlyphRun {
  var face = 0
  var text = ""
  var glyphs: [cairo_glyph_t] = []
  var clusters: [cairo_text_cluster_t] = []

  mutating func add(_ scalar: Unicode.Scalar, _ glyph: cairo_glyph_t) {
    text.unicodeScalars.append(scalar)
    glyphs.append(glyph)
    clusters.append(cairo_text_cluster_t(num_bytes: Int32(String(scalar).utf8.count), num_glyphs: 1))
  }
}
