import WordLists

/// The names among the entities that GUM marks in MISC.
///
///     1  General     Entity=(4-person-new-cf1-1,2,3-coref-George_Washington
///     2  George      _
///     3  Washington  Entity=4)
///
/// An entity's fifth-last field gives the words that it cannot do without, counted from its first: of
/// a named entity those are its name. Titles before a name of a person are no part of it.
///
/// - SeeAlso: <https://gucorpling.org/gum/annotations.html>
struct EntityMarks {
  /// A name: its words and the kind of entity, as GUM calls it.
  typealias Name = (words: Range<Int>, kind: String)

  /// Words that may stand between the words of a name, in lower case.
  private static let inner: Set<String> = [
    "of", "the", "and", "for", "in", "on", "de", "la", "del", "du", "-", "'s", "’s", "&",
  ]

  private struct Open {
    let group: Substring
    let kind: Substring
    let first: Int
    let needed: [Int]
  }

  private var open: [Open] = []
  private var closed: [(kind: Substring, needed: [Int])] = []
  /// Whether any word had a mark.
  private(set) var isMarked = false

  /// Takes the marks of the next word.
  mutating func add(_ misc: [Substring], word: Int) {
    guard let marks = misc.first(where: { $0.hasPrefix("Entity=") })?.dropFirst(7) else { return }
    isMarked = true
    var rest = marks
    while let end = rest.dropFirst().firstIndex(where: { $0 == "(" || $0 == ")" }) {
      let includesEnd = rest[end] == ")"
      add(mark: rest[..<(includesEnd ? rest.index(after: end) : end)], word: word)
      rest = rest[(includesEnd ? rest.index(after: end) : end)...]
    }
    if !rest.isEmpty { add(mark: rest, word: word) }
  }

  private mutating func add(mark: Substring, word: Int) {
    guard mark.hasPrefix("(") else {
      let group = mark.prefix { $0 != ")" }
      guard let index = open.lastIndex(where: { $0.group == group }) else { return }
      let entity = open.remove(at: index)
      closed.append((entity.kind, entity.needed))
      return
    }
    let fields = mark.dropFirst().prefix { $0 != ")" }.split(
      separator: "-", omittingEmptySubsequences: false)
    guard fields.count > 5 else { return }
    // Only the first part of an entity in parts has a bracketed number: "(12[1/2]-person-...".
    let group = fields[0]
    let needed = fields[5].split(separator: ",").compactMap { Int($0) }.map { word + $0 - 1 }
    if mark.hasSuffix(")") {
      closed.append((fields[1], needed))
    } else {
      open.append(Open(group: group, kind: fields[1], first: word, needed: needed))
    }
  }

  /// The names, none inside another, in their order.
  ///
  /// - Parameters:
  ///   - forms: the words of the sentence.
  ///   - isProper: whether each is a proper noun.
  /// - Returns: their words and kinds.
  func names(forms: [String], isProper: [Bool]) -> [Name] {
    var taken: [Name] = []
    let candidates = closed.compactMap { entity in
      Self.stretch(entity.needed, forms, isProper, isPerson: entity.kind == "person").map {
        Name(words: $0, kind: String(entity.kind))
      }
    }
    for name in candidates.sorted(by: {
      ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound)
    }) where !taken.contains(where: { $0.words.overlaps(name.words) }) {
      taken.append(name)
    }
    return taken.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  /// The stretch of a name's words, with small words between them; nil if they are no proper nouns.
  private static func stretch(
    _ needed: [Int], _ forms: [String], _ isProper: [Bool], isPerson: Bool
  ) -> Range<Int>? {
    guard var first = needed.first, first < forms.count, isProper[first] else { return nil }
    var end = first + 1
    for word in needed.dropFirst() {
      guard word >= end, word < forms.count, isProper[word],
        (end..<word).allSatisfy({ inner.contains(forms[$0].lowercased()) })
      else { break }
      end = word + 1
    }
    if isPerson { first += titles(forms[first..<end]) }
    return first < end ? first..<end : nil
  }

  /// The number of words of titles with which a name begins.
  private static func titles(_ words: ArraySlice<String>) -> Int {
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let title = words.prefix(count).joined(separator: " ")
      if !Titles.standard.lexicon[title].isEmpty { return count }
    }
    return 0
  }
}
