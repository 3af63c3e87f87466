/// The reports that a station has of its cases.
public enum ReportKind: String, Codable, CaseIterable, Sendable {
  /// Who was registered in a month, and who lived here at its end.
  case registrations
  /// What became of the residence permits in a month, with rates.
  case permits
  /// What each officer did in a month, which deadlines were kept, and what waits.
  case workload
  /// What is registered but wrong or thin.
  case quality
  /// What runs out soon.
  case reminders

  /// Whether the report tells of a month; the others tell how things stand.
  public var isOfMonth: Bool {
    switch self {
    case .registrations, .permits, .workload: true
    case .quality, .reminders: false
    }
  }

  /// Whose report it is.
  ///
  /// - Requires: a supervisor; administrators look after the quality of what is kept, and whoever works on cases is
  ///   reminded of them.
  /// - Refuses: everybody else.
  /// - Source: standing order of the desk.
  public var roles: [Role] {
    switch self {
    case .registrations, .permits, .workload: [.supervisor]
    case .quality: [.supervisor, .administrator]
    case .reminders: [.supervisor, .clerk, .police]
    }
  }
}
