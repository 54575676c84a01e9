import EventModel
import GraphRendering
import Testing
import Foundation

@Suite struct SampleTests {
  @Test func `samples`() throws {
    guard let out = ProcessInfo.processInfo.environment["SAMPLES"] else { return }
    let r = Renderer(engine: InProcessLayout())
    for (n, g) in Samples.all {
      let c = ContinuousClock.now
      let svg = try r.svg(g)
      print(n, ContinuousClock.now - c)
      try svg.write(toFile: out + "/\(n).svg", atomically: true, encoding: .utf8)
      try r.dot(g).write(toFile: out + "/\(n).dot", atomically: true, encoding: .utf8)
      try Data(try r.png(g)).write(to: URL(fileURLWithPath: out + "/\(n).png"))
    }
  }
}
enum Samples {
  static var all: [(String, EventGraph)] { [("summit", SummitGraph.graph)] }
}
