import Glibc

/// The bytes of a file, read by the kernel when they are looked at.
///
/// For files that are replaced as a whole and never written into: the bytes stay what they were, even after
/// the file's name stands for another one.
final class MappedFile: @unchecked Sendable {
  /// The whole file.
  let bytes: UnsafeRawBufferPointer
  private let hasFile: Bool

  /// Maps an open file; without one, memory that is filled by the caller.
  ///
  /// - Returns: Nil if there is nothing to map, or the system refuses.
  init?(_ file: Int32?, size: Int, fill: (UnsafeMutableRawBufferPointer) -> Void = { _ in }) {
    guard size > 0 else { return nil }
    let (protection, kind) =
      file == nil ? (PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS) : (PROT_READ, MAP_SHARED)
    guard let start = mmap(nil, size, protection, kind, file ?? -1, 0), start != MAP_FAILED else {
      return nil
    }
    hasFile = file != nil
    if file == nil { fill(UnsafeMutableRawBufferPointer(start: start, count: size)) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// Gives back the memory of a part that has been looked at; the kernel reads it again when it is looked at again.
  ///
  /// The pages stay in the system's cache, but no longer count as this process's. Memory without a file is kept: there
  /// it would be lost.
  func letGo(of part: UnsafeRawBufferPointer) {
    guard hasFile, let start = bytes.baseAddress, let first = part.baseAddress else { return }
    let page = Int(getpagesize())
    let offset = (first - start) / page * page
    _ = madvise(
      UnsafeMutableRawPointer(mutating: start + offset), first - start + part.count - offset, MADV_DONTNEED)
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
    return MappedFile(file.raw, size: Int(try file.status().st_size))
  }
}
