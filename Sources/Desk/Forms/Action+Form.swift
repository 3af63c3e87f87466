import Residence

extension Action.Kind {
  /// The form that fills an action on a case; without one, the form as it is for any.
  func form(on file: Case?) -> any Form {
    switch self {
    case .register, .completeRegistration, .correct, .giveNotice: RegistrationForm(self, file)
    case .addPapers: PapersForm(file: file)
    case .listMember: MemberForm(file: file)
    case .strikeMember: StrikingForm(file: file)
    case .logVisit: VisitForm(file: file)
    case .move, .returnHere: DwellingForm(kind: self, file: file)
    case .recordDeparture: DepartureForm(file: file)
    case .takeBackDeparture: TakingBackForm(file: file)
    case .askForCertificate: CertificateForm(file: file)
    case .sealCertificate: SealingForm(file: file)
    case .declineCertificate: DecliningForm(file: file)
    case .voidCertificate: VoidingForm(file: file)
    case .applyForPermit: ApplicationForm(file: file)
    case .acceptPermit: AcceptanceForm(file: file)
    case .forwardPermit: ForwardingForm(file: file)
    case .extendPermit: ExtensionForm(file: file)
    case .signPermit: DecisionForm(file: file)
    case .producePermit: CardForm(file: file)
    case .handOutPermit: HandOutForm(file: file)
    case .endorsePermit: EndorsementForm(file: file)
    case .changePermitAddress: AddressChangeForm(file: file)
    case .replacePermit, .reissuePermit: RenewalForm(kind: self, file: file)
    case .cancelPermit, .withdrawPermit: EndingForm(kind: self, file: file)
    case .assign: AssigningForm(file: file)
    case .release, .resubmit: SteppingForm(kind: self, file: file)
    case .sendBack: SendingBackForm(file: file)
    case .escalate: EscalationForm(file: file)
    case .decideEscalation: EscalationDecisionForm(file: file)
    case .recordComplaint: ComplaintForm(file: file)
    case .remark: RemarkForm(file: file)
    }
  }

  /// What a one-time notice is about that is given instead of this action.
  var noticeSubject: Notice.Subject? {
    switch self {
    case .register, .completeRegistration: .registration
    case .move, .returnHere: .dwelling
    case .applyForPermit: .permit
    default: nil
    }
  }

  /// The paper that the resident takes along.
  var paper: CasePaper? {
    switch self {
    case .giveNotice: .oneTimeNotice
    case .withdrawPermit: .withdrawalNotice
    default: nil
    }
  }

  /// Whether the certificate's page is looked at before it is done.
  var showsPage: Bool { self == .askForCertificate || self == .sealCertificate }

  /// Whether somebody loses a right or a paper by it, so that it is asked for once more.
  var takesSomethingAway: Bool {
    switch self {
    case .declineCertificate, .voidCertificate, .cancelPermit, .withdrawPermit, .recordDeparture: true
    default: false
    }
  }
}
