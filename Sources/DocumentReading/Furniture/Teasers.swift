internal import SourceDocuments

/// Headlines and first words of other stories.
enum Teasers {
  /// Marks what follows a heading such as `Most read`, and headlines with broken-off blurbs at the end.
  static func mark(in lines: [PageLine], _ reasons: inout [Furniture.Reason?]) {
    var hasStory = false
    var index = 0
    while index < lines.count {
      defer { index += 1 }
      if reasons[index] == nil { hasStory = hasStory || lines[index].isSentence }
      guard hasStory, isHeading(lines[index]) else { continue }
      reasons[index] = .teaser
      let block = block(after: index, in: lines, reasons)
      for other in block where reasons[other] == nil { reasons[other] = .teaser }
      index = block.upperBound - 1
    }
    markBrokenOff(in: lines, &reasons)
  }

  private static func isHeading(_ line: PageLine) -> Bool {
    guard !line.isLong, line.plain.count <= 6, line.text.first?.isLowercase == false,
      !line.endsSentence || line.plain.count <= 4
    else {
      return false
    }
    let words = line.plain.joined(separator: " ")
    return headings.contains(words)
      || openings.begin(line) && !line.endsSentence
  }

  private static let headings: Set<String> = [
    "you may also like", "you might also like", "you may like", "you might like", "related",
    "related stories", "related articles", "related news", "related content", "related posts",
    "related links", "related coverage", "related reading", "more on this story", "more on this",
    "more on this topic", "more stories", "more news", "more from us", "more like this",
    "most read",
    "most popular", "most viewed", "most watched", "most shared", "most commented", "recommended",
    "recommended for you", "recommended stories", "recommended reading", "trending", "trending now",
    "trending stories", "don't miss", "top stories", "top news", "editor's picks", "editors' picks",
    "editor's choice", "must read", "must reads", "read next", "up next", "what to read next",
    "keep reading", "in other news", "latest news", "latest stories", "latest headlines",
    "other stories", "other news", "also in the news", "also in news", "elsewhere on the web",
    "from around the web", "around the web", "popular", "popular now", "popular stories",
    "popular posts", "promoted stories", "promoted content", "sponsored links", "sponsored stories",
    "suggested for you", "suggested stories", "see also", "you may also be interested in",
    "you might be interested in", "further reading", "today's top stories", "featured stories",
    "read more on this story", "more to explore", "more headlines", "people also read",
    "what others are reading", "best of the web", "next story", "previous story",
  ]

  private static let openings: Phrases = [
    "more from", "more in", "most read in", "latest from", "top stories in",
  ]

  /// The lines after a heading up to where the story goes on.
  ///
  /// Teasers are headlines, each with a sentence at most; two long sentences in a row, three of any
  /// length, or a paragraph are the story. If each teaser stands in a block of its own, the last line
  /// before the story's next paragraph is a sub-heading of the story, unless it is the only one.
  private static func block(
    after heading: Int, in lines: [PageLine], _ reasons: [Furniture.Reason?]
  ) -> Range<Int> {
    let first = heading + 1
    let rest = first..<lines.count
    let ends = { (index: Int) in
      reasons[index] == nil && lines[index].endsSentence && !lines[index].isCutOff
    }
    let isStory = { (index: Int) in reasons[index] == nil && lines[index].isSentence }
    let resumed = rest.first { index in
      if (index..<min(index + 3, lines.count)).count(where: { ends($0) }) == 3 { return true }
      guard isStory(index) else { return false }
      return lines[index].isParagraph || index + 1 < lines.count && isStory(index + 1)
    }
    guard var end = resumed else { return rest }
    if end - first >= 2, lines[end - 1].followsBlank, !lines[end - 1].endsSentence { end -= 1 }
    return first..<max(first, end)
  }

  /// Marks pairs of a headline and a blurb that breaks off, at the end of the text: two pairs, or one
  /// that furniture comes before.
  private static func markBrokenOff(in lines: [PageLine], _ reasons: inout [Furniture.Reason?]) {
    var start = lines.count
    var pairs = 0
    while start > 0, reasons[start - 1] != nil { start -= 1 }
    while start >= 2, isPair(start - 2, in: lines, reasons) {
      start -= 2
      pairs += 1
    }
    guard pairs >= 2 || pairs == 1 && start > 0 && reasons[start - 1] != nil else { return }
    for index in start..<lines.count where reasons[index] == nil { reasons[index] = .teaser }
  }

  private static func isPair(
    _ index: Int, in lines: [PageLine], _ reasons: [Furniture.Reason?]
  ) -> Bool {
    let (headline, blurb) = (lines[index], lines[index + 1])
    return reasons[index] == nil && reasons[index + 1] == nil && !headline.isLong && !blurb.isLong
      && !headline.endsSentence && headline.words.count <= 25 && blurb.isCutOff
      && blurb.words.count >= 5
  }
}
