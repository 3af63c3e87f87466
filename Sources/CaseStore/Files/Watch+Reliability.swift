extension Watch {
  /// Tells whether changes in a folder are sure to be reported.
  ///
  /// Where that is not known, they count as unreliable: looking once a second too often does no harm.
  ///
  /// - Parameter path: The folder.
  /// - Returns: Whether the folder lies on a local file system.
  public static func isReliable(_ path: String) -> Bool { Mount(of: path)?.isLocal ?? false }
}
