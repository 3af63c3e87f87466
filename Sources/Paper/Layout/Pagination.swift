internal import Residence

extension Composer {
  /// The paper's sheets, each with its number and those of all.
  func sheets() -> [Sheet] {
    var sheets = [Sheet()]
    var y = A4.top
    /// What leads, and is put on a page only together with what follows.
    var waiting = [Slab]()
    func place(_ slabs: [Slab]) {
      for slab in slabs {
        sheets[sheets.count - 1].marks += slab.marks.map { $0.lowered(by: y) }
        y += slab.height
      }
    }
    /// Puts what waits on this page, or on the next one if it has no room.
    func placeWaiting() {
      guard !waiting.isEmpty else { return }
      if y + waiting.reduce(0, { $0 + $1.height }) > A4.bottom, y > A4.top {
        sheets.append(Sheet(marks: running()))
        y = A4.top + 14
        // What is repeated overleaf does not wait itself: a table's first row comes with the head.
        if waiting.count == 1 { place(waiting[0].repeated) }
      }
      place(waiting)
      waiting = []
    }
    for slab in slabs() {
      let isGap = slab.marks.isEmpty
      // A gap is no beginning of a page.
      if isGap, waiting.isEmpty, y + slab.height > A4.bottom { continue }
      waiting.append(slab)
      if !slab.leads, !isGap || waiting.count == 1 { placeWaiting() }
    }
    placeWaiting()
    let foot = foot()
    let height = foot.reduce(0) { $0 + $1.height }
    if y + height > A4.bottom {
      sheets.append(Sheet(marks: running()))
    }
    y = max(A4.bottom - height, A4.top + 14)
    place(foot)
    for index in sheets.indices { sheets[index].marks += numbered(index + 1, of: sheets.count) }
    return sheets
  }

  /// What stands above every page but the first.
  private func running() -> [PageMark] {
    let words = [paper.title.zh, paper.number?.text].compactMap(\.self).joined(separator: "  ")
    return [
      text(words, x: A4.left, y: A4.top, size: 8.5, gray: 0.35),
      .rule(x: A4.left, y: A4.top + 4, width: A4.room, height: 0.4, gray: 0.6),
    ]
  }

  private func foot() -> [Slab] {
    guard !paper.foot.isEmpty else { return [] }
    var head = Slab(height: 17)
    head.marks.append(.rule(x: A4.left, y: 2, width: A4.room, height: 0.4, gray: 0.5))
    head.marks.append(text(Paper.footTitle.both, x: A4.left, y: 13, size: 8.5, gray: 0.1))
    return [head]
      + paper.foot.enumerated().flatMap { index, words in
        lines(words.zh, size: 7.8, leading: 10.4, gray: 0.15, lead: "\(index + 1).", indent: 12)
          + (words.en == words.zh ? [] : lines(words.en, size: 6.3, leading: 8, gray: 0.4, indent: 12))
      }
  }

  private func numbered(_ page: Int, of count: Int) -> [PageMark] {
    [centred("第 \(page) 页 共 \(count) 页  Page \(page) of \(count)", y: 820, size: 7.5, gray: 0.45)]
  }
}
