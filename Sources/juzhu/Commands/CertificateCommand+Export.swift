import ArgumentParser
import CaseStore
import Desk
import Glibc
import Residence

extension CertificateCommand {
  /// Hands out the same bytes again.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write a certificate's file, byte for byte as it was stamped; the look is recorded.",
      discussion: """
        Such as: juzhu certificate export XG-2026-C000045 --of XG-2026-000123 > certificate.pdf
        With --png the page is drawn as a picture, for whoever takes nothing else: it has the code, which can be \
        verified, but no signature.
        """)

    @OptionGroup var place: StationOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("The operator who looks.", valueName: "name"))
    var actor: String?

    @Argument(help: ArgumentHelp("The certificate.", valueName: "number"))
    var certificate: String

    @Option(name: .customLong("of"), help: ArgumentHelp("The case.", valueName: "number"))
    var caseNumber: String

    @Flag(name: .customLong("png"), help: "A picture instead of the file.")
    var isPicture = false

    @Option(name: .customLong("dpi"), help: "How fine the picture is, in dots per inch.")
    var dotsPerInch = 150

    @Option(help: "The page of the picture.")
    var page = 1

    func validate() throws {
      guard (36...600).contains(dotsPerInch) else { throw ValidationError("--dpi is between 36 and 600.") }
      guard (1...99).contains(page) else { throw ValidationError("--page is between 1 and 99.") }
    }

    func run() throws {
      guard isatty(STDOUT_FILENO) == 0 else {
        throw ValidationError("A PDF is not for the terminal; send it to a file with >.")
      }
      let number = try CaseNumber(argument: caseNumber)
      guard let wanted = CertificateNumber(certificate) else {
        throw ValidationError("\(certificate) is no certificate's number like XG-2026-C000045.")
      }
      let store = try place.open()
      let actor = try store.onlooker(named: actor)
      guard let sealed = try store.file(number).certificates.first(where: { $0.terms.number == wanted })
      else { throw ValidationError("\(number.text) has no certificate \(wanted.text).") }
      let pdf = try store.page(of: wanted)
      let bytes = isPicture ? try picture(of: pdf, sealed.terms, of: number, in: store) : pdf
      try store.record(.page(wanted, of: number), by: actor, at: Clock(store.station).now)
      try Standard.write(bytes)
    }

    /// The page drawn anew, from the case as it was when it was stamped.
    private func picture(
      of pdf: [UInt8], _ terms: CertificateTerms, of number: CaseNumber, in store: CaseStore
    ) throws -> [UInt8] {
      let history = try store.history(of: number)
      let stamping = history.lines.first { $0.mark == terms.sealed && $0.revision != nil }
      guard let revision = stamping?.revision,
        let png = try Press(for: store).png(
          of: pdf, history.file(of: revision), terms, page: page - 1, dotsPerInch: dotsPerInch)
      else {
        throw ValidationError("\(terms.number.text) can no longer be drawn as it was; export the PDF.")
      }
      return png
    }
  }
}
