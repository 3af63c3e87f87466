import Console
import Paper
import Residence

/// Every written notice of a case as it was handed to the resident, the latest first.
enum NoticePage {
  static func all(of file: Case, in context: Context) -> [Styled] {
    file.notices.reversed().flatMap { notice in
      Paper.notice(notice, to: file, in: context).lines.map { Styled($0) } + settling(of: notice, in: context)
        + [Styled(""), Styled("")]
    }
  }

  private static func settling(of notice: Notice, in context: Context) -> [Styled] {
    guard let settled = notice.settled else { return [] }
    let (when, officer) = (context.time(settled.at), context.officer(settled.by))
    let words = Bilingual(en: "Settled \(when), \(officer)", zh: "已补齐：\(when)，\(officer)")
    return [Styled(""), Styled(words[context.language], style: .good)]
  }
}
