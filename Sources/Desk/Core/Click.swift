/// What a click on a screen comes to.
public enum Click: Sendable {
  /// There is nothing to point at.
  case nothing
  /// Something else is selected, or in focus, than before.
  case moved([Effect])
  /// It is selected already: the click opens it, as Enter does.
  case again
}
