/// A password or passphrase that somebody has typed: it goes where it is needed and shows itself nowhere.
public struct Passphrase: Equatable, Sendable, CustomStringConvertible, CustomReflectable {
  /// What was typed.
  public let text: String

  /// Keeps what was typed.
  public init(_ text: String) {
    self.text = text
  }

  /// Never the passphrase: whatever prints an order prints this.
  public var description: String { "(passphrase)" }

  /// Nor does a dump show it.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
