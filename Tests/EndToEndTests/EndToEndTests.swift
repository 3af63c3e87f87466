import Testing

/// The real program, driven as people drive it: through a terminal.
@Suite(.serialized, .lane)
enum EndToEndTests {}

/// The real program, driven as scripts drive it: by its commands, and by what happens to it and to its files.
@Suite(.serialized, .lane)
enum CommandTests {}
