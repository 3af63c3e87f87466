/// Something that can be wrong or thin with what is registered.
public enum QualityCheck: String, Codable, CaseIterable, Sendable {
  /// The number of the identity paper is none, or fails its check.
  case numberWrong = "number-wrong"
  /// Several files have the number of one paper.
  case numberShared = "number-shared"
  /// The birth date is not the one that the number carries.
  case birthDateContradicts = "birth-date-contradicts"
  /// The household register is said to be kept where there is no city.
  case divisionUnknown = "division-unknown"
  /// There is no phone number.
  case phoneMissing = "phone-missing"
  /// The address names a building, but no room.
  case roomMissing = "room-missing"
  /// A copy was kept of a paper, and no picture of it.
  case pictureMissing = "picture-missing"
  /// Nobody has been on site although the time for it is over.
  case unverified
  /// The person lives here longer than was intended.
  case overstayed
  /// A paper of the dwelling, such as the lease, has run out.
  case dwellingPaperEnded = "dwelling-paper-ended"

  /// The rule on which the check stands.
  public var rule: RuleID {
    switch self {
    case .numberWrong, .birthDateContradicts: .identityNumber
    case .numberShared: .oneFilePerPerson
    case .divisionUnknown, .phoneMissing, .roomMissing: .registrationForm
    case .pictureMissing: .papersOnce
    case .unverified: .onSiteVerification
    case .overstayed: .movingAndLeaving
    case .dwellingPaperEnded: .papersInForce
    }
  }
}

extension Case {
  /// What is wrong or thin with the case on a day; of somebody who has left, only what speaks of the person.
  func qualityFaults(on basis: ReportBasis) -> [QualityCheck] {
    var faults = [QualityCheck]()
    func check(_ check: QualityCheck, _ isWrong: Bool) { if isWrong { faults.append(check) } }
    let number = try? PaperNumber(reading: identity.paperNumber, kind: identity.paper)
    check(.numberWrong, number == nil)
    check(.numberShared, basis.casesOfPaper(identity.paperNumber).contains { $0 != self.number })
    check(.birthDateContradicts, number?.birthDate.map { $0 != identity.birthDate } ?? false)
    check(.divisionUnknown, !Division.isKnown(identity.registerDivision))
    guard let stay, stay.departure == nil else { return faults }
    check(.phoneMissing, identity.phone == nil)
    check(.roomMissing, stay.address.building != nil && stay.address.room == nil)
    check(.pictureMissing, materials.contains { $0.copyKept && $0.file == nil })
    check(.unverified, isVisitOverdue(on: basis))
    check(.overstayed, stay.intendedUntil.map { $0 < basis.today } ?? false)
    check(.dwellingPaperEnded, dwellingPapers(under: basis.policy).contains { $0.until < basis.today })
    return faults
  }

  private func isVisitOverdue(on basis: ReportBasis) -> Bool {
    deadlines(under: basis.policy, offsetMinutes: basis.offsetMinutes).contains { deadline in
      deadline.period.rule == .onSiteVerification && deadline.due < basis.today
    }
  }
}
