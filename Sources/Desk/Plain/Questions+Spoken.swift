import Console
import Residence

extension ConfirmScreen {
  /// What it is about, line by line; the question is the title.
  func spoken(in context: Context) -> Spoken {
    let lines = details.enumerated().map { "\($0 + 1). \($1[context.language])" }
    return Spoken(lines: lines, asks: .word(.confirm, question: nil))
  }
}

extension StampScreen {
  /// The page, then whether it is to be stamped.
  func spoken(in context: Context) -> Spoken {
    let offer = offers(in: context).first { $0.command == .stamp }
    return Spoken(
      lines: paper.reading(in: context.language),
      asks: .word(.stamp, question: offer?.title[context.language]))
  }
}

extension PasswordScreen {
  /// Whose password is asked for, and why it was not right.
  func spoken(in context: Context) -> Spoken {
    let faults = refusal.map { [Spoken.Fault(words: "! " + $0.words[context.language])] } ?? []
    return Spoken(faults: faults, asks: .secret(question: question(in: context)[context.language]))
  }
}

extension LockScreen {
  /// That the desk is locked, and how it is unlocked.
  func spoken(in context: Context) -> Spoken {
    let words = words(in: context)[context.language]
    let faults = fault.map { [Spoken.Fault(words: "! " + $0[context.language])] } ?? []
    let unlock = offers(in: context).first { $0.command == .confirm }?.title[context.language]
    return asks(in: context)
      ? Spoken(faults: faults, asks: .secret(question: words))
      : Spoken(lines: [words], asks: .word(.confirm, question: unlock))
  }
}

extension GivingBackScreen {
  /// The notice, then whether the packet goes back with it.
  func spoken(in context: Context) -> Spoken {
    let offer = offers(in: context).first { $0.command == .doAll }
    return Spoken(
      lines: paper.reading(in: context.language),
      asks: .word(.doAll, question: offer?.title[context.language]))
  }
}

extension PassphraseScreen {
  /// What is asked for, and why it was not right.
  func spoken(in context: Context) -> Spoken {
    let faults = fault.map { [Spoken.Fault(words: "! " + $0.words[context.language])] } ?? []
    return Spoken(faults: faults, asks: .secret(question: PassphraseScreen.question[context.language]))
  }
}
