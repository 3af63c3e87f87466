public import CaseStore
public import Console
public import Paper
public import Residence
public import Seal

/// One screen of the desk, as a value: it turns events into effects, and itself into a grid.
///
/// Dialogs and the palette are screens too; the last one of the stack receives the keys.
public protocol Screen: Sendable {
  /// What stands in the header.
  func title(in context: Context) -> Bilingual
  /// What can be asked for here; the order is that of the footer.
  func offers(in context: Context) -> [Offer]
  /// Does what an enabled offer promises.
  mutating func perform(_ command: Command, in context: Context) -> [Effect]
  /// Takes an event; nothing means that a key was not for this screen.
  mutating func receive(_ event: Event, in context: Context) -> [Effect]?
  /// Takes a click on a place of the area in which the screen draws itself.
  mutating func click(on position: Position, in area: Rect, of context: Context) -> Click
  /// Draws the screen and says where the real cursor belongs.
  func render(onto grid: inout Grid, in area: Rect, of context: Context) -> Position?
  /// What to keep when the line is lost or the desk is left.
  func drafts(in context: Context) -> [Draft]
  /// A picture over what is drawn, for terminals that show one.
  func picture(in area: Rect, of context: Context) -> PlacedPicture?
  /// Whether characters are typed into this screen, so that they are no commands.
  var takesText: Bool { get }
  /// Whether a key goes through with something, so that it must not be taken before the screen was seen.
  func confirms(_ key: Key) -> Bool
  /// What is said of the screen to whoever does not see it; most of it follows from what is shown.
  func spoken(in context: Context) -> Spoken
  /// What help explains here beside the keys: the field in focus, refusals, stages and dates, each with its rule.
  func explanations(in context: Context) -> [Explanation]
}

extension Screen {
  /// Most screens are lists and pages.
  public var takesText: Bool { false }
  /// On most screens Enter, the function keys and the control keys do something that cannot be undone by Esc.
  public func confirms(_ key: Key) -> Bool {
    switch key {
    case .enter, .function, .control: true
    default: false
    }
  }
  /// On most screens there is nothing to point at but the footer.
  public mutating func click(on position: Position, in area: Rect, of context: Context) -> Click { .nothing }
  /// On most screens nothing is being typed that would be missed.
  public func drafts(in context: Context) -> [Draft] { [] }
  /// Most screens are words.
  public func picture(in area: Rect, of context: Context) -> PlacedPicture? { nil }
  /// Most screens explain themselves.
  public func explanations(in context: Context) -> [Explanation] { [] }
}

/// What every screen may look at and none may change.
public struct Context: Sendable {
  /// The language of the words.
  public var language: Language
  /// The station.
  public var station: Station
  /// The rules.
  public var policy: Policy
  /// Everybody who works here, those who were disabled among them: old records name them.
  public var operators: [Operator]
  /// Whose password is set.
  public var secured: Set<String> = []
  /// The system account that runs the desk.
  public var account: String?
  /// Who is signed in.
  public var actor: Operator?
  /// The register, as far as the journal has been followed.
  public var register: Register
  /// The moment of the last event.
  public var now: Instant
  /// The last registration at this desk: families and colleagues come one after the other.
  public var lastRegistered: Case?
  /// What was entered at this desk of places and bodies since somebody signed in, the latest first.
  var remembered: [Field: [String]] = [:]
  /// What is good to know of the station's folder as long as there is nothing else to say.
  public var standing: Bilingual?
  /// The columns of the terminal.
  public var columns = 80
  /// The rows of the terminal.
  public var rows = 24
  /// Whether nobody has pressed a key for so long that numbers are masked; the next key ends that.
  public internal(set) var isIdle = false
  /// Whether the terminal shows pictures.
  public var showsPictures = false
  /// Whether the desk is worked line by line, without a screen.
  public internal(set) var isPlain = false

  /// Creates what screens may look at.
  public init(
    language: Language, station: Station, policy: Policy, operators: [Operator], register: Register,
    now: Instant
  ) {
    self.language = language
    self.station = station
    self.policy = policy
    self.operators = operators
    self.register = register
    self.now = now
  }

  /// Those who may sign in at this desk.
  var welcome: [Operator] { operators.filter { $0.mayBeSignedIn(by: account, at: station) } }

  /// Whether an operator has to give a password: everywhere but at a demonstration, and there whoever has one.
  func needsPassword(_ person: Operator) -> Bool { !station.isDemo || secured.contains(person.name) }

