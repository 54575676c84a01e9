internal import SourceDocuments

/// Menus, section names and bare labels: short lines made of the words that pages are built with.
enum Labels {
  static func isLabel(_ line: PageLine) -> Bool {
    guard line.words.count <= 16, !line.endsSentence else { return false }
    return isPageWords(line) || isBreadcrumb(line) || isShareCount(line) || isTagList(line)
  }

  private static func isPageWords(_ line: PageLine) -> Bool {
    guard (1...6).contains(line.plain.count), !line.text.contains("\"") else { return false }
    return line.plain.allSatisfy { pageWords.contains($0) || joining.contains($0) }
      && line.plain.contains { pageWords.contains($0) }
  }

  private static let joining: Set<Substring> = [
    "and", "the", "of", "on", "in", "for", "to", "a", "your", "our", "us", "with", "from", "by",
    "this",
  ]

  private static let pageWords: Set<Substring> = [
    "home", "homepage", "menu", "news", "sport", "sports", "business", "weather", "video", "videos",
    "audio", "photos", "pictures", "gallery", "galleries", "live", "reporting", "updates", "update",
    "latest", "top", "stories", "story", "more", "related", "topics", "topic", "tags", "search",
    "share",
    "save", "print", "email", "facebook", "twitter", "whatsapp", "linkedin", "reddit", "instagram",
    "youtube", "telegram", "comments", "login", "account", "subscribe", "newsletter", "newsletters",
    "podcasts", "podcast", "radio", "tv", "programmes", "help", "about", "contact", "privacy",
    "policy",
    "cookies", "accessibility", "careers", "advertise", "sitemap", "copy", "link", "close", "next",
    "previous", "back", "navigation", "most", "popular", "read", "trending", "sections", "edition",
    "editions", "view", "opinion", "features", "feature", "culture", "arts", "entertainment",
    "lifestyle", "travel", "technology", "tech", "science", "health", "politics", "world",
    "magazine",
    "international", "jobs", "shop", "crossword", "puzzles", "archive", "feedback", "blog",
    "headlines",
    "exclusive", "breaking", "coverage", "summary", "explainer", "analysis", "recommended",
    "notifications",
    "settings", "profile", "logout", "register", "donate", "corrections", "follow", "featured",
    "faq",
  ]

  private static let separators: [Character] = ["|", ">", "›", "»", "·", "•", "/"]

  /// `Home > World > Asia`, `World News | Sport | Weather`.
  private static func isBreadcrumb(_ line: PageLine) -> Bool {
    for separator in separators {
      let parts = line.text.split(separator: separator).map { $0.trimming(" ") }
      guard parts.count >= 2, line.text.contains(" \(separator)") || separator == "|" else {
        continue
      }
      let lines = parts.map { PageLine($0) }
      let areShort = lines.allSatisfy { (1...4).contains($0.words.count) && !$0.endsSentence }
      guard areShort, !line.text.contains(where: \.isNumber) else { continue }
      let known = lines.count { isPageWords($0) }
      let areTitles = lines.allSatisfy { $0.words.allSatisfy { $0.first?.isLowercase == false } }
      if known == lines.count || known >= 1 && lines.count >= 3 || areTitles && lines.count >= 4 {
        return true
      }
    }
    return false
  }

  /// `1.2k shares`, `345 views`.
  private static func isShareCount(_ line: PageLine) -> Bool {
    guard line.plain.count == 2, line.plain[0].first?.isNumber == true else { return false }
    return ["shares", "share", "likes", "views", "retweets", "followers"].contains(line.plain[1])
  }

  /// `Tags: bridges, ferries`.
  private static func isTagList(_ line: PageLine) -> Bool {
    guard let colon = line.text.firstIndex(of: ":") else { return false }
    return [
      "tags", "tag", "topics", "filed under", "categories", "category", "keywords", "section",
      "posted in", "related topics", "more topics",
    ].contains(line.text[..<colon].lowercased())
  }

  // MARK: - Labels by their neighbours

  /// Marks words that stand alone between two labels, such as `RTL` in a menu.
  ///
  /// Two words or more might be a headline.
  static func markNeighbours(in lines: [PageLine], _ reasons: inout [Furniture.Reason?]) {
    for index in lines.indices.dropFirst().dropLast() where reasons[index] == nil {
      let line = lines[index]
      guard !line.isLong, line.words.count == 1, !line.endsSentence, reasons[index - 1] == .label,
        line.text.first?.isLowercase == false
      else { continue }
      let next = lines[(index + 1)...].indices.prefix(4).first { reasons[$0] != nil }
      if let next, reasons[next] == .label,
        (index..<next).allSatisfy({ lines[$0].words.count == 1 && !lines[$0].isLong })
      {
        reasons[index] = .label
      }
    }
  }
}
