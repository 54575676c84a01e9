import Linguistics

/// How a form becomes its lemma, with the characters to put at its end: a ``LemmaScript`` before it
/// is part of a model.
struct LemmaEdit: Hashable, Comparable {
  let casing: LemmaScript.Casing
  /// Bytes taken from the end.
  let removed: Int
  let appended: String

  /// The shortest edit that makes a lemma of a form; nil if it does not fit into a model.
  ///
  /// - Parameters:
  ///   - form: the characters as written.
  ///   - lemma: what they become.
  ///   - casings: those that may be used, in the order of preference.
  init?(
    from form: String, to lemma: String,
    casings: [LemmaScript.Casing] = LemmaScript.Casing.allCases
  ) {
    let edits = casings.map { Self.edit(from: form, to: lemma, casing: $0) }
    guard
      let best = edits.min(by: { $0.cost < $1.cost }), best.removed < 256,
      best.appended.utf8.count < 256
    else { return nil }
    casing = best.casing
    removed = best.removed
    appended = best.appended
  }

  /// By how much they change.
  static func < (a: LemmaEdit, b: LemmaEdit) -> Bool {
    (a.casing.rawValue, a.removed, a.appended) < (b.casing.rawValue, b.removed, b.appended)
  }

  /// The lemma of a form.
  func lemma(of word: LemmaWord) -> String {
    var appended = appended
    return appended.withUTF8 { text in
      LemmaScript(casing: casing, removed: removed, appended: 0..<text.count)
        .lemma(of: word, text: UnsafeRawBufferPointer(text))
    }
  }

  private typealias Draft = (
    casing: LemmaScript.Casing, removed: Int, appended: String, cost: Int
  )

  private static func edit(
    from form: String, to lemma: String, casing: LemmaScript.Casing
  ) -> Draft {
    let base =
      switch casing {
      case .asWritten: form
      case .lower: form.lowercased()
      case .title: form.prefix(1).uppercased() + form.dropFirst().lowercased()
      }
    let common = zip(base.unicodeScalars, lemma.unicodeScalars).prefix { $0 == $1 }.count
    let removed = base.unicodeScalars.dropFirst(common)
    let appended = lemma.unicodeScalars.dropFirst(common)
    let bytes = String(String.UnicodeScalarView(removed)).utf8.count
    let text = String(String.UnicodeScalarView(appended))
    return (casing, bytes, text, bytes + text.utf8.count)
  }
}
