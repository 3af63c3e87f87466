import Console
import Testing

@Suite struct ProgressBarTests {
  @Test func whatIsOverSoonIsNeverShown() {
    var bar = ProgressBar()
    let early = (0..<500).count { bar.isDue(.milliseconds($0)) }
    #expect(early == 0)
    #expect(!bar.isShown)
    let isDue = bar.isDue(.milliseconds(500))
    #expect(isDue && bar.isShown)
  }

  @Test func itIsShownTenTimesASecondAtMost() {
    var bar = ProgressBar()
    let shown = (0..<10_000).count { bar.isDue(.milliseconds($0)) }
    #expect(shown == 95)
  }

  @Test(arguments: [20, 40, 60, 80, 200], ["Journal (MB)", "日志(MB)", ""])
  func itFitsOnTheLine(columns: Int, title: String) {
    for (done, total) in [(0, 0), (0, 7), (7, 7), (9, 7), (-1, 7), (123_456_789, 987_654_321)] {
      let line = ProgressBar.line(title, done, of: total, columns: columns)
      #expect(displayWidth(line) < columns, "\(line)")
    }
  }

  @Test func itSaysHowMuchIsDone() {
    #expect(
      ProgressBar.line("日志", 1, of: 4, columns: 60)
        == "日志  [##########..............................]  25%  1/4")
    #expect(ProgressBar.line("Files", 4, of: 4, columns: 30) == "Files  [##########] 100%  4/4")
    #expect(ProgressBar.line("Files", 2, of: 4, columns: 20) == "Files  50%  2/4")
  }
}
