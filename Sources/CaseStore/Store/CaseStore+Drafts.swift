public import Residence

/// An unfinished form, kept so that a lost line loses nothing.
public struct Draft: Equatable, Sendable {
  /// The form's name: the case it is for, or one of its own for a registration.
  public let name: String
  /// What had been typed.
  public let request: Request

  /// Creates a draft.
  public init(name: String, request: Request) {
    self.name = name
    self.request = request
  }
}

extension CaseStore {
  /// Keeps what an operator is typing.
  ///
  /// - Throws: `StoreFault` if it cannot be kept.
  public func keep(_ draft: Draft, of actor: Operator) throws(StoreFault) {
    let path = "\(StationPath.drafts(of: actor))/\(draft.name).json"
    try folder.put(try JSON.of(draft.request, at: path).pretty(), at: path, durable: false)
  }

  /// What an operator was typing when the line was lost.
  ///
  /// - Throws: `StoreFault` if a draft cannot be read.
  public func drafts(of actor: Operator) throws(StoreFault) -> [Draft] {
    let inside = StationPath.drafts(of: actor)
    let names: [String]
    do throws(FileFault) { names = try folder.list(inside) } catch { throw .file(error) }
    var drafts = [Draft]()
    for name in names where name.hasSuffix(".json") {
      if let request = try folder.decode(Request.self, at: "\(inside)/\(name)") {
        drafts.append(Draft(name: String(name.dropLast(5)), request: request))
      }
    }
    return drafts
  }

  /// Forgets what an operator was typing.
  ///
  /// - Throws: `StoreFault` if it cannot be removed.
  public func dropDraft(_ name: String, of actor: Operator) throws(StoreFault) {
    let path = "\(StationPath.drafts(of: actor))/\(name).json"
    do throws(FileFault) { try folder.remove(path) } catch { throw .file(error) }
  }
}
