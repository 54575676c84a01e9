import Entente
import Foundation
import Testing

/// What README.md shows is what the program does.
@Suite struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let path = root.appending(path: "README.md")
  private let page: String

  init() throws { page = try String(contentsOf: Self.path, encoding: .utf8) }

  @Test func `the Swift blocks are the examples that are built in tests`() throws {
    let examples = try ["EntenteTests", "LinguisticsTests"].map {
      try String(
        contentsOf: Self.root.appending(path: "Tests/\($0)/ReadmeExample.swift"), encoding: .utf8)
    }
    #expect(blocks("swift") == examples)
  }

  @Test func `the example finds the meetings and draws`() async throws {
    let (lines, svg) = try await meetings(
      of: "kim jong un", in: Self.root.appending(path: "seeds").path)
    let first = lines.first { $0.contains("Putin and Kim first met in Vladivostok") }
    #expect(first?.hasPrefix("2019-04 summit-live:") == true)
    #expect(svg.contains("<svg") && svg.contains("Kim Jong Un"))
  }

  /// UPDATE_GOLDEN=1 writes what the commands print now into the page.
  @Test func `the runs print what they print`() throws {
    let shown = blocks("console")
    #expect(!shown.isEmpty)
    let printed = try shown.map(Self.run)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      var updated = page
      for (old, new) in zip(shown, printed) { updated.replace(old, with: new) }
      return try updated.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(shown == printed)
  }

  @Test func `the links lead to files`() {
    let links = page.components(separatedBy: "](").dropFirst()
      .compactMap { $0.components(separatedBy: ")").first }.filter { !$0.contains("://") }
    #expect(links.count > 5)
    // graphs/ has a check of its own, and is made from what is tested here.
    for link in links where !link.hasPrefix("graphs/") {
      let file = Self.root.appending(path: String(link.prefix { $0 != "#" }))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
    }
  }

  /// The fenced blocks of a language, in order.
  private func blocks(_ language: String) -> [String] {
    page.components(separatedBy: "\n```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```\n").first.map { $0 + "\n" } }
  }

  /// A block of commands, each after `$ `, with what they print now.
  private static func run(_ block: String) throws -> String {
    try block.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { line in
      let shell = Process()
      let output = Pipe()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", String(line.dropFirst(2))]
      shell.currentDirectoryURL = root
      shell.environment = ["PATH": "\(products.path):/usr/bin:/bin"]
      shell.standardOutput = output
      try shell.run()
      let text = try output.fileHandleForReading.readToEnd() ?? Data()
      shell.waitUntilExit()
      return "\(line)\n" + String(decoding: text, as: UTF8.self)
    }.joined()
  }

  /// The folder of what was built, in which the tests and `entente` lie.
  private static var products: URL {
    URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
  }
}
