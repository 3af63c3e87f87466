import Console
import Residence

extension ScrolledPage {
  /// The page in lines.
  func spoken(in context: Context) -> Spoken {
    Spoken(lines: page(in: context).reading(in: context.language))
  }
}

extension PicturedPage {
  /// The paper in lines that were not broken for a sheet.
  func spoken(in context: Context) -> Spoken { Spoken(lines: paper.reading(in: context.language)) }
}

extension PaperScreen {
  /// The same; what walks past a screen walks past a loudspeaker.
  func spoken(in context: Context) -> Spoken {
    let lines = paper.reading(in: context.language)
    return Spoken(lines: kind == .visitList ? lines.map(Masked.text) : lines)
  }
}

extension PageScreen {
  /// The page in lines; its fields stand in two columns.
  func spoken(in context: Context) -> Spoken {
    Spoken(lines: page(in: context).reading(second: InformationPage.half, in: context.language))
  }
}