  /// Whether nobody can sign in yet, so that whoever sets the station up becomes its administrator.
  var isUnset: Bool { !station.isDemo && secured.isEmpty }

  /// Remembers what was entered, for the next resident.
  mutating func remember(_ entries: [Field: String]) {
    for (field, text) in entries where Field.remembered.contains(field) {
      remembered[field] = ([text] + (remembered[field] ?? []).filter { $0 != text }).prefix(9).map(\.self)
    }
  }

  /// The rows that a screen draws on, between header and footer.
  var contentRows: Int { rows - 4 }

  /// The station's day.
  public var today: CivilDate { now.civilDate(offsetMinutes: station.utcOffsetMinutes) }

  /// What a decision now needs to know.
  var circumstances: Circumstances {
    register.circumstances(at: now, station: station, policy: policy, officers: operators)
  }

  /// A moment as the station's clock shows it.
  public func time(_ instant: Instant) -> String {
    "\(instant.civilDate(offsetMinutes: station.utcOffsetMinutes).text) "
      + instant.clock(offsetMinutes: station.utcOffsetMinutes)
  }

  /// The station's day on which something was done.
  func day(of mark: Mark) -> CivilDate { mark.at.civilDate(offsetMinutes: station.utcOffsetMinutes) }

  /// The name by which a resident may ask for an officer.
  func officer(_ name: String) -> String { operators.displayName(of: name) }

  /// The same with what they do here.
  func officerAndRole(_ name: String) -> String {
    operators.first { $0.name == name }?.title(under: policy).zh ?? name
  }

  /// Why the operator cannot take an action on a case now; nothing if it can be tried.
  public func objection(to action: Action.Kind, on file: Case?) -> Bilingual? {
    guard let actor else { return StoreFault.nobodyIsSignedIn.words }
    return Residence.objection(to: action, on: file, by: actor, under: policy)?.words(under: policy)
  }
}

extension [Operator] {
  /// The name by which a resident may ask for an officer; of somebody who is not known any more, the one in the file.
  func displayName(of name: String) -> String { first { $0.name == name }?.displayName ?? name }
}

/// What happens to the desk.
public enum Event: Sendable {
  /// A key; early if it was pressed before the present screen had been painted.
  case key(Key, early: Bool)
  /// A command that was asked for by its name.
  case command(Command)
  /// A case that was asked for.
  case opened(Case)
  /// A case that was on the screen already, as it is now.
  case reloaded(Case)
  /// An action was committed.
  case committed(Commit, Action.Kind)
  /// An action was not committed.
  case failed(CommitFailure)
  /// The seal was unlocked; or why it was not.
  case sealUnlocked(SealFault?)
  /// Somebody has proved who they are, and signs in.
  case signedIn(Operator)
  /// Whether whoever wanted to sign in, or is signed in, has proved who they are; and if not, why not.
  case proved(Claim.Purpose, SignInRefusal?)
  /// The list of operators as it is now, and whose password is set.
  case staff([Operator], secured: Set<String>)
  /// Other desks work by other rules by now.
  case rulesChanged
  /// Nobody has touched the desk for so long that it is locked.
  case abandoned
  /// The history that was asked for.
  case history(History)
  /// A look was recorded: what it is at may be shown.
  case looked(Look)
  /// Nobody has pressed a key for a minute.
  case idle
  /// What the traffic-police window is told; or why nothing.
  case lookedUp(Result<LookUpAnswer, LookUpRefusal>)
  /// Something takes so long that it has to be said; nothing once it is over.
  case waiting(Wait?)
  /// The page that was asked for.
  case page(CertificateNumber, [String])
  /// The picture of a paper's page that was asked for.
  case drawn(Picture)
  /// A paper was printed, or kept in a file where there is no printer: which, in words.
  case printed(Message)
  /// What the operator was typing when the line was lost.
  case drafts([Draft])
  /// A draft to go on with, and the case that it is for, as it was when the draft was begun.
  case resumed(Draft, Case?)
  /// An option was picked from a list for a field.
  case picked(Field, String)
  /// The picture of a paper was put into the station's folder under a name.
  case attached(String, paper: String)
  /// Other desks have changed these cases.
  case changed(Set<CaseNumber>)
  /// The screen above has gone, and left who knows what behind.
  case uncovered
  /// What came of one of many orders, by its place among them.
  indirect case part(Int, Event)
  /// Nothing more comes of many orders: all have been done, or somebody has stopped them.
  case finished(isStopped: Bool)
  /// What was found at a stop of a round.
  case noted(CaseNumber, [Field: String])
  /// The report that was asked for.
  case report(StationReport)
  /// An action on many cases is over; to these it was done.
  case acted(on: [CaseNumber])
  /// The inbox that was asked for.
  case packets(Inbox)
  /// The packet that was opened.
  case packet(OpenedPacket)
  /// A packet's pictures were kept, as these papers.
  case unpacked([Material])
  /// A packet was settled.
  case settled(Settlement)
}

