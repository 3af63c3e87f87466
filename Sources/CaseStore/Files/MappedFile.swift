import Glibc
import Synchronization

/// The bytes of a file that is replaced as a whole and never written into: they stay what they were, even after the file's
/// name stands for another one.
///
/// Whoever wants a few values reads just these; whoever looks through much of the file does so where the kernel has mapped
/// it, inside ``lookThrough(_:)``. To read single values from mapped memory would be quicker by half a microsecond, but the
/// kernel maps up to two megabytes around each, which then count as this process's.
final class MappedFile: Sendable {
  /// The whole file, read by the kernel when it is looked at.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// The file; nil for memory, and for a file so small that it may well be mapped as a whole.
  private let file: Descriptor?
  /// How many look through it right now.
  private let readers = Atomic(0)
  /// Whether it is looked through again and again.
  private let isKept = Atomic(false)

  /// Up to this size a file is not read piece by piece.
  private static let small = 1 << 20

  /// Maps an open file.
  ///
  /// - Returns: Nil if it is empty, or the system refuses.
  init?(_ file: consuming Descriptor, size: Int) {
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_SHARED, file.raw, 0), start != MAP_FAILED
    else {
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    self.file = size > MappedFile.small ? consume file : nil
  }

  /// Takes memory that stands for a file.
  ///
  /// - Returns: Nil if there is nothing to keep, or the system refuses.
  init?(size: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) {
    guard size > 0,
      let start = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      start != MAP_FAILED
    else { return nil }
    fill(UnsafeMutableRawBufferPointer(start: start, count: size))
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    file = nil
  }

  /// The value at a place of the file.
  func value<Value: BitwiseCopyable>(at offset: Int, as type: Value.Type) -> Value {
    withBytes(of: offset..<offset + MemoryLayout<Value>.size) { $0.loadUnaligned(as: type) }
  }

  /// Has the bytes of a part of the file at hand.
  func withBytes<Value>(of part: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let mapped = UnsafeRawBufferPointer(rebasing: bytes[part])
    guard isPiecewise else { return body(mapped) }
    return withUnsafeTemporaryAllocation(byteCount: part.count, alignment: 16) { buffer in
      // What the disk refuses is looked for where the file is mapped.
      let count = (try? file?.read(into: buffer, at: part.lowerBound)) ?? 0
      return body(count == part.count ? UnsafeRawBufferPointer(buffer) : mapped)
    }
  }

  /// Has the whole file at hand, for whoever looks at much of it; afterwards its memory is given back.
  func lookThrough<Value>(_ body: () throws -> Value) rethrows -> Value {
    readers.wrappingAdd(1, ordering: .relaxed)
    defer {
      let isLast = readers.wrappingSubtract(1, ordering: .relaxed).newValue == 0
      if isLast, !isKept.load(ordering: .relaxed) { letGo() }
    }
    return try body()
  }

  /// Has the whole file at hand for what looks into it many times; a few looks are each read by themselves.
  func look<Value>(times: Int, _ body: () throws -> Value) rethrows -> Value {
    times > MappedFile.fewLooks ? try lookThrough(body) : try body()
  }

  /// Up to so many cases are looked for by reading what each needs, some thirty values.
  private static let fewLooks = 256

  /// Has the file at hand from one look through it to the next, as while somebody types what is searched.
  ///
  /// - Parameter keeps: False once that is over, which gives its memory back.
  func keepAtHand(_ keeps: Bool) {
    if isKept.exchange(keeps, ordering: .relaxed), !keeps { letGo() }
  }

  /// Gives back the memory of what has been looked at; the kernel reads it again when it is looked at again.
  ///
  /// The pages stay in the system's cache, but no longer count as this process's. Small files and memory without a file
  /// are kept: there is little to gain, or it would be lost.
  private func letGo() {
    guard file != nil else { return }
    _ = madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
  }

  private var isPiecewise: Bool {
    file != nil && readers.load(ordering: .relaxed) == 0 && !isKept.load(ordering: .relaxed)
  }

  deinit {
    munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
  }
}

extension Folder {
  /// Maps a file into memory; nil if it is not there or empty.
  ///
  /// - Throws: A fault if the path is not allowed, leads over a symbolic link, or the system refuses.
  func map(_ path: String) throws(FileFault) -> MappedFile? {
    guard let file = try openFile(RelativePath(path), flags: O_RDONLY) else { return nil }
    let size = Int(try file.status().st_size)
    return MappedFile(file, size: size)
  }
}
