/// What a line of names looks like.
enum Names {
  /// Whether some words can be the name of one person: two to four capitalized words, particles
  /// between them.
  static func isPerson(_ words: some Collection<Substring>) -> Bool {
    let words = words.map { $0.trimming(",") }
    guard (2...5).contains(words.count), let last = words.last else { return false }
    let capitalized = words.filter(isCapitalized)
    guard (2...4).contains(capitalized.count), isCapitalized(words[0]), isCapitalized(last) else {
      return false
    }
    let others = words.filter { !isCapitalized($0) }
    return others.allSatisfy { particles.contains($0.lowercased()) }
      && !words.contains { nobody.contains($0.lowercased()) || Months.isWeekday($0.lowercased()) }
  }

  /// Whether a text holds only names, and the words between names: `Ada Example and Bo Sample in Oslo`.
  static func isListOfNames(_ text: Substring) -> Bool {
    let words = text.split { " ,;:/|()&\u{a0}".contains($0) }
    guard words.contains(where: isCapitalized) else { return false }
    return words.allSatisfy { word in
      let plain = word.trimming(".")
      return isCapitalized(plain) || connectors.contains(plain.lowercased())
        || particles.contains(plain.lowercased()) || plain.allSatisfy { "-–—".contains($0) }
    }
  }

  /// Whether a word has the shape of a name: `Ada`, `O’Brien`, `Jean-Luc`, `J.`, `ADA`, `McLeod`.
  static func isCapitalized(_ word: some StringProtocol) -> Bool {
    guard let first = word.first, first.isUppercase || first == "@" && word.count > 1 else {
      return false
    }
    return word.allSatisfy { $0.isLetter || "-'’.@_".contains($0) || first == "@" && $0.isNumber }
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "di", "del", "della", "der", "den", "des", "du", "la", "le", "van",
    "von",
    "zu", "ter", "ten", "al", "el", "bin", "ibn", "bint", "ben", "y", "e", "af", "av",
  ]

  private static let connectors: Set<String> = [
    "and", "in", "at", "for", "of", "the", "from", "with", "by", "additional", "reporting",
    "editing",
    "writing", "research", "via", "on", "behalf", "staff", "photography", "pictures", "production",
    "correspondent", "editor", "reporter", "graphics", "data", "video", "illustration", "words",
    "edited", "written", "contributed", "handout", "pool", "file",
  ]

  /// Capitalized words that begin or end headings, sections and institutions, and no person's name.
  private static let nobody: Set<String> = [
    "the", "a", "an", "in", "on", "at", "for", "of", "and", "to", "from", "with", "by", "after",
    "why", "how", "what", "who", "when", "where", "is", "are", "was", "will", "has", "have", "no",
    "not",
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
    "central",
    "united", "great", "saint", "news", "world", "business", "sport", "sports", "politics",
    "health",
    "science", "culture", "travel", "weather", "video", "audio", "live", "breaking", "latest",
    "analysis",
    "opinion", "key", "points", "top", "story", "stories", "more", "related", "media", "press",
    "report",
    "reports", "reporting", "updates", "government", "minister", "ministry", "president",
    "parliament",
    "senate", "congress", "council", "committee", "commission", "court", "house", "white", "party",
    "army", "navy", "police", "city", "town", "county", "state", "states", "nations", "republic",
    "kingdom", "union", "street", "square", "road", "river", "lake", "sea", "island", "islands",
    "mountain", "valley", "bay", "beach", "park", "bank", "university", "college", "school",
    "hospital",
    "museum", "church", "airport", "station", "cup", "league", "games", "final", "olympics",
    "prime",
    "foreign", "national", "international", "global", "human", "rights", "climate", "change", "war",
    "peace", "agreement", "treaty", "deal", "summit", "energy", "trade", "security", "defence",
    "defense", "force", "forces", "group", "company", "about", "us", "contact", "privacy", "policy",
    "read", "watch", "listen", "share", "follow", "sign", "next", "previous", "big", "day", "year",
    "women", "men", "people", "children", "side", "effects", "early", "life", "first", "last",
    "second",
    "final", "full", "time", "half", "other", "further", "background", "history", "economy", "food",
    "fire", "red", "black", "cold", "high", "long", "open", "public", "social", "air", "free",
    "good",
  ]
}

extension StringProtocol {
  /// The text without any of the characters at its ends.
  func trimming(_ characters: String) -> SubSequence {
    var text = self.drop { characters.contains($0) }
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
