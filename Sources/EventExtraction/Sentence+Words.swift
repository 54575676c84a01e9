import SourceDocuments
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
    let spans = names.enumerated().map { index, span in
      // "Moon Jae-in": what the recognizer left behind the hyphen belongs to the name.
      let end = span.tokens.upperBound
      let isCut =
        end + 1 < tokens.count && hyphens.contains(end) && endsGivenName(index, at: end + 1)
      let whole = isCut ? span.tokens.lowerBound..<end + 2 : span.tokens
      return EntitySpan(
        tokens: joined.words(of: whole),
        range: isCut ? span.range.union(tokens[end + 1].range) : span.range, label: span.label)
    }
    return Sentence(range: range, tokens: joined.words, names: spans, isHeading: isHeading)
  }

  /// Whether a token is the second syllable of a given name behind a family name that comes first.
  private func endsGivenName(_ name: Int?, at index: Int) -> Bool {
    guard let name, names[name].label == .person, names[name].tokens.count > 1,
      names[name].tokens.upperBound == index - 1,
      World.standard.isSurname(tokens[names[name].tokens.lowerBound].form)
    else { return false }
    let form = tokens[index].form
    return form.count <= 6 && form.allSatisfy { $0.isLetter && $0.isLowercase }
  }

  /// Whether a token is a hyphen that joins the words around it.
  private func isJoint(_ index: Int) -> Bool {
    guard JoinedTokens.isHyphen(index, in: tokens), let next = tokens[index + 1].form.first,
      next.isLetter || next.isNumber
    else { return false }
    let sides = [index - 1, index + 1]
    let owners = sides.map { side in names.firstIndex { $0.tokens.contains(side) } }
    guard owners[0] == owners[1] || owners[1] == nil && endsGivenName(owners[0], at: index + 1)
    else {
      return false
    }
    return !sides.allSatisfy { Countries.standard.lexicon.contains(tokens[$0].form) }
  }
}
