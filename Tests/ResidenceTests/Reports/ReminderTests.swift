import Residence
import Testing

@Suite struct ReminderTests {
  private func reminders(_ file: Case, _ today: String) throws -> [Reminder] {
    file.reminders(on: try day(today), under: try Policies.dalian())
  }

  /// A resident of whom nothing runs out.
  private func settled() throws -> Case {
    var file = try Cases.file(.verified)
    file.stays[0].intended = .overFiveYears
    for place in file.materials.indices { file.materials[place].until = nil }
    return file
  }

  @Test func nothingIsRemindedOfThatDoesNotRunOut() throws {
    #expect(try reminders(try settled(), "2026-11-28").isEmpty)
  }

  @Test func aShortStayIsRemindedOfThirtyDaysAhead() throws {
    var file = try settled()
    file.stays[0].intended = .underHalfYear
    // Moved in on 2 March: half a year on is 2 September.
    #expect(try reminders(file, "2026-08-02").isEmpty)
    let found = try reminders(file, "2026-08-03")
    #expect(try found.map(\.kind) == [.intendedStay] && found[0].day == day("2026-09-02"))
    #expect(try reminders(file, "2026-12-31").count == 1)
  }

  @Test func papersAreRemindedOfByTheirOwnDays() throws {
    var file = try settled()
    let lease = try #require(file.materials.firstIndex { $0.kind == "rental-contract" })
    let card = try #require(file.materials.firstIndex { $0.kind == "identity-card" })
    file.materials[lease].until = try day("2027-03-01")
    file.materials[card].until = try day("2027-03-01")
    #expect(try reminders(file, "2026-11-30").isEmpty)
    #expect(try reminders(file, "2026-12-01").map(\.kind) == [.identityPaper])
    #expect(try reminders(file, "2027-01-29").count == 1)
    #expect(try reminders(file, "2027-01-30").map(\.kind) == [.dwellingPaper, .identityPaper])
  }

  @Test func aCertificateIsRemindedOfUntilItRunsOut() throws {
    var file = try Cases.certified()
    file.stays = try settled().stays
    file.materials = try settled().materials
    let end = try #require(file.certificates.first?.terms.validUntil)
    #expect(try reminders(file, end.adding(days: -8).text).isEmpty)
    #expect(try reminders(file, end.adding(days: -7).text).map(\.kind) == [.certificate])
    #expect(try reminders(file, end.text).map(\.subject) == [file.certificates[0].terms.number.text])
    #expect(try reminders(file, end.adding(days: 1).text).isEmpty)
    file.certificates[0].voided = Voiding(reason: "样例", entered: try Cases.mark())
    #expect(try reminders(file, end.text).isEmpty)
  }

  @Test func anEndorsementIsRemindedOfFromTheDayOnWhichItCanBeHad() throws {
    var file = try settled()
    file.permit = try Permits.at(.held, of: file, on: "2025-12-15")
    #expect(try reminders(file, "2026-11-14").isEmpty)
    let open = try reminders(file, "2026-11-15")
    #expect(try open.map(\.kind) == [.endorsement] && open[0].day == day("2026-12-15"))
    #expect(try reminders(file, "2026-12-15").map(\.kind) == [.endorsement])
    let missed = try reminders(file, "2027-02-01")
    #expect(try missed.map(\.kind) == [.suspension] && missed[0].day == day("2026-12-16"))
  }

  @Test func whoeverHasLeftIsRemindedOfNothing() throws {
    var file = try settled()
    file.stays[0].intended = .underHalfYear
    file.stays[0].departure = Departure(on: try day("2026-11-20"), reason: .left, entered: try Cases.mark())
    #expect(try reminders(file, "2026-11-28").isEmpty)
  }

  @Test func theReportIsInTheOrderOfTheDaysAndOfTheOwnCommunities() throws {
    let files = try MadeUpStation.cases.get()
    var all = ReminderReport()
    var own = ReminderReport()
    let basis = try MadeUpStation.basis()
    let ownBasis = try MadeUpStation.basis(communities: ["松苑社区"])
    for file in files {
      all.add(file, on: basis)
      own.add(file, on: ownBasis)
    }
    #expect(all.reminders == all.reminders.sorted() && all.count == all.reminders.count && all.count > 20)
    #expect(own.reminders == all.reminders.filter { $0.community == "松苑社区" } && !own.reminders.isEmpty)
  }

  @Test func ofVeryManyTheFirstAreKeptAndAllAreCounted() throws {
    let basis = try MadeUpStation.basis()
    var model = try settled()
    model.stays[0].intended = .underHalfYear
    var chance = Chance(5)
    var (report, part) = (ReminderReport(), ReminderReport())
    let most = ReminderReport.most
    for serial in (1...most + 500).shuffled(using: &chance) {
      part.add(model.numbered(serial), on: basis)
      if part.count == 64 {
        report.merge(part)
        part = ReminderReport()
      }
    }
    report.merge(part)
    #expect(report.count == most + 500)
    #expect(report.reminders.map(\.number.serial) == Array(1...most))
  }
}
