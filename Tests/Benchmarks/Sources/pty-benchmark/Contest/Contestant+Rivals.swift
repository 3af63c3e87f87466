import Glibc
import Measuring

extension Contestant {
  /// The desk, whose list is its queue.
  static func desk(_ program: String, _ lists: Lists) -> Contestant {
    Contestant(
      name: "juzhu",
      command: [program, "desk", "--station", lists.station, "--as", "clerk", "--language", "zh"],
      landmark: "Ctrl-P", wayToList: [Keys.pending], opening: (Keys.enter, Keys.escape),
      list: "the \(lists.waiting) of its cases that wait, reached by F3 from the home screen")
  }

  /// Every rival that is installed, and the names of those that are not.
  static func rivals(_ lists: Lists) -> (there: [Contestant], missing: [String]) {
    let rivals = [
      Contestant(
        // Its own refresh, every 10 s, would be taken for an answer.
        name: "htop", command: ["/usr/bin/htop", "-d", "100"], landmark: "Quit",
        list: "the processes of this machine, \(processes) of them; there is nothing to open"),
      Contestant(
        // Without a shell of its own below the panels.
        name: "mc", command: ["/usr/bin/mc", "-u", lists.files, lists.files], landmark: "Quit",
        opening: (Keys.view, Keys.view),
        list: "a folder of \(lists.count) files, the case files under number and name; F3 shows one"),
      Contestant(
        // Without asking the network for a message of the day.
        name: "visidata", command: ["/usr/bin/vd", "--motd-url=", lists.table],
        landmark: "\(lists.count) rows",
        opening: (Keys.enter, "q"),
        list: "a file of \(lists.count) rows and five columns, from the same cases; Enter shows one"),
    ]
    func isThere(_ rival: Contestant) -> Bool { rival.command.first.map { access($0, X_OK) == 0 } ?? false }
    return (rivals.filter(isThere), rivals.filter { !isThere($0) }.map(\.name))
  }

  private static var processes: String { Shell.output("ls -d /proc/[0-9]* | wc -l") }
}
