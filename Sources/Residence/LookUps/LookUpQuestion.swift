/// What the traffic-police window asks: one person, by the full number, for a listed purpose.
///
/// - Requires: the whole number of an identity paper, right to its last character, and a purpose of the policy.
/// - Refuses: a part of a number, a name, several numbers, a purpose that is not listed; and whoever is neither at
///   that window nor a supervisor.
/// - Source: guidelines for the Dalian residence permit, special reminder 4; Decree 663, art. 17.
public struct LookUpQuestion: Hashable, Sendable {
  /// The number as it stands in files.
  public let number: String
  /// What the answer is for, by its name in the policy.
  public let purpose: String

  /// Reads a question as people type it.
  ///
  /// - Parameters:
  ///   - typed: The number, with full-width digits, spaces or a lower-case `x` where people write them.
  ///   - purpose: The purpose; nothing where none was chosen.
  ///   - role: The role of whoever asks.
  ///   - policy: The rules.
  /// - Throws: The first objection: whoever may not ask is not told what else is wrong.
  public init(
    _ typed: String, for purpose: String?, by role: Role, under policy: Policy
  ) throws(LookUpRefusal) {
    guard role.looksPeopleUp else { throw .roleMayNot(role) }
    guard let purpose else { throw .purposeMissing }
    let option = policy.desk.lookUps.purposes.named(purpose)
    guard let option, option.isOff != true else { throw .unknownPurpose(purpose) }
    self.purpose = option.id
    let begin = TypedText.folded(typed).first
    do throws(Malformation) {
      if begin?.isLetter == true {
        number = try PaperNumber(reading: typed, kind: .permanentResidentCard).text
      } else {
        do throws(CitizenNumber.Fault) {
          number = try CitizenNumber(reading: typed).text
        } catch {
          throw .citizenNumber(error)
        }
      }
    } catch {
      throw .notANumber(error)
    }
  }
}

extension Role {
  /// Whether somebody of this role may look a person up who is not before them with a case.
  ///
  /// The traffic-police window is there for it; a supervisor answers for it. Whoever works on cases opens a case.
  public var looksPeopleUp: Bool { self == .window || self == .supervisor }
}

/// Why a look-up is not answered.
public enum LookUpRefusal: Error, Hashable, Sendable {
  /// The role looks nobody up.
  case roleMayNot(Role)
  /// What was typed is not the whole number of a paper.
  case notANumber(Malformation)
  /// Nobody has said what the answer is for.
  case purposeMissing
  /// The policy lists no such purpose.
  case unknownPurpose(String)
  /// The operator has had as many answers in an hour as there are; the next one can be had at the moment.
  case tooMany(perHour: Int, again: Instant)

  /// The rule that the refusal stands on.
  public var rule: RuleID {
    if case .roleMayNot = self { .rolesOfTheDesk } else { .lookUp }
  }

  /// The kind of refusal by a name that programs can rely on.
  public var code: String {
    switch self {
    case .roleMayNot: "role-may-not"
    case .notANumber: "not-a-number"
    case .purposeMissing: "purpose-missing"
    case .unknownPurpose: "unknown-purpose"
    case .tooMany: "too-many-look-ups"
    }
  }

  /// Whether somebody tried what they may not, rather than mistyped something; such an attempt is recorded.
  public var isOfAuthority: Bool {
    switch self {
    case .roleMayNot, .tooMany: true
    case .notANumber, .purposeMissing, .unknownPurpose: false
    }
  }
}
