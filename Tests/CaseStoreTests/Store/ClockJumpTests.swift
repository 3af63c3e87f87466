import Residence
import Specimens
import Testing

@testable import CaseStore

/// The station's clock is set back and forth between the saves of two desks, by minutes, months or years.
@Suite struct ClockJumpTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func nothingIsLostOrGivenTwiceWhileTheClockJumps(seed: UInt64)
    throws
  {
    var generator = Seeded(state: seed)
    let station = try TemporaryStation()
    var desks = [try station.open(), try station.open()]
    var files: [CaseNumber: Case] = [:]
    var saves = 0
    for serial in 0..<60 {
      let days = [0, 0, 1, 40, 400].randomElement(using: &generator) ?? 0
      let now = Specimens.moment(
        Int.random(in: 0...23, using: &generator),
        daysLater: Bool.random(using: &generator) ? days : -days)
      let desk = Int.random(in: 0...1, using: &generator)
      do {
        let known = files.values.sorted { $0.number < $1.number }.randomElement(using: &generator)
        if let known, Bool.random(using: &generator) {
          let file = try desks[desk].act(Action(.remark, [.remark: "样例"]), on: known, at: now)
          #expect(file.revision == known.revision + 1)
          files[file.number] = file
        } else {
          let file = try desks[desk].act(Specimens.registration(serial: serial), at: now)
          #expect(files.updateValue(file, forKey: file.number) == nil, "\(file.number.text) was given twice")
        }
        saves += 1
      } catch CommitFailure.refused {
        // The rules may object to a day before a case's own; that is not what is looked at here.
      }
      if serial % 7 == 0 { try desks[desk].checkpoint() }
      if serial % 11 == 0 { desks[desk] = try station.open() }
    }
    #expect(saves > 30)
    let report = try station.audit()
    #expect(report.isSound)
    let kept = try station.open()
    for file in files.values { #expect(try kept.file(file.number) == file) }
    try station.remove("cache/index")
    let anew = try station.open()
    #expect(Array(kept.register.list(CaseQuery(.all))) == Array(anew.register.list(CaseQuery(.all))))
    #expect(kept.register.numbers == anew.register.numbers)
  }
}
