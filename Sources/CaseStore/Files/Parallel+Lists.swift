/// Is told how many of how many steps are done.
public typealias ProgressReport = (_ done: Int, _ all: Int) -> Void

extension Parallel {
  /// Works on every element of a long list, and hands over what came of each in the list's order.
  ///
  /// - Parameters:
  ///   - elements: The list.
  ///   - progress: Is told how much of it is done.
  ///   - body: Works on an element; called on other threads.
  ///   - take: Takes what came of an element.
  /// - Throws: What the body throws first; of what comes after, little is begun.
  static func forEach<Element: Sendable, Value: Sendable, Failure>(
    of elements: [Element], progress: ProgressReport, _ body: @Sendable (Element) throws(Failure) -> Value,
    take: (Element, Value) -> Void = { _, _ in }
  ) throws(Failure) {
    let (window, part) = (2048, 64)
    progress(0, elements.count)
    for first in stride(from: 0, to: elements.count, by: window) {
      let end = min(first + window, elements.count)
      let starts = Array(stride(from: first, to: end, by: part))
      let results = map(starts.count) { index in
        elements[starts[index]..<min(starts[index] + part, end)].map { element in
          Result { () throws(Failure) in try body(element) }
        }
      }
      for (element, result) in zip(elements[first..<end], results.joined()) {
        take(element, try result.get())
      }
      progress(end, elements.count)
    }
  }
}
