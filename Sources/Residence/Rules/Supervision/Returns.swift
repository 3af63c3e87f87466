/// What waits for approval is sent back to be put right, and is put before the supervisor again.
///
/// - Requires: something that waits for approval, and a ground of the policy.
/// - Refuses: sending back a case in which nothing waits for approval, and an own entry.
/// - Source: standing order of the desk.
extension Decision {
  mutating func sendBack(_ file: inout Case) throws(Refusal) {
    if file.openRequests.isEmpty, file.stage.permit != .accepted { form.object(.nothingToApprove) }
    let ground = form.option(.returnGround, among: policy.desk.supervision.returns)
    let remark = form.optional(.returnRemark)
    file.sendingsBack.append(SendingBack(ground: try finish(ground), remark: remark, entered: mark))
  }

  mutating func resubmit(_ file: inout Case) throws(Refusal) {
    _ = try finish(file.openSendingBack)
    file.sendingsBack[file.sendingsBack.count - 1].settled = mark
  }
}
