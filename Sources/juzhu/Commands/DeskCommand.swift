import ArgumentParser

/// Opens the desk on the screen.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the desk (the usual command).")

  @OptionGroup var place: StationOptions
  @OptionGroup var look: DeskOptions

  func run() throws {
    try look.open(place.open(showingProgress: !look.plain))
  }
}
