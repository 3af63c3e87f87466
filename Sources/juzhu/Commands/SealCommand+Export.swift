import ArgumentParser
import CaseStore
import Desk
import Residence
import Seal

extension SealCommand {
  /// What schools, insurers and everybody else verify with.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the verifiers' file: the root, the seals, the revoked and the voided.",
      discussion: """
        It has no secret: give it to whoever receives certificates, and anew after voiding or revoking. Its first \
        block is the root certificate, which PDF readers can be told to trust.
          juzhu seal export > station.pem
        """)

    @OptionGroup var options: SealOptions

    func run() throws {
      let (store, ring) = try options.open()
      let text = try ring.verifierFile(
        voided: store.voidedCertificates(), at: Clock(store.station).now,
        passphrase: options.input.passphrase(of: store.station))
      try Standard.write(Array(text.utf8))
    }
  }
}

extension CaseStore {
  /// The certificates that were voided, each with its day: the journal names the cases, their files have the rest.
  ///
  /// - Throws: `StoreFault` for a case that cannot be read: a list with gaps would call valid what was voided.
  func voidedCertificates() throws -> [CertificateNumber: CivilDate] {
    var filter = LogFilter()
    filter.kinds = [Action.Kind.voidCertificate.rawValue]
    var numbers = Set<CaseNumber>()
    _ = try forEachLine(filter) { line in line.case.flatMap(CaseNumber.init).map { _ = numbers.insert($0) } }
    var voided = [CertificateNumber: CivilDate]()
    for number in numbers {
      for certificate in try file(number).certificates {
        guard let voiding = certificate.voided else { continue }
        voided[certificate.terms.number] = voiding.entered.at.civilDate(
          offsetMinutes: station.utcOffsetMinutes)
      }
    }
    return voided
  }
}
