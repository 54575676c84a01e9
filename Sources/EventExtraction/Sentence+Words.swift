import TextAnnotation
import WordLists

extension Sentence {
  /// The sentence with what a hyphen joins in one token, as patterns over the order of words want it:
  /// "Jong-un", "one-on-one"; two states ("Turkish-Libyan") and the parts of a name and what is no part
  /// of it ("U.S.-led") stay apart.
  ///
  /// Multiword tokens are left out; they do not fit the new tokens.
  var joiningHyphens: Sentence {
    let hyphens = tokens.indices.filter(isJoint)
    let joined = JoinedTokens(tokens, joints: Set(hyphens.flatMap { [$0, $0 + 1] }))
    let spans = names.map {
      EntitySpan(tokens: joined.words(of: $0.tokens), range: $0.range, label: $0.label)
    }
    return Sentence(range: range, tokens: joined.words, names: spans, isHeading: isHeading)
  }

  /// Whether a token is a hyphen that joins the words around it.
  private func isJoint(_ index: Int) -> Bool {
    guard JoinedTokens.isHyphen(index, in: tokens), let next = tokens[index + 1].form.first,
      next.isLetter || next.isNumber
    else { return false }
    let sides = [index - 1, index + 1]
    let owners = sides.map { side in names.firstIndex { $0.tokens.contains(side) } }
    guard owners[0] == owners[1] else { return false }
    return !sides.allSatisfy { Countries.standard.lexicon.contains(tokens[$0].form) }
  }
}
