extension Action {
  /// The same change, made to a newer revision of the case.
  ///
  /// A correction says all that a case should say. What it left as it stood takes what stands there now, so that
  /// it does not undo what others have changed meanwhile. Every other action says only what it changes.
  ///
  /// - Parameters:
  ///   - base: The case as it was when the form was filled in.
  ///   - newer: The case to which the change is to be made.
  /// - Returns: The action for the newer case.
  public func rebased(from base: Case, onto newer: Case) -> Action {
    guard kind == .correct else { return self }
    var action = self
    let (before, now) = (RegistrationEntries.of(base), RegistrationEntries.of(newer))
    for field in Set(before.keys).union(now.keys) {
      let entry = TypedText.trimmed(entries[field] ?? "")
      if entry == before[field] ?? "" { action.entries[field] = now[field] }
    }
    let (old, new) = (Set(base.materials), Set(materials))
    action.materials =
      newer.materials.filter { new.contains($0) || !old.contains($0) }
      + materials.filter { !old.contains($0) }
    return action
  }
}
