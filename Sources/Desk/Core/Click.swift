/// What a click on a screen comes to.
public enum Click: Sendable {
  /// There is nothing to point at.
  case nothing
  /// Something else is selected, or in focus, than before.
  case moved([Effect])
  /// It is selected already: the click opens it, as Enter does.
  case again

  /// A click on a list: nil is beside its rows.
  init(wasSelected: Bool?) {
    self = wasSelected.map { $0 ? .again : .moved([]) } ?? .nothing
  }
}
