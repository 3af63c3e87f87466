public import ArgumentParser
public import Console

/// A theme as it is named on the command line.
extension Theme: ExpressibleByArgument {}
