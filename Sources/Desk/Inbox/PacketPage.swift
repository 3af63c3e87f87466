import CaseStore
import Console
import Residence

/// A packet on a page: what was written beside the papers that came, and below it what is missing.
enum PacketPage {
  /// Draws the page as tall as it needs to be.
  static func grid(of opened: OpenedPacket, _ judgement: PacketJudgement, in context: Context) -> Grid {
    let columns = context.columns - 2
    let (half, gap) = (columns * 11 / 20, 2)
    let entries = entries(of: opened.packet.packet, columns: half, in: context)
    let papers = papers(of: opened.packet.packet, columns: columns - half - gap, in: context)
    let head = head(of: opened, columns: columns, in: context)
    let below = missing(judgement, columns: columns, in: context)
    let middle = max(entries.count, papers.count)
    var grid = Grid(columns: columns, rows: head.count + 1 + middle + 1 + below.count)
    put(head, at: 0, 0, onto: &grid)
    put(entries, at: head.count + 1, 0, onto: &grid)
    put(papers, at: head.count + 1, half + gap, onto: &grid)
    put(below, at: head.count + middle + 2, 0, onto: &grid)
    return grid
  }

  /// The same in lines, one below the other, for whoever does not see it.
  static func lines(
    of opened: OpenedPacket, _ judgement: PacketJudgement, columns: Int, in context: Context
  ) -> [Styled] {
    let packet = opened.packet.packet
    return head(of: opened, columns: columns, in: context)
      + entries(of: packet, columns: columns, in: context)
      + papers(of: packet, columns: columns, in: context) + missing(judgement, columns: columns, in: context)
  }

  private static func put(_ lines: [Styled], at row: Int, _ column: Int, onto grid: inout Grid) {
    for (offset, line) in lines.enumerated() {
      grid.put(line.text, row: row + offset, column: column, style: line.style)
    }
  }

  /// How it came, and who or what else is here of the same person.
  private static func head(of opened: OpenedPacket, columns: Int, in context: Context) -> [Styled] {
    let (packet, language) = (opened.packet, context.language)
    let (channel, sent) = (packet.name.channel.title, context.time(packet.packet.sent))
    let arrived = context.time(packet.arrived.at)
    var lines = [
      (
        Bilingual(
          en: "\(channel.en) \(packet.name.id), sent \(sent), here since \(arrived)",
          zh: "\(channel.zh) \(packet.name.id)，\(sent)提交，\(arrived)收到"), Style.plain
      )
    ]
    if let number = opened.file?.number.text {
      lines.append(
        (Bilingual(en: "! Registered here already: \(number)", zh: "! 该人员已登记：\(number)"), .warning))
    }
    if !opened.twins.isEmpty {
      let names = opened.twins.map(\.text).joined(separator: ", ")
      lines.append(
        (Bilingual(en: "! Waits a second time: \(names)", zh: "! 另有同一人的申请待办：\(names)"), .warning))
    }
    if let settlement = packet.settlement {
      lines.append((settlement.words(at: context.time), .good))
    }
    return lines.flatMap { line, style in
      wrapped(line[language], to: columns).map { Styled($0, style: style) }
    }
  }

  /// The entries in the order of the form, as they were written.
  static func entries(of packet: IntakePacket, columns: Int, in context: Context) -> [Styled] {
    let language = context.language
    var lines = [
      Styled(
        Bilingual(en: "What was written", zh: "申请人填写内容")[language] + ": "
          + packet.action.kind.title[language], style: .accent)
    ]
    for field in Field.allCases {
      guard let entry = packet.action.entries[field] else { continue }
      let label = padded(truncated(field.title[language], to: labelColumns - 2), to: labelColumns)
      let text = field.shown(entry, under: context.policy)[language]
      lines += wrapped(text, to: max(8, columns - labelColumns)).enumerated().map { index, line in
        Styled((index == 0 ? label : String(repeating: " ", count: labelColumns)) + line)
      }
    }
    return lines
  }

  private static let labelColumns = 18

  /// The papers that came, each with its picture's name and size.
  private static func papers(of packet: IntakePacket, columns: Int, in context: Context) -> [Styled] {
    let language = context.language
    var lines = [Styled(Bilingual(en: "Papers that came", zh: "提交的材料")[language], style: .accent)]
    func add(_ text: String, indented: Bool = false, style: Style = .plain) {
      let room = columns - (indented ? 2 : 0)
      lines += wrapped(text, to: max(8, room)).map { Styled((indented ? "  " : "") + $0, style: style) }
    }
    for (index, picture) in packet.pictures.enumerated() {
      add("\(index + 1). \(context.policy.names(of: [picture.paper])[language])")
      add("\(picture.file)  \(size(picture.size))", indented: true, style: .muted)
      if let signed = picture.signedBy, !signed.isEmpty {
        let names = signed.map { $0.title[language] }.joined(separator: ", ")
        add(Bilingual(en: "signed by: \(names)", zh: "签字：\(names)")[language], indented: true, style: .muted)
      }
    }
    for paper in packet.action.materials where paper.from != nil || paper.until != nil || paper.issuer != nil
    {
      let period = [paper.from?.text, paper.until?.text].compactMap(\.self).joined(separator: " - ")
      let facts = [context.policy.names(of: [paper.kind])[language], paper.issuer, period]
      add(facts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  "), style: .muted)
    }
    if let authentication = packet.authentication {
      let milliseconds = authentication.video.milliseconds
      let seconds = "\(milliseconds / 1000).\(milliseconds / 100 % 10)"
      add(
        Bilingual(
          en: "Real-name authentication \(authentication.number), video of \(seconds) s",
          zh: "实名认证\(authentication.number)，视频\(seconds)秒")[language])
      add("\(authentication.video.file)  \(size(authentication.video.size))", indented: true, style: .muted)
    }
    return lines
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<(1 << 20): "\((bytes + 512) >> 10) KB"
    default: "\(bytes >> 20).\((bytes & 0xF_FFFF) * 10 >> 20) MB"
    }
  }

  /// Everything that is missing, told at one time.
  private static func missing(_ judgement: PacketJudgement, columns: Int, in context: Context) -> [Styled] {
    let language = context.language
    let told = judgement.told(under: context.policy)
    guard !told.isEmpty else {
      let nothing = Bilingual(
        en: "Nothing is missing; look at the papers, then take it in.", zh: "材料齐全，请核对材料后受理。")
      return wrapped(nothing[language], to: columns).map { Styled($0, style: .good) }
    }
    let title = Bilingual(en: "Missing or wrong: \(told.count)", zh: "缺少或有误：\(told.count)项")
    return [Styled(title[language], style: .danger)]
      + told.enumerated().flatMap { index, item in
        wrapped("\(index + 1). \(item.words[language])", to: columns).map { Styled($0) }
      }
  }
}
