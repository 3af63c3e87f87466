import Residence

extension StationBackup {
  /// Takes out of the backup what was erased in the station since it was made last.
  ///
  /// The journal has been read from its beginning, so a picture that it does not know belongs to nobody any more.
  func forget(_ inventory: Inventory, _ transfer: Transfer) throws(StoreFault) {
    guard !inventory.erased.isEmpty else { return }
    do throws(FileFault) {
      for (number, certificates) in inventory.erased {
        for path in [StationPath.of(number)] + certificates.flatMap(StationPath.pages) {
          try destination.remove(path)
        }
      }
      for folder in try destination.list(StationPath.attachments) {
        let inside = "\(StationPath.attachments)/\(folder)"
        for name in try destination.list(inside) where inventory.kept["\(inside)/\(name)"] == nil {
          try destination.remove("\(inside)/\(name)")
        }
      }
    } catch {
      throw transfer.unwritable(error)
    }
  }
}
