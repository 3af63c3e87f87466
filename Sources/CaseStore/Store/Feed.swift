/// Tells a desk that the journal may have grown.
///
/// On a local disk the kernel wakes the desk; on a network file system it has to look once a second.
public final class Feed {
  /// Readable when the journal may have grown; nothing if the desk has to look by itself.
  public let descriptor: Int32?
  private let watch: Watch?

  /// Watches a store's journal.
  public init(_ store: CaseStore) {
    let path = store.folder.path + "/" + StationPath.journal
    watch = Watch.isReliable(path) ? try? Watch(path) : nil
    descriptor = watch?.descriptor
  }

  /// Takes the kernel's messages; to be called before catching up.
  public func clear() {
    _ = watch?.drain()
  }
}
