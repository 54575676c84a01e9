import TextAnnotation

/// Gives the same name the same label throughout a document.
enum NameConsistency {
  /// Lets well-grounded candidates decide for weakly grounded ones of the same words, and full
  /// names of persons for their parts.
  static func apply(to sentences: inout [[NameCandidate]]) {
    let labels = bestLabels(sentences)
    let parts = personParts(sentences, labels)
    for (s, sentence) in sentences.enumerated() {
      for (c, candidate) in sentence.enumerated() {
        if parts.contains(candidate.surface) { sentences[s][c].vote(.person, .consistency) }
        if let best = labels[candidate.surface]?.label { sentences[s][c].vote(best, .consistency) }
      }
    }
  }

  /// The label on the best ground for each surface.
  private static func bestLabels(
    _ sentences: [[NameCandidate]]
  ) -> [String: (label: EntitySpan.Label, ground: NameCandidate.Ground)] {
    var best: [String: (label: EntitySpan.Label, ground: NameCandidate.Ground)] = [:]
    for candidate in sentences.joined() {
      guard let label = candidate.label, let ground = candidate.ground, ground != .default else {
        continue
      }
      if let known = best[candidate.surface], known.ground.rawValue >= ground.rawValue { continue }
      best[candidate.surface] = (label, ground)
    }
    return best
  }

  /// The first and last words of the full names of persons.
  private static func personParts(
    _ sentences: [[NameCandidate]],
    _ labels: [String: (label: EntitySpan.Label, ground: NameCandidate.Ground)]
  ) -> Set<String> {
    var parts: Set<String> = []
    for candidate in sentences.joined() where candidate.words.count > 1 {
      guard (labels[candidate.surface]?.label ?? candidate.label) == .person,
        let first = candidate.words.first, let last = candidate.words.last
      else { continue }
      parts.insert(first)
      parts.insert(last)
    }
    return parts
  }
}
