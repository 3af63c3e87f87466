import Residence
import Testing

/// What makes a policy unusable is named with its place, all of it at once.
struct PolicyFaultTests {
  private func faults(_ edit: (inout Policy) throws -> Void) throws -> [String: PolicyFault.Fact] {
    var policy = try Policies.dalian()
    try edit(&policy)
    return Dictionary(policy.faults.map { ($0.path, $0.fact) }) { first, _ in first }
  }

  @Test func thePolicyOfDalianHasNone() throws {
    #expect(try Policies.dalian().faults.isEmpty)
  }

  @Test func aRuleALodgingAndARoleThatAreLeftOutAreMissed() throws {
    let faults = try faults {
      $0.rules.removeAll { $0.id == .fourEyes }
      $0.lodgings.removeAll { $0.lodging == .rented }
      $0.roles.removeAll { $0.role == .window }
    }
    #expect(
      faults == [
        "rules": .missing("four-eyes"), "lodgings": .missing("rented"), "roles": .missing("window"),
      ])
  }

  @Test func anEmptyListIsNamedOnceAndNotByAllThatIsMissingInIt() throws {
    var policy = try Policies.dalian()
    policy.roles = []
    policy.grounds = []
    #expect(policy.faults.map(\.path) == ["roles", "grounds"])
    #expect(policy.faults.allSatisfy { $0.fact == .empty })
  }

  @Test func papersCannotBeLeftOutByAnEmptySet() throws {
    let faults = try faults {
      $0.lodgings[0].papers = []
      $0.grounds[0].proofs[0].anyOf = []
      $0.grounds[1].proofs[0].anyOf = [[]]
    }
    #expect(
      faults == [
        "lodgings[0].papers": .empty, "grounds[0].proofs[0].anyOf": .empty,
        "grounds[1].proofs[0].anyOf[0]": .empty,
      ])
  }

  @Test func everyPeriodHasItsBounds() throws {
    let faults = try faults {
      $0.certificate.longestDays = 0
      $0.permit.days = .max
      $0.grounds[2].months = 1201
      $0.severity.criticalDays = -1
    }
    #expect(
      faults == [
        "certificate.longestDays": .outOfBounds(least: 1, most: 3660),
        "permit.days": .outOfBounds(least: 1, most: 3660),
        "grounds[2].months": .outOfBounds(least: 1, most: 1200),
        "severity.criticalDays": .outOfBounds(least: 0, most: 3660),
      ])
  }

  @Test func theLongestPeriodIsNotShorterThanTheUsualOne() throws {
    let faults = try faults { $0.permit.longestDays = $0.permit.days - 1 }
    #expect(faults == ["permit.longestDays": .outOfBounds(least: 15, most: 3660)])
  }

  @Test func aTextIsNeededInBothLanguagesWhereverItStands() throws {
    let faults = try faults {
      $0.city.name.en = ""
      $0.rules[3].source.zh = " "
      $0.zones[1].en = "\n"
      $0.grounds[0].countsFrom.zh = ""
    }
    #expect(
      faults == [
        "city.name.en": .blank, "rules[3].source.zh": .blank, "zones[1].en": .blank,
        "grounds[0].countsFrom.zh": .blank,
      ])
  }

  @Test func whateverHasAnIdentifierHasItAlone() throws {
    let faults = try faults {
      $0.materials[1].id = $0.materials[0].id
      $0.purposes.append($0.purposes[0])
      $0.roles[1].actions.append(.register)
    }
    #expect(faults["materials[1].id"] == .repeated(of: "materials[0].id"))
    #expect(faults.values.contains(.repeated(of: "purposes[0].id")))
    #expect(faults.values.contains(.repeated(of: "roles[1].actions[0]")))
  }

  @Test func zonesMayShareAName() throws {
    #expect(try faults { $0.zones[1].en = $0.zones[0].en }.isEmpty)
  }

  @Test func whatIsReferredToHasToBeThere() throws {
    let faults = try faults {
      $0.lodgings[0].papers[0].anyOf[0][0] = "passport"
      $0.rules.removeAll { $0.id == .trafficWindow }
    }
    #expect(faults["lodgings[0].papers[0].anyOf[0][0]"] == .unknownPaper("passport"))
    #expect(faults["rules"] == .missing("traffic-window"))
    #expect(faults.contains { $0.key.hasSuffix("refusedBy") && $0.value == .unknownRule(.trafficWindow) })
  }

  @Test func aPaperIsWaivedOnlyForSomebodyWhoMayDeclare() throws {
    let faults = try faults { $0.lodgings[0].papers[0].waivedFor = [.hotel, .landlord] }
    #expect(faults == ["lodgings[0].papers[0].waivedFor[1]": .waivedInVain(.landlord)])
  }

  @Test func divisionCodesAreThoseOfTheCity() throws {
    let faults = try faults {
      $0.districts[0].code = "21020"
      $0.districts[1].code = "220102"
    }
    #expect(
      faults == [
        "districts[0].code": .notDigits(count: 6), "districts[1].code": .outsideCity(prefix: "2102"),
      ])
    #expect(try self.faults { $0.divisionPrefix = "２１０２" }["divisionPrefix"] == .notDigits(count: 4))
  }

  @Test func theCalendarIsInOrderAndDoesNotContradictItself() throws {
    let (saturday, sunday) = (CivilDate(dayNumber: 20_785), CivilDate(dayNumber: 20_786))
    let monday = CivilDate(dayNumber: 20_787)
    let faults = try faults {
      $0.calendar.holidays = [sunday, saturday]
      $0.calendar.workdays = [saturday, monday, monday]
    }
    #expect(
      faults == [
        "calendar.holidays[1]": .outOfOrder(before: sunday), "calendar.workdays[0]": .workedHoliday(saturday),
        "calendar.workdays[1]": .workedAnyway(monday), "calendar.workdays[2]": .workedAnyway(monday),
      ])
  }
}
