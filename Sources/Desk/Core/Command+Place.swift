extension Command {
  /// Where a command is offered, as the key map groups them.
  public enum Place: CaseIterable, Sendable {
    case everywhere
    case lists
    case aCase
    case history
    case forms
    case previews
    case questions
  }

  /// Where the command is offered; what stands in menus only belongs to the case.
  public var place: Place {
    switch self {
    case .help, .palette, .back, .language, .redraw, .suspend, .signOut, .lock, .quit: .everywhere
    case .open, .register, .pending, .everyCase, .continueDraft, .filter, .sort, .scope, .previousGroup,
      .nextGroup, .mark, .markAll, .actOnMarked, .batch, .reveal, .round, .found, .noResult, .newcomer,
      .reports, .reminders, .monthBefore, .monthAfter:
      .lists
    case .nextStep, .act, .permit, .history, .pages, .stay, .more, .card, .notices, .house, .housemate,
      .rights, .copyNumber, .papers, .paper, .another:
      .aCase
    case .changes, .changesSince: .history
    case .save, .takeProposal, .undo, .redo, .allPapers, .sameAddress, .pick, .paperDetails, .giveNotice:
      .forms
    case .stamp, .doAll, .print, .asPicture: .previews
    case .distinct, .rebase, .confirm, .somebodyElse: .questions
    case .inbox: .lists
    case .takeIn, .giveBack: .previews
    case .showPacket: .forms
    }
  }

  /// Whether the command is offered on every screen.
  var isEverywhere: Bool { place == .everywhere }

  /// Whether the command does something that only a screen can show, or a terminal's clipboard take.
  var needsScreen: Bool {
    switch self {
    case .suspend, .copyNumber, .asPicture: true
    default: false
    }
  }
}
