internal import Console
internal import Residence

/// Makes the slabs of a paper's blocks, each at its place across the page and at height 0.
struct Composer {
  let fonts: FontChain
  let paper: Paper
  let code: Code?

  /// Everything from the title to the last block.
  func slabs() -> [Slab] {
    head()
      + paper.blocks.flatMap { block in
        // A heading stands closer to what follows than to what went before.
        if case .heading = block { slabs(of: block) } else { slabs(of: block) + [Slab(height: 6)] }
      }
  }

  private func head() -> [Slab] {
    var title = Slab(height: 34, leads: true)
    title.marks.append(centred(paper.title.zh, y: 24, size: 22, spacing: 7))
    var english = Slab(height: 22, leads: true)
    english.marks.append(centred(paper.title.en, y: 11, size: 10.5, gray: 0.35))
    var issuer = Slab(height: 18)
    issuer.marks.append(text(paper.issuer.both, x: A4.left, y: 10, size: 9.5, gray: 0.25))
    if let number = paper.number {
      let words = "\(number.label.both) \(number.text)"
      issuer.marks.append(text(words, x: A4.right - fonts.width(words) * 9.5, y: 10, size: 9.5, gray: 0.25))
    }
    issuer.marks.append(.rule(x: A4.left, y: 16, width: A4.room, height: 0.8, gray: 0.2))
    return [title, english, issuer, Slab(height: 10)]
  }

  private func slabs(of block: Paper.Block) -> [Slab] {
    switch block {
    case .wording(let words):
      return lines(words.zh, size: 11.5, leading: 17)
        + (words.en == words.zh ? [] : lines(words.en, size: 8.5, leading: 11, gray: 0.4))
    case .heading(let words):
      var slab = Slab(height: 20, leads: true)
      slab.marks.append(text(words.zh, x: A4.left, y: 14, size: 11.5))
      let x = A4.left + fonts.width(words.zh) * 11.5 + 7
      slab.marks.append(text(words.en, x: x, y: 14, size: 8.5, gray: 0.4))
      return [slab]
    case .fields(let entries): return FieldRows(composer: self, entries: entries).slabs
    case .screen(let grid): return ScreenPicture(grid: grid).slabs
    case .list(let items):
      return items.enumerated().flatMap { index, item in
        lines(item.both, size: 10, leading: 14, lead: "\(index + 1).", indent: 20)
      }
    case .table(let columns, let rows):
      return TableRows(composer: self, columns: columns, rows: rows).slabs
    case .signatures(let labels): return labels.map(signature)
    case .closing: return [closing()]
    case .sealing: return [sealing()]
    }
  }

  private func signature(_ label: Bilingual) -> Slab {
    var slab = Slab(height: 32)
    let words = label.both
    slab.marks.append(text(words, x: A4.left, y: 24, size: 10))
    let start = A4.left + max(150, fonts.width(words) * 10 + 8)
    let date = "日期 Date"
    let dateAt = A4.right - 150
    slab.marks.append(.rule(x: start, y: 26, width: max(40, dateAt - start - 16), height: 0.6, gray: 0.3))
    slab.marks.append(text(date, x: dateAt, y: 24, size: 10))
    let dateEnd = dateAt + fonts.width(date) * 10 + 8
    slab.marks.append(.rule(x: dateEnd, y: 26, width: A4.right - dateEnd, height: 0.6, gray: 0.3))
    return slab
  }

  private func closing() -> Slab {
    var slab = Slab(height: 60)
    let middle = A4.right - max(60, fonts.width(paper.issuer.zh) * 6)
    for (words, y, size, gray) in [
      (paper.issuer.zh, 22.0, 12.0, 0.0), (Paper.stampHere, 36.0, 8.0, 0.45),
      (paper.chineseDay, 53.0, 12.0, 0.0),
    ] {
      slab.marks.append(text(words, x: middle - fonts.width(words) * size / 2, y: y, size: size, gray: gray))
    }
    return slab
  }

  private func sealing() -> Slab {
    let side = 34.0 / 25.4 * 72
    let across = SealOutline.diameter
    var slab = Slab(height: across + 8)
    if let code {
      slab.marks.append(.code(code, x: A4.left, y: 4, side: side))
      let captions = ["请用本所公布的核验程序扫码核对", "Scan, and verify with the station's program"]
      for (place, caption) in captions.enumerated() {
        let y = side + 14 + Double(place) * 9
        slab.marks.append(text(caption, x: A4.left, y: y, size: 7, gray: 0.4))
      }
    }
    let middle = A4.right - max(across / 2, fonts.width(paper.issuer.zh) * 6.5) - 6
    for (words, y) in [(paper.issuer.zh, across / 2 + 6), (paper.chineseDay, across / 2 + 26)] {
      slab.marks.append(text(words, x: middle - fonts.width(words) * 6.5, y: y, size: 13))
    }
    slab.marks.append(.seal(x: middle - across / 2, y: 0))
    return slab
  }

  // MARK: Text

  func text(
    _ text: String, x: Double, y: Double, size: Double, gray: Double = 0, spacing: Double = 0
  ) -> PageMark {
    .text(text, x: x, y: y, size: size, style: .text, spacing: spacing, gray: gray)
  }

  func broken(_ text: String, size: Double, into room: Double) -> [String] {
    wrapped(text, to: room, measuring: { fonts.width(String($0)) * size })
  }

  func centred(_ words: String, y: Double, size: Double, gray: Double = 0, spacing: Double = 0) -> PageMark {
    let width = fonts.width(words) * size + Double(max(0, words.count - 1)) * spacing
    return text(
      words, x: (A4.left + A4.right - width) / 2, y: y, size: size, gray: gray, spacing: spacing)
  }

  /// A paragraph, line by line, perhaps behind something that leads it.
  func lines(
    _ words: String, size: Double, leading: Double, gray: Double = 0, lead: String = "", indent: Double = 0
  ) -> [Slab] {
    broken(words, size: size, into: A4.room - indent).enumerated().map { index, line in
      var slab = Slab(height: leading)
      if index == 0, !lead.isEmpty {
        slab.marks.append(text(lead, x: A4.left, y: leading * 0.75, size: size, gray: gray))
      }
      slab.marks.append(text(line, x: A4.left + indent, y: leading * 0.75, size: size, gray: gray))
      return slab
    }
  }
}
