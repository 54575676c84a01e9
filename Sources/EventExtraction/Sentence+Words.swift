import SourceDocuments
import TextAnnotation
import WordLists

extension Sentence {
  /// The sentence with what a hyphen joins in one token, as patterns over the order of words want it:
  /// "Jong-un", "one-on-one"; two states ("Turkish-Libyan") and the parts of a name and what is no part
  /// of it ("U.S.-led") stay apart.
  ///
  /// Tags, heads and multiword tokens are left out; they do not fit the new tokens.
  var joiningHyphens: Sentence {
    var joined: [Token] = []
    var wordAt: [Int] = []
    for (index, token) in tokens.enumerated() {
      if index > 0, isJoint(index) || index > 1 && isJoint(index - 1), let last = joined.last {
        joined[joined.count - 1] = Token(
          last.range.union(token.range), form: last.form + token.form,
          spaceAfter: token.spaceAfter)
      } else {
        joined.append(Token(token.range, form: token.form, spaceAfter: token.spaceAfter))
      }
      wordAt.append(joined.count - 1)
    }
    let spans = names.map { name in
      EntitySpan(
        tokens: wordAt[name.tokens.lowerBound]..<wordAt[name.tokens.upperBound - 1] + 1,
        range: name.range, label: name.label)
    }
    return Sentence(range: range, tokens: joined, names: spans, isHeading: isHeading)
  }

  /// Whether a token is a hyphen that joins the words around it.
  private func isJoint(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, Self.hyphens.contains(tokens[index].form),
      !tokens[index].spaceAfter, !tokens[index - 1].spaceAfter,
      tokens[index + 1].form.first?.isLetter == true
        || tokens[index + 1].form.first?.isNumber == true
    else { return false }
    let sides = [index - 1, index + 1]
    let owners = sides.map { side in names.firstIndex { $0.tokens.contains(side) } }
    guard owners[0] == owners[1] else { return false }
    return !sides.allSatisfy { Countries.standard.lexicon.contains(tokens[$0].form) }
  }

  private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
}
