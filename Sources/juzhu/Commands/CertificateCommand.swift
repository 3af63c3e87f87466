import ArgumentParser

/// Certificates on the command line: verified, asked for, stamped, handed out again.
struct CertificateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "certificate", abstract: "Verify, ask for, stamp or hand out certificates.",
    subcommands: [Verify.self, Ask.self, Stamp.self, Export.self])
}
