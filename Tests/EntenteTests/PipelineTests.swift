import Entente
import Testing

@Suite struct PipelineTests {
  private static let article = Document(
    id: "a",
    text: "The Russian president, Vladimir Putin, met Kim Jong Un in Pyongyang on Wednesday.\n",
    metadata: DocumentMetadata(published: "2024-06-19"))
  private static let other = Document(
    id: "b", text: "Kim Jong-un welcomed Vladimir Putin at the airport.\n",
    metadata: DocumentMetadata(published: "2024-06-19"))

  @Test func `two articles become one graph with joined names`() async throws {
    let graph = await Pipeline().graph(of: [Self.article, Self.other])
    #expect(graph.entities.contains { $0.id == "person/kim-jong-un" && $0.mentions.count == 2 })
    let meeting = try #require(graph.events.first { $0.type == .meet })
    #expect(meeting.fillers(of: "participant") == ["person/kim-jong-un", "person/vladimir-putin"])
    #expect(meeting.time?.edtf == "2024-06-19")
    #expect(meeting.place == "place/pyongyang")
  }

  @Test func `neither the order of the documents nor the width matters`() async {
    let one = await Pipeline(options: PipelineOptions(width: 1)).graph(of: [
      Self.article, Self.other,
    ])
    let two = await Pipeline(options: PipelineOptions(width: 8)).graph(of: [
      Self.other, Self.article,
    ])
    #expect(one == two)
  }

  @Test func `a graph of analyses is the graph of their documents`() async {
    let documents = [Self.article, Self.other]
    let analyses = await Pipeline().analyses(of: documents)
    #expect(await Pipeline().graph(of: analyses) == Pipeline().graph(of: documents))
  }

  @Test func `reading given tokens keeps them and finds the names`() async throws {
    let analysis = try #require(await Pipeline().analyses(of: [Self.article]).first)
    let again = try #require(await Pipeline().analyses(keepingTokensOf: [analysis]).first)
    #expect(again == analysis)
  }

  @Test func `no document gives an empty graph`() async {
    #expect(await Pipeline().graph(of: [Document]()) == EventGraph())
  }

  @Test func `everything leads to words that are in the text`() async {
    let documents = [Self.article, Self.other]
    let graph = await Pipeline().graph(of: documents)
    #expect(graph.unsourced(in: documents).isEmpty)
  }
}
