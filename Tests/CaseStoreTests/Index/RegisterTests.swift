import FoundationEssentials
import Residence
import Specimens
import Testing

@testable import CaseStore

/// The register over an index says what one says that was filled case by case, and what a plain search says.
@Suite struct RegisterTests {
  /// A station with a history: registrations, visits, moves of the address, members, departures.
  private func history(_ station: TemporaryStation, steps: Int, seed: UInt64) throws -> [CaseNumber: Case] {
    var random = Seeded(state: seed)
    var store = try station.open()
    var files: [CaseNumber: Case] = [:]
    for step in 0..<steps {
      let file = files.values.sorted { $0.number < $1.number }.randomElement(using: &random)
      let now = Specimens.moment(9, step % 60, daysLater: step / 12)
      let changed: Case?
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1, 2: changed = try? store.act(Specimens.registration(serial: step), at: now)
      case 3:
        let outcome = VisitOutcome.allCases.randomElement(using: &random) ?? .livesThere
        changed = file.flatMap {
          try? store.act(
            Action(.logVisit, [.visitedOn: "today", .outcome: outcome.rawValue, .met: "本人"]), on: $0,
            by: "police", at: now)
        }
      case 4: changed = file.flatMap { try? store.act(Action(.remark, [.remark: "样例"]), on: $0, at: now) }
      case 5:
        changed = file.flatMap {
          try? store.act(
            Action(
              .recordDeparture,
              [.departedOn: "today", .departureReason: DepartureReason.left.rawValue, .destination: "样例市"]),
            on: $0, at: now)
        }
      default:
        // Another desk goes on, over whatever index is there by now.
        if Bool.random(using: &random) { try store.checkpoint() }
        if Bool.random(using: &random) { try store.fold() }
        store = try station.open()
        changed = nil
      }
      if let changed { files[changed.number] = changed }
    }
    return files
  }

  private func listings(_ files: [CaseNumber: Case]) throws -> [Listing] {
    let policy = try Specimens.policy
    return files.values.map { Listing($0, under: policy, offsetMinutes: Specimens.station.utcOffsetMinutes) }
  }

  /// What a list has to show, found with nothing but the language's own means.
  private func reference(_ query: CaseQuery, _ listings: [Listing]) -> [Listing] {
    listings.filter { listing in
      let isInScope: Bool
      switch query.scope {
      case .all: isInScope = true
      case .waiting(let steps, let communities, let hands):
        isInScope =
          listing.nextStep.map(steps.contains) == true
          && (communities.isEmpty || communities.contains(listing.community))
          && isIn(hands, listing.holder?.name)
      }
      let address = listing.address
      let rooms = [address?.building, address?.unit, address?.room].compactMap(\.self).joined(separator: "-")
      let place = [address?.zone, address?.street, address?.community, address?.road].compactMap(\.self)
        .joined()
      let texts =
        [
          listing.name, listing.initials, listing.paperNumber, listing.phone ?? "",
          listing.districtName + place + rooms,
        ] + listing.members
      return isInScope
        && query.words.allSatisfy { word in
          // The letters stand before every number, so they find nothing by themselves.
          let number =
            word.text.hasPrefix("YB-") ? listing.number.text : String(listing.number.text.dropFirst(3))
          return (texts + [number]).contains { $0.lowercased().contains(word.text.lowercased()) }
            || word.stages.contains(listing.stage)
            || listing.holder.map { word.holders.contains($0.name) } == true
            || listing.due.map { due in word.days.contains { $0.contains(due) } } == true
        }
    }.sorted { left, right in
      switch query.order {
      case .number: return left.number < right.number
      case .due:
        let (first, second) = (left.due?.dayNumber ?? .max, right.due?.dayNumber ?? .max)
        return (first, left.number) < (second, right.number)
      case .name:
        let (first, second) = ([left.initials, left.name], [right.initials, right.name])
        if first != second { return first[0] != second[0] ? first[0] < second[0] : first[1] < second[1] }
        return left.number < right.number
      case .changed:
        return (right.changed.at.milliseconds, left.number) < (left.changed.at.milliseconds, right.number)
      }
    }
  }

  private func isIn(_ hands: CaseQuery.Hands, _ holder: String?) -> Bool {
    switch hands {
    case .any: true
    case .free(let name): holder ?? name == name
    case .somebody: holder != nil
    case .of(let name): holder == name
    }
  }

  private func queries(_ listings: [Listing], _ random: inout Seeded) -> [CaseQuery] {
    let texts = listings.flatMap {
      [$0.name, $0.initials, $0.paperNumber, $0.phone ?? "", $0.road, $0.number.text]
    }
    return (0..<120).map { _ in
      let words = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let text = Array(texts.randomElement(using: &random) ?? "")
        let start = Int.random(in: 0...max(0, text.count - 1), using: &random)
        let length = Int.random(in: 1...4, using: &random)
        // A number is typed whole or without the letters that stand before every one.
        let part =
          text.starts(with: "YB-")
          ? Array(text.dropFirst(start < 3 ? 0 : 3)) : Array(text.dropFirst(start).prefix(length))
        let isNamed = Int.random(in: 0..<8, using: &random) == 0
        return SearchWord(
          String(part), stages: isNamed ? [listings[0].stage] : [],
          days: isNamed ? [Specimens.today...Specimens.today.adding(days: 9)] : [])
      }
      let steps = Set(NextStep.allCases.filter { _ in Bool.random(using: &random) })
      let scopes: [CaseQuery.Scope] = [
        .all, .waiting(steps, communities: []),
        .waiting(steps, communities: [listings[0].community, "无此社区"]),
      ]
      return CaseQuery(
        scopes.randomElement(using: &random) ?? .all,
        words: words.filter { !$0.text.isEmpty && !$0.text.contains(" ") },
        order: CaseQuery.Order.allCases.randomElement(using: &random) ?? .number)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func whateverIsAskedForIsWhatAPlainSearchFinds(seed: UInt64) throws {
    let station = try TemporaryStation()
    let files = try history(station, steps: 90, seed: seed)
    let register = try station.open().register
    let listings = try listings(files)
    var random = Seeded(state: seed)
    var previous: CaseList?
    #expect(register.count == listings.count)
    for query in queries(listings, &random) {
      let found = register.list(query)
      #expect(Array(found) == reference(query, listings), "\(query)")
      for (place, listing) in found.enumerated() { #expect(found.place(of: listing.number) == place) }
      // What is typed on narrows what was found, and finds the same as from the beginning.
      for longer in query.words.last.map({
        ["样", "0", "1"].map { [last = $0] more in SearchWord(last.text + more) }
      }) ?? [] {
        let narrower = CaseQuery(query.scope, words: query.words.dropLast() + [longer], order: query.order)
        #expect(Array(register.list(narrower, narrowing: found)) == reference(narrower, listings))
      }
      #expect(Array(register.list(query, narrowing: previous)) == Array(found))
      previous = found
    }
    for listing in listings {
      #expect(register[listing.number] == listing)
      #expect(register.cases(ofPaper: listing.paperNumber).contains(listing))
      #expect(
        register.cases(ofName: listing.name)
          == reference(CaseQuery(.all), listings).filter { $0.name == listing.name })
      if let address = listing.address {
        let residents = reference(CaseQuery(.all), listings).filter {
          $0.address == address && $0.stage.residence != .left
        }
        #expect(register.residents(at: address) == residents)
      }
    }
  }

  @Test(
    "lists that are asked for between saves are right, in every copy of the register", arguments: [12, 13])
  func listsBetweenSaves(seed: UInt64) throws {
    let station = try TemporaryStation()
    var files = try history(station, steps: 40, seed: seed)
    let store = try station.open()
    try store.fold()
    var (register, random) = (store.register, Seeded(state: seed))
    var known = Dictionary(uniqueKeysWithValues: try listings(files).map { ($0.number, $0) })
    // These are not in the index.
    for serial in 100..<120 {
      let file = try store.act(Specimens.registration(serial: serial))
      files[file.number] = file
    }
    var copies: [(register: Register, listings: [Listing])] = []
    for step in 0..<80 {
      var file = try #require(
        files.values.sorted { $0.number < $1.number }.randomElement(using: &random))
      file.revision = (register[file.number]?.revision ?? 0) + 1
      file.identity.name = ["欧阳样例", "王样例", "阿样例"].randomElement(using: &random) ?? ""
      file.changed = Mark(
        by: "clerk", at: Specimens.moment(9, step % 60, daysLater: Int.random(in: 0..<9, using: &random)))
      let listing = try #require(try listings([file.number: file]).first)
      if step % 7 == 0 { copies.append((register, Array(known.values))) }
      register.enter(listing)
      known[listing.number] = listing
      for order in CaseQuery.Order.allCases where Bool.random(using: &random) {
        let query = CaseQuery(.all, words: step % 2 == 0 ? [] : [SearchWord("样")], order: order)
        #expect(Array(register.list(query)) == reference(query, Array(known.values)))
      }
    }
    for copy in copies {
      for order in CaseQuery.Order.allCases {
        let query = CaseQuery(.all, order: order)
        #expect(Array(copy.register.list(query)) == reference(query, copy.listings))
      }
    }
  }

  @Test(arguments: [6, 7, 8])
  func theCountsAreTheLengthsOfTheLists(seed: UInt64) throws {
    let station = try TemporaryStation()
    let listings = try listings(history(station, steps: 60, seed: seed))
    let register = try station.open().register
    let policy = try Specimens.policy
    for communities in [[], ["无此社区"], Set(listings.map(\.community))] {
      let counts = register.work(in: communities) {
        Severity(due: $0, on: Specimens.today.adding(days: 6), under: policy)
      }
      for step in NextStep.allCases {
        let list = register.list(CaseQuery(.waiting([step], communities: communities)))
        let severities = list.compactMap(\.due).map {
          Severity(due: $0, on: Specimens.today.adding(days: 6), under: policy)
        }
        #expect(counts[step]?.all ?? 0 == list.count)
        #expect(
          counts[step]?.bySeverity ?? [:] == Dictionary(severities.map { ($0, 1) }, uniquingKeysWith: +))
      }
    }
  }

  @Test(arguments: [6, 7, 8, 12, 13])
  func theCountsByDayAreThoseOfTheListOfEverythingThatWaits(seed: UInt64) throws {
    let station = try TemporaryStation()
    _ = try history(station, steps: 60, seed: seed)
    let register = try station.open().register
    let list = register.list(CaseQuery(.waiting(Set(NextStep.allCases), communities: [])))
    #expect(list.count > 3)
    for later in [0, 3, 30] {
      let today = Specimens.today.adding(days: later)
      func group(_ due: CivilDate) -> Int { min(max(due.days(since: today), -1), 7) }
      let counts = register.pending(by: group)
      #expect(counts.values.reduce(0, +) == list.count)
      #expect(counts == Dictionary(list.map { ($0.due.map(group), 1) }, uniquingKeysWith: +))
    }
  }

  @Test(arguments: [14, 15, 16])
  func theStretchesOfOneSeverityAreWhatARowByRowLookFinds(seed: UInt64) throws {
    let station = try TemporaryStation()
    var random = Seeded(state: seed)
    let listings = try listings(history(station, steps: 80, seed: seed))
    let register = try station.open().register
    let policy = try Specimens.policy
    for query in queries(listings, &random) {
      let found = register.list(query)
      let today = Specimens.today.adding(days: Int.random(in: -9...60, using: &random))
      func severity(_ due: CivilDate?) -> Severity? {
        due.map { Severity(due: $0, on: today, under: policy) }
      }
      let stretches = found.stretches(by: severity)
      guard query.order == .due else {
        #expect(stretches.isEmpty)
        continue
      }
      #expect(stretches.map(\.places.count).reduce(0, +) == found.count)
      #expect(
        stretches.flatMap { stretch in stretch.places.map { _ in stretch.trait } }
          == found.map { severity($0.due) })
      #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.trait != $1.trait })
      #expect(stretches.allSatisfy { !$0.places.isEmpty })
    }
  }

  @Test(arguments: [9, 10, 11])
  func anIndexMadeAnewSaysTheSameAsOneThatWasKept(seed: UInt64) throws {
    let station = try TemporaryStation()
    _ = try history(station, steps: 80, seed: seed)
    let kept = try station.open()
    let numbers = kept.register.numbers
    try FileManager.default.removeItem(atPath: station.path + "/cache")
    let anew = try station.open()
    #expect(Array(anew.register.list(CaseQuery(.all))) == Array(kept.register.list(CaseQuery(.all))))
    #expect(anew.register.numbers == numbers)
    let again = try station.open()
    #expect(again.register.base != nil)
    #expect(Array(again.register.list(CaseQuery(.all))) == Array(kept.register.list(CaseQuery(.all))))
  }
}
