import Console
import Residence

extension BatchList {
  /// What the rows come to, the rows, and all that there is to say about the selected one.
  func spoken(in context: Context) -> Spoken {
    var spoken = spokenTable(in: context)
    spoken.below = details(in: context).map(\.text)
    return spoken
  }
}
