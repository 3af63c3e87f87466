import Console
import Residence

extension HomeScreen {
  /// The queues one by one, then until when their cases are due.
  func spoken(in context: Context) -> Spoken {
    var spoken = spokenTable(in: context)
    guard spoken.count > 0 else { return spoken }
    spoken.below =
      [DueChart.title[context.language]]
      + DueChart.bars(in: context).bars.map { "\($0.label)\(context.language.colon)\($0.value)" }
    return spoken
  }
}
