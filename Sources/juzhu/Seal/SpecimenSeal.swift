import Residence
import Seal

/// The seal of demonstrations: everybody may use it, and everything that it stamps says that it is a specimen.
enum SpecimenSeal {
  /// The passphrase that is no secret.
  static let passphrase = "specimen 样章"
}

extension Station {
  /// What a passphrase's try costs: a demonstration's key protects nothing.
  var keyCost: KeyCost { isDemo ? .slight : .usual }
}
