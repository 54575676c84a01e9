import Linguistics

/// Which edit goes with which suffix, for forms that were never seen.
///
/// A form counts once, however often it was seen, for its best edit. The share of an edit under a
/// suffix is smoothed with its share under the suffix shorter by a byte:
///
///     share(edit, suffix) = (forms with both + w · share(edit, shorter suffix)) / (forms + w)
struct SuffixRules {
  /// w, in forms: how much a shorter suffix has to say.
  ///
  /// With 1, 2, 3 and 5, 361, 354, 360 and 356 of the 39,558 words of the development parts of EWT
  /// and GUM get a wrong lemma.
  static let weight = 2.0
  /// An edit must be that of so many forms: others are slips of the pen and irregular words.
  static let leastForms = 2

  /// The edits by ``LemmaKey/suffix(_:of:_:)``, without those that follow from a shorter suffix.
  private(set) var edits: [UInt64: LemmaEdit] = [:]

  private typealias Shares = [LemmaEdit: Double]

  /// Learns rules.
  init(_ examples: [LemmaExample]) {
    let forms = Self.forms(examples)
    var shares: [UInt64: Shares] = [:]
    var chosen: [UInt64: LemmaEdit] = [:]
    for count in 0...LemmaKey.longestSuffix {
      var tallies: [UInt64: (shorter: UInt64, tally: Tally<LemmaEdit>)] = [:]
      for (word, tags, edit) in forms where word.folded.utf8.count >= count {
        let shorter = count > 0 ? LemmaKey.suffix(count - 1, of: word, tags) : 0
        let key = LemmaKey.suffix(count, of: word, tags)
        tallies[key, default: (shorter, Tally())].tally.add(edit)
      }
      for (key, (shorter, tally)) in tallies {
        let smoothed = Self.shares(of: tally, shorter: shares[shorter] ?? [:])
        guard let best = smoothed.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key
        else { continue }
        shares[key] = smoothed
        chosen[key] = best
        if chosen[shorter] != best { edits[key] = best }
      }
    }
  }

  /// The forms with their best edits, without edits that few forms have.
  private static func forms(
    _ examples: [LemmaExample]
  ) -> [(word: LemmaWord, tags: LemmaTags, edit: LemmaEdit)] {
    var seen: [FormKey: (word: LemmaWord, tags: LemmaTags, tally: Tally<LemmaEdit>)] = [:]
    for example in examples where example.lemma != "_" {
      guard let edit = LemmaEdit(from: example.word.form, to: example.lemma) else { continue }
      let key = FormKey(
        form: example.word.form, tags: example.tags, isInitial: example.word.shape == .initial)
      seen[key, default: (example.word, example.tags, Tally())].tally.add(edit)
    }
    var frequency = Tally<LemmaEdit>()
    for form in seen.values {
      if let edit = form.tally.best { frequency.add(edit) }
    }
    return seen.sorted { $0.key < $1.key }.map(\.value).compactMap { word, tags, tally in
      guard let edit = tally.best, frequency.counts[edit, default: 0] >= leastForms
      else { return nil }
      return (word, tags, edit)
    }
  }

  private static func shares(of tally: Tally<LemmaEdit>, shorter: Shares) -> Shares {
    let total = Double(tally.total) + weight
    var shares = shorter.mapValues { weight * $0 / total }
    for (edit, count) in tally.counts {
      shares[edit] = (Double(count) + weight * (shorter[edit] ?? 0)) / total
    }
    return shares
  }
}

/// What tells the forms of ``SuffixRules`` apart.
private struct FormKey: Hashable, Comparable {
  let form: String
  let tags: LemmaTags
  let isInitial: Bool

  static func < (a: FormKey, b: FormKey) -> Bool {
    (a.form, a.tags.exact, a.isInitial ? 1 : 0) < (b.form, b.tags.exact, b.isInitial ? 1 : 0)
  }
}
