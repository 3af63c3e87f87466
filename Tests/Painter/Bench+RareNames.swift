import DeskBench
import Residence
import Specimens

extension Bench {
  /// A desk at which people are registered whose names terminals, fonts and programs get wrong.
  static func withRareNames() throws -> Bench {
    let bench = try Bench(.chinese)
    for (index, name) in names.enumerated() {
      bench.now = Specimens.moment(9, index, daysLater: (index + 1 - names.count) * 4)
      try bench.act(Specimens.registration(name, serial: index + 1))
    }
    bench.now = Specimens.moment(9, 30)
    return bench
  }

  private static let names = [
    // Longer than its column; with interpuncts, whose width is ambiguous.
    "阿卜杜热合曼·买买提·艾合麦提江·吐尔逊",
    // Ideographs beyond the first plane: known to every library, known to some, known to none yet.
    "𠮷田明", "\u{30EDE}样例", "\u{2EBF0}样例",
    // An ideograph with a variation selector, letters with marks of their own, and Tibetan, which stacks them.
    "葛\u{E0100}样例", "Nguye\u{302}\u{303}n Va\u{306}n Ma\u{302}\u{303}u", "བསྟན་འཛིན",
    // Of four characters, of two.
    "欧阳娜娜", "王样",
  ]
}
