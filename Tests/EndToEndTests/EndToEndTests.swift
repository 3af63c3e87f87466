import Testing

/// The real program, driven as people drive it: through a terminal.
///
/// One test at a time: they measure what a desk shows within a second, on machines with two cores.
@Suite(.serialized)
enum EndToEndTests {}

/// The real program, driven as scripts drive it: by its commands, and by what happens to it and to its files.
///
/// One test at a time, beside those of ``EndToEndTests``: each starts programs that have a core to themselves.
@Suite(.serialized)
enum CommandTests {}
