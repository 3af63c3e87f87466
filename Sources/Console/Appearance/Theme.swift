/// What a person wants of the colours.
public enum Theme: String, CaseIterable, Sendable {
  /// Colours for the terminal's background, as far as that is known; none where `NO_COLOR` is set.
  case auto
  /// Colours for a light background.
  case light
  /// Colours for a dark background.
  case dark
  /// No colours: only bold, underlined and exchanged.
  case mono
}
