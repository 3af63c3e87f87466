import ArgumentParser
import Console

/// What something is taken out of the station for.
struct PurposeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What it is taken out for; recorded.", valueName: "text"))
  var purpose: String

  func validate() throws { try PurposeOptions.require(purpose) }

  /// A purpose is one line that says something.
  static func require(_ purpose: String) throws {
    guard purpose.contains(where: { !$0.isWhitespace }), purpose.count <= 200, harmless(purpose) == purpose
    else { throw ValidationError("Give --purpose in one line of at most 200 characters.") }
  }
}
