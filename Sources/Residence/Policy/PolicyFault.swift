/// Something that makes a policy unusable, and where it stands.
public struct PolicyFault: Hashable, Sendable {
  /// The place in the policy's file, such as `grounds[2].months`.
  public let path: String
  /// What is wrong there.
  public let fact: Fact
  /// The other places that it was concluded from; where one of those is wrong itself, this may be right.
  public let premises: [String]

  /// Names a fault, its place, and the places that it was concluded from.
  public init(path: String, fact: Fact, premises: [String] = []) {
    self.path = path
    self.fact = fact
    self.premises = premises
  }

  /// What can be wrong with a policy that has the right shape.
  public enum Fact: Hashable, Sendable {
    /// The list says nothing about this, which every policy has to settle.
    case missing(String)
    /// The list has to have something in it.
    case empty
    /// A text with nothing to read in it.
    case blank
    /// A number that is not within these bounds.
    case outOfBounds(least: Int, most: Int)
    /// The same stands in the list already, at this path.
    case repeated(of: String)
    /// A paper that is not among the materials.
    case unknownPaper(String)
    /// A rule that is not among the rules.
    case unknownRule(RuleID)
    /// A paper is waived for somebody who cannot declare this lodging.
    case waivedInVain(DeclarantKind)
    /// A step of the queue that nobody whose turn it is may take.
    case untakenStep(NextStep)
    /// A day that lies before the one above it.
    case outOfOrder(before: CivilDate)
    /// A day that is worked although it is a holiday.
    case workedHoliday(CivilDate)
    /// A day listed as worked that is neither Saturday nor Sunday.
    case workedAnyway(CivilDate)
    /// A code that has not this many digits.
    case notDigits(count: Int)
    /// A district's code that does not begin like those of the city.
    case outsideCity(prefix: String)
  }
}
