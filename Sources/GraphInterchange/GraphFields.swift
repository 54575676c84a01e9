/// The fields of `eventgraph/1` in the order in which they are written.
///
/// What is not listed here is a field of others, and is kept where the graph has a place for it.
enum GraphFields {
  static let graph = [
    "format", "documents", "entities", "events", "relations", "possibleMatches", "decisions",
    "furniture", "incomplete", "names", "diagnostics",
  ]
  static let document = [
    "id", "title", "publisher", "published", "url", "sha256", "widths", "metadata",
  ]
  static let entity = ["id", "kind", "name", "ids", "formerly", "mentions"]
  static let event = ["id", "type", "plover", "time", "place", "participants", "claims"]
  static let incompleteEvent = event + ["missing"]
  static let participant = ["role", "entity"]
  static let relation = ["id", "type", "from", "to", "label", "former", "claims"]
  static let claim = [
    "document", "start", "end", "quote", "trigger", "pattern", "modality", "cue", "speaker", "time",
  ]
}