/// What a screen wants to happen.
public enum Effect: Sendable {
  /// A screen on top of this one.
  case show(any Screen)
  /// A screen instead of this one.
  case replace(any Screen)
  /// This screen goes.
  case leave
  /// This screen and the one below it go.
  case leaveBoth
  /// Somebody signs in.
  case signIn(Operator)
  /// Whoever is signed in goes.
  case signOut
  /// Everything is blanked until whoever is signed in is back.
  case lock
  /// Whoever is signed in is back.
  case unlock
  /// An order for which the operator's password has been given.
  case approved(Order)
  /// A word at the foot of the screen.
  case say(Message)
  /// An event for the screen that is at the front by then.
  case deliver(Event)
  /// A command of the screen below, chosen in the palette.
  case perform(Command)
  /// Something outside the desk.
  case order(Order)
  /// The other language.
  case switchLanguage
  /// The end.
  case quit
}

/// What the desk asks of the world; the program's loop does it and answers with an event.
public enum Order: Equatable, Sendable {
  /// Read a case to show it, which is recorded as a look.
  case open(CaseNumber)
  /// Read again a case that is on the screen already.
  case reload(CaseNumber)
  /// Commit an action.
  case commit(Request)
  /// Let somebody sign in, if the password is theirs.
  case signIn(String, Passphrase)
  /// Find out whether the password is that of whoever is signed in.
  case prove(Passphrase, for: Claim.Purpose)
  /// Make the station's administrator, at a station where nobody has a password yet.
  case setUp(Passphrase)
  /// Unlock the station's seal for as long as this operator is signed in.
  case unlockSeal(Passphrase)
  /// Read a case's history.
  case history(CaseNumber)
  /// Record a look at something that is at hand.
  case look(Look)
  /// Look up the person with a number, for one of the policy's purposes, which is recorded.
  case lookUp(String, purpose: String)
  /// Read a certificate's page, which is recorded as a look at its case.
  case page(CertificateNumber, of: CaseNumber)
  /// Draw a paper's first page as a picture.
  case draw(Paper)
  /// Print a paper, which is recorded as a look at its case.
  case print(Paper, CasePaper, of: CaseNumber?)
  /// Print a certificate as it was stamped, byte for byte, which is recorded as a look at its case.
  case printPage(CertificateNumber, of: CaseNumber)
  /// Keep a copy of a picture that stands at a path, for a paper of the checklist.
  case attach(path: String, paper: String)
  /// Keep what an operator is typing.
  case keepDraft(Draft, of: Operator)
  /// Forget what an operator was typing.
  case dropDraft(String, of: Operator)
  /// Look for what the operator was typing.
  case findDrafts
  /// Read what a draft needs to be gone on with.
  case resume(Draft)
  /// Look into the inbox.
  case findPackets
  /// Read a packet to show it, which is recorded as a look.
  case openPacket(PacketName)
  /// Show one of a packet's pictures.
  case packetPicture(PacketName, Int)
  /// Keep a packet's pictures as copies of papers.
  case unpack(PacketName)
  /// Commit an action that a packet asked for, if the packet still waits.
  case takeIn(PacketName, Request)
  /// Settle a packet.
  case settle(PacketName, PacketDecision)
  /// Do these one after the other, and look at the keys in between; each is answered as a part.
  case each([Order])
  /// Wait no longer, and leave undone what has not been done.
  case giveUp
  /// Make a report of all cases, which is recorded as a look.
  case report(ReportRequest)
  /// Put a text onto the clipboard of the terminal.
  case copy(String)
  /// Paint everything anew.
  case redraw
  /// Give the terminal back to the shell for a while.
  case suspend
}

/// A word at the foot of the screen.
public struct Message: Equatable, Sendable {
  /// What it says.
  public var text: Bilingual
  /// How it is meant.
  public var tone: Tone

  /// Creates a notice.
  public init(_ text: Bilingual, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }

  /// How a notice is meant.
  public enum Tone: Sendable {
    case plain
    case good
    case bad
  }
}
