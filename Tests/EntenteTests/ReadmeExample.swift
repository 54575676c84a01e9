import Entente

/// The words that tell of a person's meetings, with their dates, and a drawing of the whole graph.
func meetings(of name: String, in folder: String) async throws -> (lines: [String], svg: String) {
  let articles = DocumentReader().read([folder]).documents
  let graph = await Pipeline().graph(of: articles)
  let index = GraphIndex(graph)
  let lines = index.entities(ofKind: .person, named: name)
    .flatMap { index.events(ofType: .meet, participant: $0.id) }
    .flatMap { meeting in
      index.evidence(of: meeting.id).map { "\(meeting.time?.edtf ?? "undated") \($0)" }
    }
  return (lines, try Renderer(engine: InProcessLayout()).svg(graph))
}
