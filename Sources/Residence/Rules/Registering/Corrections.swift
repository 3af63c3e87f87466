/// What was registered may be changed: freely at first, with a reason once a certificate rests on it.
///
/// - Requires: a complete form with its papers, and after the first certificate the reason of the change.
/// - Refuses: a correction that changes nothing.
/// - Source: standing order of the desk. Old and new value are always kept.
extension Decision {
  mutating func correct(_ file: inout Case) throws(Refusal) {
    let read = readRegistration(of: file)
    let reason =
      file.certificates.isEmpty ? form.optional(.correctionReason) : form.required(.correctionReason)
    if touchesPapers(of: file) {
      for reason in dwellingPapers() { form.object(reason) }
    }
    var corrected = file
    if let read {
      read.enter(into: &corrected)
      // The same papers in another order are the same papers.
      if Set(action.materials) != Set(file.materials) { corrected.materials = action.materials }
      if corrected == file { form.object(.nothingChanged) }
    }
    _ = try finish(read)
    corrected.corrections.append(Correction(reason: reason, from: file, to: corrected, entered: mark))
    file = corrected
  }

  /// Whether the papers have to be looked at again: a lease that ran out does not keep a misspelt name.
  private func touchesPapers(of file: Case) -> Bool {
    Set(action.materials) != Set(file.materials)
      || form.entry(.lodging) != file.stay?.lodging.rawValue
      || form.entry(.declarant) != file.stay?.declarant.kind.rawValue
  }
}
