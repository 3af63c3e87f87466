public import Residence

extension CaseStore {
  /// Keeps what an operator is typing, so that a lost line loses nothing.
  ///
  /// - Throws: `StoreFault` if it cannot be kept.
  public func keepDraft(_ request: Request, of actor: Operator) throws(StoreFault) {
    let path = StationPath.draft(of: actor)
    try folder.put(try JSON.of(request, at: path).pretty(), at: path, durable: false)
  }

  /// What an operator was typing when the line was lost, if anything.
  public func draft(of actor: Operator) throws(StoreFault) -> Request? {
    try folder.decode(Request.self, at: StationPath.draft(of: actor))
  }

  /// Forgets what an operator was typing.
  ///
  /// - Throws: `StoreFault` if it cannot be removed.
  public func dropDraft(of actor: Operator) throws(StoreFault) {
    do throws(FileFault) { _ = try folder.remove(StationPath.draft(of: actor)) } catch { throw .file(error) }
  }
}
