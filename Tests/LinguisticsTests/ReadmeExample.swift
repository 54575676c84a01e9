import Linguistics

/// The words of a text with their lemmas, parts of speech and heads, and its names.
func reading(of text: String) -> (words: [String], names: [String]) {
  let sentences = Analyzer().analyze(Document(id: "note", text: text)).sentences
  let words = sentences.flatMap { sentence in
    sentence.tokens.map { token in
      let head = token.head.map { sentence.tokens[$0].form } ?? "-"
      return "\(token.form) \(token.lemma) \(token.upos.rawValue) \(token.deprel) \(head)"
    }
  }
  let names = sentences.flatMap { sentence in
    sentence.names.map { "\($0.label): \(sentence.tokens[$0.tokens].map(\.form))" }
  }
  return (words, names)
}
