import CaseStore
import Console
import Residence

/// What can be seen of a history, from its list and from each revision's page; every look is recorded first.
extension History {
  /// Why a line shows nothing; nothing if it does.
  func objection(toShowing line: HistoryLine?) -> Bilingual? {
    guard let line, line.revision != nil else {
      return Bilingual(en: "A look changed nothing", zh: "查看记录没有版本")
    }
    return line.isErased ? Bilingual(en: "Erased when its time was over", zh: "已按保存期限清除") : nil
  }

  /// The two comparisons of a revision: with the one before, and with the present one.
  func comparisons(of line: HistoryLine?) -> [Offer] {
    let objection = objection(toShowing: line)
    guard let revision = line?.revision, objection == nil else {
      return [Offer(.changes, disabled: objection), Offer(.changesSince, disabled: objection)]
    }
    let isFirst = Bilingual(en: "There is none before", zh: "此前没有版本")
    let isPresent = Bilingual(en: "It is the present one", zh: "这是现行版本")
    return [
      Offer(.changes, disabled: revision == 1 ? isFirst : self.objection(toShowing: self[revision - 1])),
      Offer(
        .changesSince, disabled: revision == latest ? isPresent : self.objection(toShowing: self[latest])),
    ]
  }

  /// Orders the look that a command asks for.
  func look(_ command: Command, at revision: Int) -> [Effect] {
    switch command {
    case .open: [.order(.look(.revision(revision, of: number)))]
    case .changes: [.order(.look(.comparison(revision - 1, revision, of: number)))]
    case .changesSince: [.order(.look(.comparison(revision, latest, of: number)))]
    default: []
    }
  }

  /// Shows what was looked at, now that this is recorded.
  func shown(_ look: Look) -> [Effect] {
    do throws(StoreFault) {
      switch look {
      case .revision(let revision, number):
        return [.show(RevisionScreen(try file(of: revision), revision, of: self))]
      case .comparison(let old, let new, number):
        let (before, after) = (try document(of: old), try document(of: new))
        let title = Bilingual(en: "Revisions \(old) and \(new)", zh: "第\(old)版与第\(new)版")
        return [
          .show(
            TextScreen(
              title,
              page: { context in
                ComparisonPage.grid(
                  from: before, to: after, headings: [History.name(old), History.name(new)],
                  under: context.policy, offsetMinutes: context.station.utcOffsetMinutes,
                  in: context.language,
                  columns: context.columns - 2)
              }))
        ]
      default: return []
      }
    } catch {
      return [.say(Message(error.words, .bad))]
    }
  }
}
