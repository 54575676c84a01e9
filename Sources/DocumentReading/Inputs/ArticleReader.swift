internal import SourceDocuments

/// Turns the bytes of one file into articles.
enum ArticleReader {
  /// The articles of a file, and why parts of it gave none.
  static func articles(
    in bytes: [UInt8], place: String, stem: String, format: ArticleFormat?
  ) throws(DocumentReadingError) -> (drafts: [ArticleDraft], failures: [DocumentReadingError]) {
    guard !bytes.isEmpty else { throw .empty(place) }
    if let binary = BinaryFormat.of(bytes) {
      throw DocumentReadingError(
        .binaryFile, at: place, "\(binary.name), not a text; \(binary.advice)")
    }
    var decoder = TextDecoder(
      place: place, declared: format == .html ? LegacyEncoding.declared(in: bytes) : nil)
    let text = decoder.decode(bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty(place) }
    switch ArticleFormat.of(text, named: format) {
    case .text:
      let draft = try textArticle(text, stem: stem, place: place)
      return ([draft.met(decoder.diagnostics)], [])
    case .html:
      let draft = try page(text, stem: stem, place: place)
      return ([draft.met(decoder.diagnostics)], [])
    case .jsonLines:
      var (drafts, failures) = JSONLines.articles(in: text, stem: stem, place: place)
      if !drafts.isEmpty { drafts[0] = drafts[0].met(decoder.diagnostics) }
      return (drafts, failures)
    case nil:
      throw DocumentReadingError(
        .unsupportedFormat, at: place,
        "JSON without one article per line, write one object with a \"text\" on each line")
    }
  }

  /// The name of a file without its folder and extension.
  static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }

  private static func textArticle(
    _ text: String, stem: String, place: String
  ) throws(DocumentReadingError) -> ArticleDraft {
    let frontMatter = FrontMatter.read(text, place: place)
    guard frontMatter.body.contains(where: { !$0.isWhitespace }) else { throw .empty(place) }
    let fields = frontMatter.fields
    return ArticleDraft(
      id: fields.id ?? stem, isOwnID: fields.id != nil, place: place,
      text: String(frontMatter.body), metadata: fields.metadata,
      diagnostics: frontMatter.diagnostics + fields.diagnostics)
  }

  private static func page(
    _ text: String, stem: String, place: String
  ) throws(DocumentReadingError) -> ArticleDraft {
    let parts = PageParts(try HTMLParser.tree(of: text, place: place))
    let article = PageText.text(of: parts)
    guard !article.isEmpty else {
      throw DocumentReadingError(
        .emptyFile, at: place, "a page without text; save it again once it has loaded, as HTML")
    }
    let found = PageMetadata(parts, place: place)
    return ArticleDraft(
      id: stem, isOwnID: false, place: place, text: article, metadata: found.metadata,
      diagnostics: found.diagnostics)
  }
}

extension ArticleDraft {
  /// The article with what was met before its own.
  fileprivate func met(_ earlier: [Diagnostic]) -> ArticleDraft {
    var draft = self
    draft.diagnostics = earlier + diagnostics
    return draft
  }
}
