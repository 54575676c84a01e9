import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct PatternFileReaderTests {
  private func read(_ text: String) throws -> (values: [EventPattern], problems: [Diagnostic]) {
    try PatternFileReader().read(text.utf8, from: "my.yaml")
  }

  @Test func `a pattern may stand above its type`() throws {
    let (values, problems) = try read(
      """
      - event: build
        verb: Build up
        slots: {subj: builder, "obj*": work, in: work/builder}
        light: yes
        examples: "[builder Peru] built [work a bridge]."
      - type: build
        root: COOPERATE
        roles: [builder+, work]
        kinds: {work: [place, item], builder: country}
        needs: [2 builder, work or place]
      """)
    #expect(problems.isEmpty)
    let pattern = try #require(values.first)
    #expect(pattern.name == "build.verb.build-up")
    #expect(pattern.slots.map(\.description) == ["subj:builder", "obj*:work", "in:work/builder"])
    #expect(pattern.isGovernedByLightVerb)
    #expect(pattern.examples.first?.text == "Peru built a bridge.")
    #expect(pattern.examples.first?.fillers.map(\.range) == [0..<4, 11..<19])
    #expect(pattern.type.root == .cooperate)
    #expect(pattern.type.kinds(of: "work") == [.place, .item])
    #expect(pattern.type.kinds(of: "builder") == [.country])
    #expect(pattern.type.missing(from: ["builder": 2, "place": 1]) == nil)
    #expect(pattern.type.missing(from: ["builder": 1, "work": 1]) == "2 fillers of builder")
    #expect(pattern.type.missing(from: ["builder": 2]) == "work or place")
  }

  @Test func `without needs every role is needed, and of a single open one two`() throws {
    let (values, problems) = try read(
      """
      - {type: race, roles: [racer+]}
      - {type: bribe, roles: [briber, bribed]}
      - {event: race, verb: race, slots: {subj: racer, with: racer}}
      - {event: bribe, verb: bribe, slots: {subj: briber, obj: bribed}}
      """)
    #expect(problems.isEmpty)
    #expect(values[0].type.missing(from: ["racer": 1]) == "2 fillers of racer")
    #expect(values[1].type.missing(from: ["briber": 1]) == "bribed")
  }

  @Test(arguments: [
    ("- 7", "expected a type or a pattern, found \"7\""),
    ("- {type: sign, roles: [a]}", "sign is a type of the ontology"),
    ("- {type: Build it, roles: [a]}", "expected a type in small letters and hyphens"),
    ("- {type: build}", "expected roles such as"),
    ("- {type: build, roles: a}", "expected roles such as"),
    ("- {type: build, roles: [a, a]}", "the role a comes twice"),
    ("- {type: build, roles: [place]}", "none of place, from, to"),
    ("- {type: build, roles: [a], root: X}", "expected one of AGREE"),
    ("- {type: build, roles: [a], kinds: {b: item}}", "kinds speaks of b"),
    ("- {type: build, roles: [a], kinds: {a: thing}}", "expected one of person"),
    ("- {type: build, roles: [a], needs: [b]}", "expected a role of the type"),
    ("- {type: build, roles: [a], needs: [some a]}", "expected a role of the type"),
    ("- {type: build, roles: [a], colour: red}", "no field is called \"colour\""),
    ("- {event: meet, verb: see}", "expected type and roles, or event"),
    ("- {event: meat, verb: see, slots: {subj: participant}}", "no type is called \"meat\""),
    ("- {event: meet, slots: {subj: participant}}", "expected either verb or noun"),
    ("- {event: meet, verb: a, noun: b, slots: {subj: participant}}", "or noun, found both"),
    ("- {event: meet, verb: see, slots: {subj: guest}}", "meet has no role \"guest\"; it has part"),
    ("- {event: meet, verb: see, slots: {}}", "expected slots such as"),
    ("- {event: meet, verb: see, slots: {subject: participant}}", "\"subject\" is no place of a"),
    ("- {event: meet, verb: see, slots: {wiht: participant}}", "there are subj, obj, iobj, poss"),
    ("- {event: meet, verb: see, slots: {subj: participant}, light: maybe}", "expected yes or no"),
    (
      "- {event: meet, verb: see, slots: {subj: participant}, examples: Peru saw Chile.}",
      "expected a sentence with its fillers in brackets"
    ),
    (
      "- {event: meet, verb: see, slots: {subj: participant}, examples: \"[participant Peru saw\"}",
      "expected a sentence with its fillers in brackets"
    ),
    (
      "- {event: meet, verb: see, slots: {subj: participant}, examples: \"[guest Peru] saw\"}",
      "meet has no role \"guest\""
    ),
  ])
  func `a wrong entry is left out and named with its line`(text: String, message: String) throws {
    let good = "\n- {event: meet, verb: see, slots: {subj: participant, obj: participant}}"
    let (values, problems) = try read(text + good)
    #expect(values.map(\.name) == ["meet.verb.see"])
    let problem = try #require(problems.first)
    #expect(problem.message.contains(message), "\(problem.message)")
    #expect(problem.place == "my.yaml:1", "\(problem.place)")
  }

  @Test func `patterns of a type that is refused are left out in silence`() throws {
    let (values, problems) = try read(
      """
      - {type: race, roles: [racer+, racer]}
      - {event: race, verb: run, slots: {subj: racer}}
      """)
    #expect(values.isEmpty)
    #expect(problems.map(\.place) == ["my.yaml:1"])
  }

  @Test func `what comes twice counts once`() throws {
    let (values, problems) = try read(
      """
      - {type: race, roles: [racer+]}
      - {type: race, roles: [runner+]}
      - {event: race, verb: run, slots: {subj: racer}}
      - {event: race, verb: run, slots: {obj: racer}}
      """)
    #expect(values.map { $0.slots.map(\.description) } == [["subj:racer"]])
    #expect(problems.map(\.place) == ["my.yaml:2", "my.yaml:4"])
  }

  @Test func `a file that is no list is refused`() {
    #expect(throws: GraphFormatError.self) { try read("type: build") }
    #expect(throws: GraphFormatError.self) { try read("- [") }
  }
}
