/// The values of a column in an index file: one for each row, or for each row that waits.
struct SnapshotValues<Value: SnapshotValue>: Sendable {
  /// How many there are.
  let count: Int
  private let file: MappedFile
  private let start: Int

  init(in file: MappedFile, at place: Range<Int>) {
    self.file = file
    start = place.lowerBound
    count = place.count / MemoryLayout<Value>.stride
  }

  /// One of them, read without the others.
  @inline(__always)
  subscript(index: Int) -> Value {
    precondition(index >= 0 && index < count)
    return file.value(at: start + index * MemoryLayout<Value>.stride, as: Value.self)
  }

  /// All of them, for whoever looks through them inside ``MappedFile/lookThrough(_:)``.
  var all: UnsafeBufferPointer<Value> {
    let bytes = UnsafeRawBufferPointer(
      rebasing: file.bytes[start..<start + count * MemoryLayout<Value>.stride])
    return bytes.bindMemory(to: Value.self)
  }
}
