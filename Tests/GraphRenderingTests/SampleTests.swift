import EventModel
import GraphRendering
import Testing
import Foundation

@Suite struct SampleTests {
  @Test func `samples`() throws {
    guard let out = ProcessInfo.processInfo.environment["SAMPLES"] else { return }
    let r = Renderer(engine: InProcessLayout())
    for (n, g, o) in Samples.all {
      let c = ContinuousClock.now
      try r.dot(g, options: o).write(toFile: out + "/\(n).dot", atomically: true, encoding: .utf8)
      let svg = try r.svg(g, options: o)
      print("sample", n, ContinuousClock.now - c)
      try svg.write(toFile: out + "/\(n).svg", atomically: true, encoding: .utf8)
      try r.dot(g, options: o).write(toFile: out + "/\(n).dot", atomically: true, encoding: .utf8)
      try Data(try r.png(g, options: o)).write(to: URL(fileURLWithPath: out + "/\(n).png"))
    }
  }
}
enum Samples {
  static var all: [(String, EventGraph, DrawingOptions)] { [("summit", SummitGraph.graph, .init()),
   ("star", star, .init(title: "One and twenty others")), ("empty", EventGraph(), .init()), ("one", one, .init()), ("three", three, .init()),
   ("chain", chain, .init()), ("dense", random(40, 90, 3), .init()), ("scripts", scripts, .init()), ("hostile", hostile, .init()),
   ("big", random(120, 220, 5), .init()), ("all120", random(120, 220, 5), .init(maxEntities: nil)), ("all500", random(500, 800, 5), .init(maxEntities: nil))] }
  static var star: EventGraph { GraphScript(entities: ["country/us United States"] + (1...20).map { "country/c\($0) Country \($0)" },
    events: (1...20).map { $0 % 3 == 0 ? "accuse 2024-01-\($0 + 5) - accuser=country/c\($0) accused=country/us" : "sanction 2024 - sanctioner=country/us sanctioned=country/c\($0)" }).graph }
  static var one: EventGraph { GraphScript(entities: ["person/a Alice Example"], events: ["die 2011 - deceased=person/a"]).graph }
  static var three: EventGraph { GraphScript(entities: ["person/a Alice Example", "person/b Bob Sample", "country/c Ruritania"], relations: ["office king person/b country/c"], events: ["meet 2011 - participant=person/a participant=person/b", "visit 2011-03 - visitor=person/a destination=country/c"]).graph }
  static var chain: EventGraph { GraphScript(entities: (1...7).map { "person/p\($0) Person Number \($0)" }, events: (1...6).map { "accuse 2024 - accuser=person/p\($0) accused=person/p\($0 + 1)" }).graph }
  static var scripts: EventGraph { GraphScript(entities: ["person/a 김정은", "person/b Владимир Владимирович Путин", "person/c محمد بن سلمان", "country/d 中华人民共和国中央人民政府代表团及随行人员名单全体成员", "organization/e Bundesverfassungsgerichtspräsidentschaftskandidatenauswahlkommission", "agreement/f accord on the mutual recognition of professional qualifications and the free movement of seasonal agricultural workers between the two countries", "person/g Ṛṣi Ĺuḃoš Þór", "person/h שלום ישראל"],
    events: ["meet 2011 - participant=person/a participant=person/b", "sign 2011 - signatory=person/a signatory=person/b agreement=agreement/f", "praise - - speaker=person/c target=country/d", "accuse - - accuser=organization/e accused=country/d","visit - - visitor=person/a destination=country/d", "meet - - participant=person/g participant=person/h participant=person/a"]).graph }
  static var hostile: EventGraph { GraphScript(entities: ["person/a \"]; node [URL=\"javascript:alert(1)", "person/b <b>bold</b>", "person/c \\N \\G &lt;i&gt; &amp; \\\\", "person/d a\u{0}b\u{1}c\u{1b}[31m\u{202e}evil", "person/e " + String(repeating: "x", count: 10_000), "person/f <TABLE><TR><TD>x</TD></TR></TABLE>", "person/g ]]> --> ' onload='x"],
    events: ["meet 2011 - participant=person/a participant=person/b", "praise - - speaker=person/c target=person/d", "accuse - - accuser=person/e accused=person/f","praise - - speaker=person/a target=person/g", "meet - - participant=person/b participant=person/c participant=person/e", "<b>q</b> - - x=person/a y=person/d"]).graph }
  static func random(_ n: Int, _ m: Int, _ seed: UInt64) -> EventGraph {
    var s = seed
    func next(_ k: Int) -> Int { s = s &* 6364136223846793005 &+ 1442695040888963407; return Int((s >> 33) % UInt64(k)) }
    let types = ["accuse accuser accused", "praise speaker target", "visit visitor destination", "meet participant participant", "supply supplier recipient", "criticize critic target", "invite inviter invitee"]
    let kinds = ["person", "country", "organization", "person"]
    let ids = (0..<n).map { "\(kinds[$0 % 4])/e\($0)" }
    let events = (0..<m).map { i -> String in
      let t = types[next(types.count)].split(separator: " ")
      let a = min(next(n), next(n)), b = (a + 1 + next(n - 1)) % n
      return "\(t[0]) 20\(10 + next(14)) - \(t[1])=\(ids[a]) \(t[2])=\(ids[b]) x\(1 + next(3))\(["", "", "", " ?may", " !will"][next(5)])"
    }
    return GraphScript(documents: [("d", nil, "The Daily", "2024-05-03", nil)], entities: ids.enumerated().map { "\($1) Entity Named \($0)" }, events: events).graph
  }
}
