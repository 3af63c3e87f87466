import Testing

@testable import Residence

@Suite struct TallyTests {
  @Test func theMedianIsTheMiddleOfAllThatWasCounted() {
    var chance = Chance(7)
    for count in 0..<60 {
      let numbers = (0..<count).map { _ in chance.number(0...9) }
      var tally = Tally<Int>()
      for number in numbers { tally.add(number) }
      let sorted = numbers.sorted()
      let middle = count == 0 ? nil : sorted[(count - 1) / 2] + sorted[count / 2]
      #expect(tally.doubledMedian == middle)
      #expect(tally.largest == sorted.last)
      #expect(tally.total == count)
    }
  }

  @Test func whatWasNotCountedLeavesNoTrace() {
    var tally = Tally<String>()
    tally.add("a", 0)
    #expect(tally == Tally())
    #expect(tally["a"] == 0)
  }
}
