import CaseStore
import Residence

/// The form of the window, filled with what stands in a packet.
///
/// It asks what that form asks, and the rules that decide are the same; nothing from the packet counts as
/// seen.
struct PacketForm: Form {
  let packet: InboxPacket
  private let inner: any Form
  private let brought: [Material]

  init(_ inner: any Form, _ packet: InboxPacket, papers: [Material]) {
    self.inner = inner
    self.packet = packet
    brought = papers
  }

  var kind: Action.Kind { inner.kind }
  var file: Case? { inner.file }
  var papers: [Material] { inner.papers + brought }

  func start(in context: Context) -> [Field: String] {
    let fields = Set(IntakePacket.fields(of: kind))
    let written = packet.packet.action.entries.filter { fields.contains($0.key) }
    return inner.start(in: context).merging(written.mapValues(TypedText.trimmed)) { $1 }
  }

  func explanation(_ entries: [Field: String], in context: Context) -> [Bilingual] {
    let channel = packet.name.channel.title
    return [
      Bilingual(
        en: "From a packet (\(channel.en)): compare it, and tick each paper once you have seen it.",
        zh: "来自申请包（\(channel.zh)）：请逐项核对，看过的材料逐一勾选。")
    ] + inner.explanation(entries, in: context)
  }

  func sections(_ entries: [Field: String], in context: Context) -> [FormSection] {
    inner.sections(entries, in: context)
  }

  func suggestions(after field: Field, _ entries: [Field: String], in context: Context) -> [Field: String] {
    inner.suggestions(after: field, entries, in: context)
  }

  func known(for field: Field, _ entries: [Field: String], in context: Context) -> [String] {
    inner.known(for: field, entries, in: context)
  }

  func over(_ file: Case) -> any Form {
    PacketForm(kind.form(on: file), packet, papers: brought)
  }

  /// What the applicant wrote into a field.
  func written(_ field: Field) -> String? {
    packet.packet.action.entries[field].map(TypedText.trimmed)
  }

  /// The papers that a form does not show, as far as they are kept.
  ///
  /// The other sides of a paper count as that one does; what is not asked for is kept as a copy. The copies
  /// of a paper that was not ticked are not handed in.
  static func kept(_ others: [Material], ticked: [Material], asked: Set<String>) -> [Material] {
    others.compactMap { paper in
      guard asked.contains(paper.kind) else { return paper }
      guard let newest = ticked.last(where: { $0.kind == paper.kind }) else { return nil }
      var paper = paper
      (paper.originalSeen, paper.copyKept) = (newest.originalSeen, newest.copyKept)
      return paper
    }
  }
}
