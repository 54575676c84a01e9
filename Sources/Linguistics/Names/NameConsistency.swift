import TextAnnotation

/// Gives the same name the same label throughout a document.
enum NameConsistency {
  /// What a document says of a name: the best ground, and how often each label was voted on it.
  private struct Verdict {
    var ground: NameCandidate.Ground
    var votes: [EntitySpan.Label: Int]

    /// The label with most votes; of equals the first in the order of the labels.
    var label: EntitySpan.Label? {
      EntitySpan.Label.allCases.max { votes[$0, default: 0] < votes[$1, default: 0] }
    }
  }

  /// Lets well-grounded candidates decide for weakly grounded ones of the same words, most votes
  /// among equals, and full names for their parts: "Gabuev" is a person because "Alexander Gabuev"
  /// was one, "Mahan" a body because "Mahan Air" was.
  static func apply(to sentences: inout [[NameCandidate]]) {
    let verdicts = verdicts(sentences)
    let persons = parts(of: .person, sentences, verdicts) { [$0.first, $0.last] }
    let bodies = parts(of: .organization, sentences, verdicts) { [$0.first] }
      .subtracting(persons)
    for (s, sentence) in sentences.enumerated() {
      for (c, candidate) in sentence.enumerated() {
        let surface = candidate.surface
        if persons.contains(surface) { sentences[s][c].vote(.person, .consistency) }
        if bodies.contains(surface) { sentences[s][c].vote(.organization, .consistency) }
        if let label = verdicts[surface]?.label { sentences[s][c].vote(label, .consistency) }
      }
    }
  }

  /// The labels on the best ground for each surface.
  private static func verdicts(_ sentences: [[NameCandidate]]) -> [String: Verdict] {
    var verdicts: [String: Verdict] = [:]
    for candidate in sentences.joined() {
      guard let label = candidate.label, let ground = candidate.ground, ground != .default else {
        continue
      }
      let known = verdicts[candidate.surface]?.ground.rawValue ?? -1
      if ground.rawValue > known {
        verdicts[candidate.surface] = Verdict(ground: ground, votes: [label: 1])
      } else if ground.rawValue == known {
        verdicts[candidate.surface]?.votes[label, default: 0] += 1
      }
    }
    return verdicts
  }

  /// Words of the full names of one label.
  private static func parts(
    of label: EntitySpan.Label, _ sentences: [[NameCandidate]], _ verdicts: [String: Verdict],
    words: ([String]) -> [String?]
  ) -> Set<String> {
    var parts: Set<String> = []
    for candidate in sentences.joined() where candidate.words.count > 1 {
      guard (verdicts[candidate.surface]?.label ?? candidate.label) == label else { continue }
      parts.formUnion(words(candidate.words).compactMap(\.self))
    }
    return parts
  }
}
