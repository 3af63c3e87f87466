import Console
import Residence

extension CaseScreen {
  /// What the case waits for, then its page.
  func spoken(in context: Context) -> Spoken {
    Spoken(
      lines: [file.status(in: context)[context.language]] + page(in: context).reading(in: context.language))
  }
}
