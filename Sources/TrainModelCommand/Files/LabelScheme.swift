import ArgumentParser
import LinguisticTraining

/// The labels of names of a corpus, and which of ours and of its own they cover.
enum LabelScheme: String, CaseIterable, ExpressibleByArgument {
  /// Universal NER: PER, ORG, LOC; nationalities are other names there.
  case web
  /// Groningen Meaning Bank: per, org, and geo, with which gpe counts.
  case news

  /// The network's number of the scheme.
  var number: Int { self == .web ? 0 : 1 }

  /// Sentences with the labels of the scheme; names that it does not cover are left out.
  func applied(to sentences: [EvaluationSentence]) -> [EvaluationSentence] {
    sentences.map { sentence in
      EvaluationSentence(
        words: sentence.words, multiwords: sentence.multiwords,
        names: sentence.names.compactMap { name in
          label(name.label).map { EvaluationSentence.Name(words: name.words, label: $0) }
        })
    }
  }

  private func label(_ label: String) -> String? {
    switch (self, label) {
    case (_, "person"), (_, "PER"), (_, "per"): self == .web ? "PER" : "per"
    case (_, "organization"), (_, "ORG"), (_, "org"): self == .web ? "ORG" : "org"
    case (_, "place"), (_, "country"), (_, "LOC"), (_, "geo"): self == .web ? "LOC" : "geo"
    case (.news, "nationality"), (.news, "gpe"): "geo"
    default: nil
    }
  }
}
