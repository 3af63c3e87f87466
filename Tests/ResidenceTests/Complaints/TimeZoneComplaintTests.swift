import Residence
import Testing

/// Complaint: dates are off by one across time zones.
struct TimeZoneComplaintTests {
  /// The station at a moment of UTC.
  private func story(_ now: String, offsetMinutes: Int = 480) throws -> Story {
    var story = try Story(under: Policies.dalian(), on: "2026-11-22")
    story.now = try #require(Instant(now))
    story.offsetMinutes = offsetMinutes
    return story
  }

  private func registration(_ day: String = "today") throws -> Action {
    try Registrations.action([.arrivedOn: day, .movedInOn: day])
  }

  @Test(arguments: [
    ("2026-11-22T15:30:00.000Z", "2026-11-22", "2026-11-25"),
    ("2026-11-22T15:59:59.999Z", "2026-11-22", "2026-11-25"),
    ("2026-11-22T16:00:00.000Z", "2026-11-23", "2026-11-26"),
    ("2026-11-22T16:30:00.000Z", "2026-11-23", "2026-11-26"),
    ("2026-11-23T15:30:00.000Z", "2026-11-23", "2026-11-26"),
  ])
  func lateInTheEveningAndEarlyInTheMorningAreTheirOwnDaysOfTheStation(
    _ now: String, today: String, due: String
  ) throws {
    var story = try story(now)
    try story.take(registration())
    #expect(story.file?.stay?.movedInOn.text == today)
    #expect(story.deadlines.map(\.start.text) == [today])
    #expect(story.deadlines.map(\.due.text) == [due])
  }

  @Test func tomorrowIsInTheFutureUntilMidnightOfTheStation() throws {
    let tomorrow = try day("2026-11-23")
    #expect(
      try story("2026-11-22T15:30:00.000Z").reasons(registration(tomorrow.text))
        == [.inFuture(.arrivedOn, tomorrow), .inFuture(.movedInOn, tomorrow)])
    #expect(try story("2026-11-22T16:30:00.000Z").reasons(registration(tomorrow.text)).isEmpty)
  }

  @Test func deadlinesAreTheSameAtEveryHourOfTheStationsDay() throws {
    let stages: [Stage] = [
      Stage(.awaitingVerification), Stage(.awaitingRevisit), Stage(.verified, .applied),
      Stage(.verified, .accepted), Stage(.verified, .produced), Stage(.left, .held),
      Stage(.awaitingVerification, .applied),
    ]
    for stage in stages {
      var file = try #require(try Cases.at(stage.residence, stage.permit))
      var dues = Set<[String]>()
      for halfHour in 0..<48 {
        let at = Instant(
          try day("2026-11-20"), millisecondOfDay: halfHour * 1_800_000, offsetMinutes: 480)
        file.registered.at = at
        file.permit?.applied.at = at
        dues.insert(file.deadlines(under: try Policies.dalian(), offsetMinutes: 480).map(\.due.text))
      }
      #expect(dues.count == 1, "\(stage) \(dues)")
    }
  }

  @Test(arguments: [-720, -300, 0, 330, 480, 840])
  func whereverTheStationIsItsOwnDayCounts(_ offset: Int) throws {
    for (hour, minute) in [(0, 0), (0, 30), (12, 0), (23, 30), (23, 59)] {
      var story = try story("2026-11-22T00:00:00.000Z", offsetMinutes: offset)
      story.now = Instant(
        try day("2026-11-20"), millisecondOfDay: (hour * 60 + minute) * 60_000, offsetMinutes: offset)
      try story.take(registration())
      #expect(story.file?.stay?.movedInOn.text == "2026-11-20")
      #expect(story.deadlines.map(\.start.text) == ["2026-11-20"])
    }
  }

  @Test func anApplicationOfTheEveningIsAcceptedOnItsDayAndNotBefore() throws {
    var story = try story("2026-11-22T16:30:00.000Z")
    try story.take(Registrations.action())
    let application: [Field: String] = [.ground: "marriage", .groundSince: "2026-01-01"]
    try story.take(
      Action(
        .applyForPermit, application,
        materials: Registrations.papers("personal-photo", "marriage-certificate")))
    let early = Action(.acceptPermit, [.acceptedOn: "2026-11-22"])
    #expect(story.reasons(early) == [.tooEarly(.acceptedOn, notBefore: try day("2026-11-23"))])
    try story.take(Action(.acceptPermit, [.acceptedOn: "2026-11-23"]))
    #expect(story.deadlines.last?.start.text == "2026-11-23")
  }

  @Test func aCertificateIsValidFromTheStationsDay() throws {
    var story = try story("2026-11-22T16:30:00.000Z")
    try story.take(registration())
    try story.visit()
    try story.take(
      Action(
        .askForCertificate,
        [.purpose: "medical-insurance", .receivingBody: "样例医保中心", .validDays: "1"]))
    try story.take(Action(.sealCertificate), by: .supervisor)
    let terms = try #require(story.file?.certificates.last?.terms)
    #expect([terms.validFrom.text, terms.validUntil.text] == ["2026-11-23", "2026-11-24"])
  }
}
