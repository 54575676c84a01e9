import Foundation
import Testing

/// What a run of the command gave.
struct CommandRun {
  let code: Int32
  let output: Data
  let errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of standard output.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// Standard output as JSON.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: output, options: .fragmentsAllowed)
  }

  /// Standard output as a JSON list of objects.
  func objects() throws -> [[String: Any]] { try #require(json() as? [[String: Any]]) }

  /// Standard output as a JSON object.
  func object() throws -> [String: Any] { try #require(json() as? [String: Any]) }
}

/// A folder of its own in which the command is run, gone when the test is.
final class Workplace {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "entente-command-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The command that was built with these tests.
  static let command: String? = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let places = [own] + CommandLine.arguments + [Bundle.main.bundlePath]
    return places.lazy
      .map {
        URL(fileURLWithPath: $0).deletingLastPathComponent().appendingPathComponent("entente").path
      }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Writes a file, with the folders that it needs.
  func write(_ name: String, _ text: String) throws { try write(name, bytes: Array(text.utf8)) }

  /// Writes a file, with the folders that it needs.
  func write(_ name: String, bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The bytes of a file, or nil.
  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path + "/" + name) }

  /// A file as text.
  func text(_ name: String) throws -> String {
    String(decoding: try #require(bytes(name)), as: UTF8.self)
  }

  /// The names in the folder, hidden ones too, without what ``run(_:input:)`` needs.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
      .filter { !$0.hasPrefix(".run-") }
  }

  /// Runs the command in the folder.
  func run(_ arguments: String..., input: String = "") throws -> CommandRun {
    try launch(try #require(Self.command), arguments, input: input)
  }

  /// Runs a line of the shell in the folder; the command is `$ENTENTE`.
  func shell(_ line: String, input: String = "") throws -> CommandRun {
    try launch("/bin/sh", ["-c", line], input: input)
  }

  private func launch(
    _ program: String, _ arguments: [String], input: String
  ) throws -> CommandRun {
    for name in [".run-in", ".run-out", ".run-err"] {
      try write(name, name == ".run-in" ? input : "")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["ENTENTE": Self.command ?? "", "COLUMNS": "100"]) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: path + "/.run-in")
    process.standardOutput = FileHandle(forWritingAtPath: path + "/.run-out")
    process.standardError = FileHandle(forWritingAtPath: path + "/.run-err")
    try process.run()
    process.waitUntilExit()
    return CommandRun(
      code: process.terminationStatus, output: try #require(bytes(".run-out")),
      errors: try text(".run-err"))
  }
}

/// Articles of our own, small enough to know by heart.
enum Articles {
  static let talks = """
    ---
    title: Two presidents in Helsinki
    publisher: Harbour News
    published: 2021-05-10
    ---
    The Finnish president, Anna Lindqvist, met Tomas Novak in Helsinki on Monday.
    Tomas Novak gave Anna Lindqvist a glass vase.
    Anna Lindqvist will visit Norway.

    Read more here

    """

  static let report = """
    The Czech leader, Tomás Novák, met Anna Lindqvist in Helsinki on 10 May 2021.
    Finland accused Norway of spying.

    """

  /// An article that tries to become markup.
  static let hostile = """
    Anna Lindqvist met <b>Tomas</b> Novak in Helsinki.
    Anna Lindqvist praised Tomas "]; node [URL="javascript:alert(1)"] Novak.
    Anna Lindqvist visited Norway & <script>alert(1)</script> Sweden.
    Sweden praised Norway "><a href="javascript:alert(1)">.

    """
}

extension Workplace {
  /// A folder with the two articles in `articles/`.
  convenience init(withArticles: Void) throws {
    try self.init()
    try write("articles/talks.txt", Articles.talks)
    try write("articles/report.txt", Articles.report)
  }
}
