import Residence
import Specimens
import Testing

@testable import CaseStore

/// An index that is too large to be mapped says the same as one in memory, and its rows are no memory of the desk.
@Suite struct LargeIndexTests {
  private static let path = StationPath.index
  private static let rows = 6000

  /// A large index in a file, and the same in memory.
  private func indexes(_ station: TemporaryStation) throws -> (file: Snapshot, memory: Snapshot) {
    let store = try station.open()
    var cases: [Case] = []
    for serial in 0..<40 {
      var action = Specimens.registration(serial: serial)
      if serial % 3 == 0 { action.entries[.community] = "海样村" }
      if serial % 4 == 0 { action.entries[.street] = "海样镇" }
      let file = try store.act(action, at: Specimens.moment(9, serial, daysLater: serial / 5))
      cases.append(file)
      if serial % 7 == 0 {
        try store.act(
          Action(.logVisit, [.visitedOn: "today", .outcome: VisitOutcome.livesThere.rawValue, .met: "本人"]),
          on: file, by: "police", at: Specimens.moment(10, serial, daysLater: serial / 5))
      }
    }
    try store.fold()
    let small = try #require(store.register.base)
    var builder = SnapshotBuilder()
    for serial in 1...LargeIndexTests.rows {
      let row = small.row(serial % small.count)
      var record = row.record
      record.serial = UInt32(serial)
      let number = RowText.number(
        CaseNumber(prefix: row.number.prefix, year: row.number.year, serial: serial))
      let text = Array(number.utf8) + row.text.dropFirst(record.lengths.places.number.count)
      builder.append(Snapshot.Row(index: row.index, record: record, text: text, snapshot: small))
    }
    let header = small.header
    let image = try SnapshotImage(of: builder) { columns in
      SnapshotHeader(
        id: header.id, base: nil, position: header.position, numbers: header.numbers, policy: header.policy,
        damaged: [], shared: builder.sharedTexts, rows: builder.count, columns: columns)
    }
    #expect(image.count > 1 << 20)
    let folder = try Folder(station.path)
    try folder.put(image, at: LargeIndexTests.path)
    let file = try #require(folder.snapshot(at: LargeIndexTests.path))
    return (file, try #require(MappedFile(image).flatMap(Snapshot.init)))
  }

  @Test func itSaysTheSameAsOneInMemory() throws {
    let station = try TemporaryStation()
    let (file, memory) = try indexes(station)
    var (large, reference) = (Register(over: file), Register(over: memory))
    let policy = try Specimens.policy
    // Some cases were saved after the index had been written.
    let known = try station.open().register.list(CaseQuery(.all)).prefix(9).map(\.number)
    for number in known {
      let newer = try station.open().act(Action(.remark, [.remark: "样例"]), on: station.open().file(number))
      large.enter(newer, under: policy, offsetMinutes: 480)
      reference.enter(newer, under: policy, offsetMinutes: 480)
    }
    let waiting = CaseQuery.Scope.waiting(Set(NextStep.allCases), communities: [])
    let inOne = CaseQuery.Scope.waiting(Set(NextStep.allCases), communities: ["海样村"])
    for scope in [.all, waiting, inOne] {
      for (turn, order) in CaseQuery.Order.allCases.enumerated() {
        let words = [[], ["样"], ["2026-0000"], ["松苑", "1"], ["YB-2026-0001"], ["无此"]]
        // Every other search of each order, in turn, unless there is time for all.
        for (index, words) in words.enumerated() where Soak.isOn || (turn + index).isMultiple(of: 2) {
          let query = CaseQuery(scope, words: words.map { SearchWord($0) }, order: order)
          let (found, expected) = (large.list(query), reference.list(query))
          #expect(found.elementsEqual(expected), "\(query)")
          #expect(found.count == expected.count)
          for index in stride(from: 0, to: found.count, by: 997) {
            #expect(found.number(at: index) == found[index].number)
            #expect(found.place(of: found[index].number) == index)
          }
          #expect(found.stretches { $0 } == expected.stretches { $0 })
        }
      }
    }
    let all = large.list(CaseQuery(.all))
    for index in stride(from: 0, to: all.count, by: 499) {
      let listing = all[index]
      #expect(large[listing.number] == listing)
      #expect(large.cases(ofPaper: listing.paperNumber) == reference.cases(ofPaper: listing.paperNumber))
      #expect(large.cases(ofName: listing.name) == reference.cases(ofName: listing.name))
      let address = try #require(listing.address)
      #expect(large.residents(at: address) == reference.residents(at: address))
      #expect(
        large.places(.road(street: address.street, community: address.community))
          == reference.places(.road(street: address.street, community: address.community)))
    }
    #expect(large.places(.street) == reference.places(.street))
    #expect(large.pending { $0 } == reference.pending { $0 })
    #expect(large.work { _ in .overdue } == reference.work { _ in .overdue })
    var (marks, expected) = (CaseSet(), CaseSet())
    marks.formUnion(large.list(CaseQuery(waiting, words: [SearchWord("7")])))
    expected.formUnion(reference.list(CaseQuery(waiting, words: [SearchWord("7")])))
    #expect(marks.stages(in: large) == expected.stages(in: reference))
    #expect(marks.numbers(inOrderOf: all) == expected.numbers(inOrderOf: reference.list(CaseQuery(.all))))
    #expect(all.indices.allSatisfy { marks.contains($0, of: all) == marks.contains(all.number(at: $0)) })
  }

  @Test func itsRowsAreNoMemoryOfTheDesk() throws {
    let station = try TemporaryStation()
    let (file, _) = try indexes(station)
    let register = Register(over: file)
    let index = "\(station.path)/\(LargeIndexTests.path)"
    let before = try resident(index)
    let list = register.list(CaseQuery(.waiting(Set(NextStep.allCases), communities: []), order: .due))
    for place in stride(from: 0, to: list.count, by: 3) {
      #expect(register[list[place].number] == list[place])
    }
    // Only while somebody searches is the text at hand.
    #expect(!register.list(CaseQuery(.all, words: [SearchWord("样")])).isEmpty)
    #expect(try resident(index) > before)
    #expect(!register.list(CaseQuery(.all)).isEmpty)
    #expect(!register.places(.community(street: nil)).isEmpty)
    #expect(try resident(index) <= before)
  }
}
