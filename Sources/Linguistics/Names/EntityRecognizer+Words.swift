import SourceDocuments
import TextAnnotation

extension EntityRecognizer.Words {
  /// Cuts a sentence into words, and takes the network's marks over.
  init(_ reading: NetworkReader.Reading, lexicon: NameLexicon) {
    let joined = JoinedTokens(reading.tokens, joints: Self.joints(reading, lexicon: lexicon))
    words = joined.words
    tokens = joined.tokens
    marks = Self.marks(reading).map {
      EntityRecognizer.Mark(words: joined.words(of: $0.tokens), label: $0.label)
    }
  }

  /// The tokens that go on the word before them: a hyphen inside a name, and what follows it.
  private static func joints(
    _ reading: NetworkReader.Reading, lexicon: NameLexicon
  ) -> Set<Int> {
    let tokens = reading.tokens
    var joints: Set<Int> = []
    for index in tokens.indices where JoinedTokens.isHyphen(index, in: tokens) {
      let parts = [tokens[index - 1].form, tokens[index + 1].form]
      let isInside = reading.names.contains {
        $0.tokens.contains(index - 1) && $0.tokens.contains(index + 1)
      }
      if !parts.allSatisfy(lexicon.isState),
        isInside || endsPersonName(reading, at: index) || lexicon.isJoinedPlace(parts)
          || lexicon.entry(named: parts.joined(separator: "-")) != nil
      {
        joints.formUnion([index, index + 1])
      }
    }
    return joints
  }

  /// Whether a hyphen and what follows it close the name of a person that the network cut short: the
  /// "-in" of "Moon Jae-in", but not the "-led" of "Putin-led".
  private static func endsPersonName(_ reading: NetworkReader.Reading, at hyphen: Int) -> Bool {
    let next = reading.tokens[hyphen + 1]
    guard next.form.utf8.count <= longestSyllable,
      ![.verb, .noun, .adjective].contains(next.upos)
    else { return false }
    return reading.names.contains {
      $0.tokens.upperBound == hyphen && $0.tokens.count > 1 && label($0.kind) == .person
    }
  }

  /// The longest second half of a given name that begins with a small letter, in bytes.
  private static let longestSyllable = 5

  /// The names by the scheme of news, and of the other scheme what does not overlap them; in order.
  private static func marks(
    _ reading: NetworkReader.Reading
  ) -> [(tokens: Range<Int>, label: EntitySpan.Label)] {
    var marks: [(tokens: Range<Int>, label: EntitySpan.Label)] = []
    for scheme in [1, 0] {
      for name in reading.names where name.scheme == scheme {
        guard let label = label(name.kind),
          !marks.contains(where: { $0.tokens.overlaps(name.tokens) })
        else { continue }
        marks.append((name.tokens, label))
      }
    }
    return marks.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The label for a word of the corpora; nil for times, which are no names.
  private static func label(_ kind: String) -> EntitySpan.Label? {
    switch kind {
    case "per", "PER": .person
    case "org", "ORG": .organization
    case "geo", "LOC": .place
    case "gpe": .nationality
    case "tim": nil
    default: .other
    }
  }
}
