import Residence

// What a case says on the day, by the rules and on the clock of the station that the screens show.

extension Case {
  func deadlines(in context: Context) -> [Deadline] {
    deadlines(under: context.policy, offsetMinutes: context.station.utcOffsetMinutes)
  }
}

extension Permit {
  func use(in context: Context) -> PermitUse? { use(on: context.today, under: context.policy) }

  func records(in context: Context) -> [PermitRecord] {
    records(until: context.today, under: context.policy, offsetMinutes: context.station.utcOffsetMinutes)
  }
}
