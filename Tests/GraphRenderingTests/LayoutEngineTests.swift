import Testing

@testable import GraphRendering

@Suite struct InProcessLayoutTests {
  private let engine = InProcessLayout()

  @Test func `a graph becomes an SVG`() throws {
    let svg = try engine.svg(of: "digraph { a -> b }")
    #expect(svg.contains("<svg") && svg.hasSuffix("</svg>\n"))
  }

  @Test(arguments: [
    "", "digraph {", "not dot at all", "digraph { a [label=<<b>x</i>>] }", "digraph { a\0 -> b }",
    "\u{FEFF}digraph { a }",
  ])
  func `what libgvc complains of is an error with its words`(dot: String) {
    #expect(throws: RenderingError.self) { try engine.svg(of: dot) }
  }

  @Test func `a failure does not spoil the next layout`() throws {
    let before = try engine.svg(of: "digraph { a -> b }")
    #expect(throws: RenderingError.self) { try engine.svg(of: "digraph { a -> ") }
    #expect(try engine.svg(of: "digraph { a -> b }") == before)
  }

  @Test func `a layout by springs does not depend on what was drawn before`() throws {
    let dot = "graph { layout=sfdp; a -- b; b -- c; c -- a; c -- d; d -- e }"
    let first = try engine.svg(of: dot)
    _ = try engine.svg(of: "graph { layout=sfdp; a -- b }")
    #expect(try engine.svg(of: dot) == first)
  }

  @Test func `eight tasks at once get what one gets`() async throws {
    let dots = (0..<8).map { "digraph { a\($0) -> b; b -> c; c -> a\($0); b -> d }" }
    let alone = try dots.map { try engine.svg(of: $0) }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for (index, dot) in dots.enumerated() {
        group.addTask { (index, try InProcessLayout().svg(of: dot)) }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for (index, svg) in alone.enumerated() { #expect(together[index] == svg) }
  }
}

@Suite struct ChildProcessLayoutTests {
  private func shell(_ script: String, deadline: Double = 20) -> ChildProcessLayout {
    ChildProcessLayout(executable: "/bin/sh", arguments: ["-c", script], deadline: deadline)
  }

  private func code(
    _ engine: ChildProcessLayout, _ dot: String = "digraph {}"
  ) -> RenderingError.Code? {
    do throws(RenderingError) {
      _ = try engine.svg(of: dot)
      return nil
    } catch {
      #expect(error.description.hasPrefix(engine.executable))
      return error.code
    }
  }

  @Test func `what the child writes comes back, however much is on the way in both directions`()
    throws
  {
    let dot = String(repeating: "0123456789", count: 300_000)
    #expect(try shell("cat").svg(of: dot) == dot)
  }

  @Test func `an exit is an error with what the child said`() {
    let engine = shell("cat > /dev/null; echo the graph is bad >&2; exit 3")
    let error = #expect(throws: RenderingError.self) { try engine.svg(of: "digraph {}") }
    #expect(error?.code == .childFailed)
    #expect(error?.description.contains("code 3: the graph is bad") == true)
  }

  @Test(arguments: ["kill -SEGV $$", "kill -ABRT $$", "kill -KILL $$"])
  func `a crash is an error`(script: String) {
    #expect(code(shell(script)) == .childCrashed)
  }

  @Test(arguments: ["exit 0", "exec 0<&-; exec 1>&-; exit 4"])
  func `a child that does not read is no signal for us`(script: String) {
    let dot = String(repeating: "x", count: 2_000_000)
    let expected: RenderingError.Code = script == "exit 0" ? .unreadablePicture : .childFailed
    #expect(code(shell(script), dot) == expected)
  }

  @Test(arguments: [
    "sleep 60", "sleep 60 & wait", "exec 1>&- 2>&-; sleep 60",
    "cat > /dev/null; while :; do :; done",
  ])
  func `a child that takes too long is killed with all that it started`(script: String) {
    let start = ContinuousClock.now
    #expect(code(shell(script, deadline: 0.3)) == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(8))
  }

  @Test func `a program that is not there is an error`() {
    #expect(code(ChildProcessLayout(executable: "/nonexistent/entente")) == .childNotStarted)
    #expect(code(ChildProcessLayout(executable: "/")) == .childNotStarted)
  }

  @Test func `garbage is no picture`() {
    for script in ["echo nonsense", "echo '<svg><g>'", "echo '<svg viewBox=\"0 0 10 10\"/>'"] {
      let renderer = Renderer(engine: shell("cat > /dev/null; " + script))
      let error = #expect(throws: RenderingError.self) { try renderer.svg(SampleGraphs.three) }
      #expect(error?.code == .unreadablePicture)
    }
  }

  @Test func `memory is limited`() {
    let script =
      "cat > /dev/null; head -c 400000000 /dev/zero | tail > /dev/null && exit 0 || exit 9"
    let engine = ChildProcessLayout(
      executable: "/bin/sh", arguments: ["-c", script], deadline: 30, memory: 64 << 20)
    #expect(code(engine) == .childFailed)
  }
}
