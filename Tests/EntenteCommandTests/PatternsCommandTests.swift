import Foundation
import Testing

@Suite(.serialized) struct PatternsCommandTests {
  private static let own = """
    - type: build
      roles: [builder+, work]
      kinds: {work: [place, item]}
    - event: build
      verb: build
      slots: {subj: builder, obj: work, with: builder}
      examples: "[work The Kerch Bridge] was built by [builder Norway]."

    """

  @Test func `the patterns of the program are listed, all or of a type`() throws {
    let place = try Workplace()
    let all = try place.run("patterns")
    #expect(all.code == 0)
    #expect(all.lines.count > 600)
    let some = try place.run("patterns", "--type", "visit", "--examples")
    #expect(
      some.lines.first?.split(separator: " ").map(String.init)
        == ["visit", "verb", "visit", "subj:visitor", "obj:destination/host"])
    #expect(some.lines.count { $0.hasPrefix("visit ") } > 20)
    let none = try place.run("patterns", "--type", "vist")
    #expect(
      none.code == 1 && none.errors.contains("no pattern of the type vist; there are accuse,"))
  }

  @Test func `an example that is read as marked is counted`() throws {
    let place = try Workplace()
    try place.write("my.yaml", Self.own)
    let run = try place.run("patterns", "my.yaml")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text == "1 pattern, 1 of 1 example read as marked\n")
  }

  @Test func `an example that is read otherwise is shown with what was read`() throws {
    let place = try Workplace()
    try place.write(
      "my.yaml", Self.own.replacingOccurrences(of: "[builder Norway]", with: "Norway"))
    let run = try place.run("patterns", "my.yaml")
    #expect(run.code == 1)
    #expect(
      run.text == """
        “The Kerch Bridge was built by Norway.”
          wanted  build.verb.build: work The Kerch Bridge
          read    build.verb.build: work Kerch Bridge, builder Norway
        1 pattern, 0 of 1 example read as marked

        """)
  }

  @Test func `types and patterns of a file give events, their ids and their words`() throws {
    let place = try Workplace()
    try place.write("my.yaml", Self.own)
    try place.write("one.txt", "Norway has built the Kerch Bridge with Finland.\n")
    let without = try place.run("list", "events", "--in", "one.txt")
    #expect(without.code == 1)
    let run = try place.run("list", "events", "--patterns", "my.yaml", "--in", "one.txt")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.lines.count == 1 && run.text.hasPrefix("build/"), "\(run.text)")
    let graph = try place.run("build", "one.txt", "--patterns", "my.yaml")
    try place.write("one.json", graph.text)
    let again = try place.run("list", "events", "--in", "one.json")
    #expect(again.text.contains("Norway") && again.text.contains("Finland"))
    let drawing = try place.run("draw", "one.json", "-o", "one.svg")
    #expect(drawing.code == 0, "\(drawing.errors)")
    let svg = try String(contentsOfFile: place.path + "/one.svg", encoding: .utf8)
    #expect(svg.contains("build"))
  }

  @Test func `a file that is no list is refused, an entry that is wrong left out`() throws {
    let place = try Workplace()
    try place.write("bad.yaml", "type: build\n")
    #expect(try place.run("patterns", "bad.yaml").code == 2)
    #expect(try place.run("patterns", "missing.yaml").code == 2)
    try place.write("one.txt", "Norway built the Kerch Bridge.\n")
    let run = try place.run("list", "events", "--patterns", "bad.yaml", "--in", "one.txt")
    #expect(run.code == 2 && run.errors.contains("bad.yaml:1"))
    try place.write("half.yaml", Self.own + "- {event: nothing, verb: x, slots: {subj: y}}\n")
    let half = try place.run("patterns", "half.yaml")
    #expect(half.code == 2 && half.errors.contains("half.yaml:8: warning: no type is called"))
    #expect(half.text.contains("1 of 1 example read as marked"))
  }
}
