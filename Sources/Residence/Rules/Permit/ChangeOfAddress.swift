/// A holder who has moved has the new address put on the card.
///
/// - Requires: a new address that has been verified on site.
/// - Refuses: the address that the card already shows; a day before the visit that found the holder there.
/// - Source: Decree 663, art. 4 and 10; GA/T 2000.6-2020.
extension Decision {
  mutating func changePermitAddress(of file: inout Case) throws(Refusal) {
    let days = [file.stay?.movedInOn, file.lastVisit?.on, file.permit?.handOut?.on]
    let on = form.pastDate(.addressChangedOn, notBefore: days.compactMap(\.self).max())
    let address = file.stay?.address.line(under: policy)
    if let address, address == file.permit?.cardAddress {
      form.object(.addressUnchanged(by: .changeOfAddress))
    }
    let (line, day) = try finish(both(address, on))
    file.permit?.addressChanges.append(Permit.AddressChange(address: line, on: day, entered: mark))
  }
}
