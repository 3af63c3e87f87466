import Console
import Testing

struct TerminalQuestionTests {
  @Test func onlyWhoSwallowsTheQuestionsIsAsked() {
    for type in ["xterm", "xterm-256color", "xterm-kitty", "foot", "wezterm", "xterm-ghostty"] {
      #expect(TerminalQuestion.mayBeAsked(type: type, isMultiplexed: false), "\(type)")
      #expect(!TerminalQuestion.mayBeAsked(type: type, isMultiplexed: true), "\(type)")
    }
    for type in [nil, "", "linux", "vt100", "vt220", "dumb", "screen-256color", "tmux-256color", "bogus"] {
      #expect(!TerminalQuestion.mayBeAsked(type: type, isMultiplexed: false), "\(type ?? "none")")
    }
  }

  @Test func theLastQuestionIsTheOneThatEveryTerminalAnswers() {
    #expect(TerminalQuestion.text.hasSuffix("\u{1B}[c"))
  }
}
