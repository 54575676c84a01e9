internal import SourceDocuments

/// An article as one file gives it, before its id is settled and sidecars have been asked.
struct ArticleDraft {
  /// The id that the article gives itself, or that its file's name gives it.
  var id: String
  /// Whether the article gives itself the id; then no folder is put before it.
  var isOwnID: Bool
  /// The path, with the line of a JSON Lines file.
  var place: String
  /// What follows BOM and front matter.
  var text: String
  /// What the article says of itself.
  var metadata: DocumentMetadata
  /// What was met.
  var diagnostics: [Diagnostic]
}
