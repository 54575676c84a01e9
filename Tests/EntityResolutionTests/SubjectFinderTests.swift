import EntityResolution
import EventModel
import SourceDocuments
import Testing

@Suite struct SubjectFinderTests {
  /// An entity with its names by document; `~` marks a description.
  private static func entity(
    _ id: Entity.ID, _ kind: EntityKind, _ name: String, _ names: KeyValuePairs<String, String>
  ) -> Entity {
    let mentions = names.enumerated().map { position, named in
      let isName = !named.value.hasPrefix("~")
      let text = isName ? named.value : String(named.value.dropFirst())
      let range = TextRange(position * 100, position * 100 + text.utf8.count)
      return Entity.Place(
        Document.ID(rawValue: named.key),
        Mention(range, text: text, form: isName ? .name : .nominal))
    }
    return Entity(id: id, kind: kind, name: name, mentions: mentions)
  }

  private static func subject(of entity: Entity, among others: [Entity]) -> Judgement.Subject? {
    SubjectFinder(EventGraph(entities: [entity] + others)).subject(of: entity)
  }

  private static let leader = entity(
    "person/kim-jong-un", .person, "Kim Jong Un", ["a": "Kim Jong Un", "a": "Kim"])

  @Test func `a name that nobody else has is enough, with the kind`() {
    #expect(
      Self.subject(of: Self.leader, among: []) == Judgement.Subject("Kim Jong Un", kind: .person))
  }

  @Test func `of a name that others have too, the document tells`() {
    let other = Self.entity("person/kim", .person, "Kim", ["b": "Kim"])
    #expect(
      Self.subject(of: other, among: [Self.leader])
        == Judgement.Subject("Kim", kind: .person, document: "b"))
  }

  @Test func `a thing of another kind may have the name`() {
    let ship = Self.entity("thing/kim-jong-un", .item, "Kim Jong Un", ["b": "Kim Jong Un"])
    #expect(
      Self.subject(of: Self.leader, among: [ship])
        == Judgement.Subject("Kim Jong Un", kind: .person))
  }

  @Test func `a name that only a judgement gave, or a description, is none`() {
    let shown = Self.entity(
      "person/x", .person, "The Greatest", ["a": "Cassius Clay", "a": "~the boxer"])
    #expect(
      Self.subject(of: shown, among: []) == Judgement.Subject("Cassius Clay", kind: .person))
    let gift = Self.entity("thing/vase", .gift, "a vase", ["a": "~a vase"])
    #expect(Self.subject(of: gift, among: []) == Judgement.Subject("a vase", kind: .gift))
  }

  @Test func `two of all the same names in the same documents cannot be told`() {
    let twin = Self.entity("person/kim~2", .person, "Kim", ["b": "Kim"])
    let other = Self.entity("person/kim", .person, "Kim", ["b": "Kim"])
    #expect(Self.subject(of: other, among: [twin]) == nil)
  }

  @Test func `names in no role count as others`() {
    let unused = EventGraph.UnusedName(name: "Kim", kind: .person, mentions: Self.leader.mentions)
    let other = Self.entity("person/kim", .person, "Kim", ["b": "Kim"])
    let graph = EventGraph(entities: [other], unusedNames: [unused])
    #expect(
      SubjectFinder(graph).subject(of: other)
        == Judgement.Subject("Kim", kind: .person, document: "b"))
  }
}
