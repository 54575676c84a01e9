public import TextAnnotation

/// Draws the dependency trees of sentences, as text for a terminal and as SVG.
///
/// The same sentences give the same bytes on every machine.
public struct TreeRenderer: Sendable {
  /// Colours and type.
  public let theme: Theme

  /// Makes a renderer.
  public init(theme: Theme = .standard) { self.theme = theme }

  /// A tree as lines, a token on each: its arcs, form, part of speech, relation and name.
  ///
  /// Heads stand left of their dependents:
  ///
  ///     ─┬─▸ Go    VERB   root
  ///      ├─▸ home  ADV    advmod
  ///      ╰─▸ .     PUNCT  punct
  ///
  /// - Returns: one line for each token; columns are aligned as a terminal shows them.
  public func lines(of sentence: Sentence) -> [String] { TreeText(sentence).lines }

  /// The sentences as one picture, below each other, with arcs from heads to dependents.
  ///
  /// - Parameters:
  ///   - sentences: each with the name that stands above it; an empty name takes no room.
  ///   - title: what the picture is called by screen readers.
  /// - Returns: a whole SVG document; an empty page without sentences.
  public func svg(of sentences: [(name: String, sentence: Sentence)], title: String) -> String {
    let margin = 24.0
    var y = margin - 8
    var width = 120.0
    var elements: [String] = []
    for (name, sentence) in sentences {
      let figure = ArcFigure(sentence, theme: theme)
      if !name.isEmpty {
        y += 12
        elements.append(caption(name.plain(most: 200), margin, y))
        width = max(width, TextMetrics.width(name.plain(most: 200), size: theme.sizes.note))
        y += 8
      }
      let place = "\(Decimal.text(margin)) \(Decimal.text(y))"
      elements.append("<g class=\"sentence\" role=\"img\" transform=\"translate(\(place))\">")
      elements.append("<title>\(Self.words(of: sentence).escapedForXML)</title>")
      elements += figure.elements + ["</g>"]
      y += figure.height + 22
      width = max(width, figure.width)
    }
    let head = open(width: width + 2 * margin, height: y - 22 + margin, title)
    return ([head] + elements + ["</svg>", ""]).joined(separator: "\n")
  }

  private func caption(_ name: String, _ x: Double, _ y: Double) -> String {
    "<text x=\"\(Decimal.text(x))\" y=\"\(Decimal.text(y))\" font-size=\""
      + "\(Decimal.text(theme.sizes.note))\" fill=\"\(theme.muted.light)\">"
      + "\(name.escapedForXML)</text>"
  }

  private func open(width: Double, height: Double, _ title: String) -> String {
    let (width, height) = (Decimal.text(width), Decimal.text(max(height, 48)))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="entente" role="graphics-document document" \
      aria-roledescription="dependency trees" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" font-family="\(theme.fontFamily)">
      <title>\(title.plain(most: 200).escapedForXML)</title>
      \(StyleSheet(theme: theme).element)
      <rect class="page" width="\(width)" height="\(height)" fill="\(theme.background.light)"/>
      """
  }

  /// The tree in words, for those who do not see it.
  private static func words(of sentence: Sentence) -> String {
    let tokens = sentence.tokens
    return tokens.prefix(100).map { token in
      let form = token.form.plain(most: 60)
      guard !token.deprel.isEmpty else { return form }
      guard let head = token.head, tokens.indices.contains(head) else {
        return "\(form): \(token.deprel)"
      }
      return "\(form): \(token.deprel) of \(tokens[head].form.plain(most: 60))"
    }.joined(separator: ", ")
  }
}
