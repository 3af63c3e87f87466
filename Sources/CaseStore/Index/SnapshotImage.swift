/// The bytes of an index file that is about to be written.
struct SnapshotImage {
  private let beginning: [UInt8]
  private let columns: [any SnapshotBytes]
  private let places: [SnapshotHeader.Column]

  /// Lays the file out.
  ///
  /// - Parameters:
  ///   - builder: The rows.
  ///   - header: Makes the header, once it is known where the columns are.
  /// - Throws: `StoreFault` if the header cannot be written as JSON.
  init(
    of builder: SnapshotBuilder, header: (_ columns: [SnapshotHeader.Column]) -> SnapshotHeader
  ) throws(StoreFault) {
    columns = builder.columns
    var places = columns.map { column in
      column.withBytes { bytes in
        SnapshotHeader.Column(offset: 0, length: bytes.count, sum: String(Checksum.of(bytes), radix: 16))
      }
    }
    // The header says where the columns are and stands before them, so room is left for longer numbers.
    let length = try JSON.of(header(places), at: StationPath.index).compact().count + 20 * places.count
    var end = Snapshot.aligned(Snapshot.headerStart + length)
    places = places.map { place in
      defer { end = Snapshot.aligned(end + place.length) }
      return SnapshotHeader.Column(offset: end, length: place.length, sum: place.sum)
    }
    self.places = places
    beginning = Snapshot.beginning(try JSON.of(header(places), at: StationPath.index).compact())
  }

  /// How many bytes the file has.
  var count: Int { places.map { $0.offset + $0.length }.max() ?? beginning.count }

  /// Gives every piece of the file with its place in it.
  func forEachPiece<Failure>(
    _ body: (UnsafeRawBufferPointer, _ offset: Int) throws(Failure) -> Void
  ) throws(Failure) {
    try beginning.withBytes { (bytes) throws(Failure) in try body(bytes, 0) }
    for (column, place) in zip(columns, places) {
      try column.withBytes { (bytes) throws(Failure) in try body(bytes, place.offset) }
    }
  }
}

extension Folder {
  /// Maps an index file; nil if there is none, or not one that this program understands and that is whole.
  func snapshot(at path: String) -> Snapshot? {
    guard let file = try? map(path) else { return nil }
    return Snapshot(file)
  }

  /// Puts an index file in place of the one that is there.
  ///
  /// - Throws: `StoreFault.file`; the file that was there is untouched then.
  func put(_ image: SnapshotImage, at path: String) throws(StoreFault) {
    do throws(FileFault) {
      try replace(path, durable: true) { (file) throws(FileFault) in
        try image.forEachPiece { (bytes, offset) throws(FileFault) in try file.write(bytes, at: offset) }
      }
    } catch {
      throw .file(error)
    }
  }
}

extension MappedFile {
  /// An index that is in no file, because there was no room for one.
  convenience init?(_ image: SnapshotImage) {
    self.init(size: image.count) { memory in
      image.forEachPiece { bytes, offset in
        UnsafeMutableRawBufferPointer(rebasing: memory[offset..<offset + bytes.count]).copyMemory(from: bytes)
      }
    }
  }
}

extension Snapshot {
  /// Where the header begins, after what the file is, the header's length and its sum.
  static let headerStart = 64

  /// Where columns begin in the file: at whole multiples of sixty-four.
  static func aligned(_ offset: Int) -> Int { (offset + 63) / 64 * 64 }

  fileprivate static func beginning(_ header: [UInt8]) -> [UInt8] {
    var bytes = magic
    for number in [UInt64(header.count), header.withUnsafeBytes { Checksum.of($0) }] {
      bytes += (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
    }
    return bytes + [UInt8](repeating: 0, count: headerStart - bytes.count) + header
  }
}
