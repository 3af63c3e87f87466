import Testing

/// The real program, driven as people and scripts drive it: through a terminal, and through `juzhu act`.
///
/// One test at a time: they measure what a desk shows within a second, on machines with two cores.
@Suite(.serialized)
enum EndToEndTests {}
