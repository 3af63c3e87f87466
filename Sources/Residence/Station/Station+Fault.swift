extension Station {
  /// What makes this profile unusable, as a path and what is wrong there.
  public var fault: (path: String, problem: String)? {
    if CaseNumber("\(prefix)-2000-000001") == nil { return ("prefix", "is not 1 to 8 letters A to Z") }
    if !(-840...840).contains(utcOffsetMinutes) { return ("utcOffsetMinutes", "is not -840 to 840") }
    return nil
  }
}
