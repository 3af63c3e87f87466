import Residence

extension Action.Kind {
  /// The form that fills an action on a case.
  func form(on file: Case) -> any Form {
    switch self {
    case .register, .correct: RegistrationForm(correcting: file)
    case .remark: RemarkForm(file: file)
    case .logVisit: VisitForm(file: file)
    case .recordDeparture: DepartureForm(file: file)
    case .sealCertificate: CertificateForm(file: file)
    case .applyForPermit: ApplicationForm(file: file)
    case .acceptPermit: AcceptanceForm(file: file)
    case .forwardPermit: ForwardingForm(file: file)
    case .issuePermit: CardForm(file: file)
    case .handOutPermit: HandOutForm(file: file)
    }
  }
}
