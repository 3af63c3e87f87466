extension Operator {
  /// Whether whoever runs the program may sign in as this operator, once the password is right.
  ///
  /// A disabled operator only lives on in old records. An operator who has a system account of their own signs in
  /// from that one only; most have none, for a desk that many reach over one account tells them apart by their
  /// passwords. At a demonstration anybody may be anybody.
  public func mayBeSignedIn(by account: String?, at station: Station) -> Bool {
    disabled == nil && (station.isDemo || self.account == nil || self.account == account)
  }

  /// Whether a text can be a sign-in name: 1 to 32 of a to z, 0 to 9, dot, underline and hyphen.
  ///
  /// It names a folder of drafts, and stands in every record.
  public static func isName(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && text.first != "."
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
