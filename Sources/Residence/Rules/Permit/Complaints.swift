/// A complaint that somebody keeps a permit or an identity paper.
///
/// - Requires: who keeps it, which paper, since when, and the resident's account.
/// - Refuses: nothing; a complaint is taken at any stage.
/// - Source: conditions of the temporary residence registration; Decree 663, art. 18.
extension Decision {
  mutating func recordComplaint(in file: inout Case) throws(Refusal) {
    let against = form.required(.complaintAgainst)
    let paper = form.required(.complaintPaper)
    let since = form.pastDate(.complaintSince)
    let account = form.required(.complaintAccount)
    let (who, (what, (day, text))) = try finish(both(against, both(paper, both(since, account))))
    file.complaints.append(
      Complaint(against: who, paper: what, since: day, account: text, entered: mark))
  }
}
