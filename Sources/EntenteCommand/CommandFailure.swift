/// Why the command could not do what was asked.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  /// Where: a path, with line and column where they are known.
  let place: String
  /// What is wrong and what to do, in lower case without a full stop.
  let message: String

  init(at place: String, _ message: String) {
    self.place = place
    self.message = message
  }

  /// One line: `place: what; what to do`.
  var description: String { "\(place): \(message)" }
}
