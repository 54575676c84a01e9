internal import SourceDocuments

/// Names of authors, editors and contributors.
enum Bylines {
  /// Whether a line says by itself who made the story: `By Ada Example`, `Edited by Bo Sample`.
  static func isCredit(_ line: PageLine) -> Bool {
    guard line.words.count <= 60 else { return false }
    if let rest = afterOpening(line) { return Names.isListOfNames(rest) && hasPerson(rest, line) }
    if closings.occur(in: line) { return true }
    return isSignedName(line) || isRole(line) || isAddress(line)
  }

  private static let closings: Phrases = [
    "contributed to this report", "contributed to this article", "contributed to this story",
    "contributed reporting", "contributed additional reporting",
    "this report includes material from", "this report includes information from",
  ]

  private static let openings: Phrases = [
    "with updates from", "with additional reporting by", "with additional reporting from",
    "with reporting by", "with reporting from", "with contributions from", "with contributions by",
    "with files from", "with input from", "with inputs from", "with agencies", "with updates by",
    "additional reporting by", "additional reporting from", "additional reporting",
    "additional research by", "further reporting by", "reporting by", "reported by", "edited by",
    "editing by", "written by", "writing by", "words by", "compiled by", "produced by",
    "translated by", "text by", "story by", "analysis by", "interview by", "research by",
    "graphics by", "posted by", "published by", "updates by", "live coverage by", "author",
    "authors", "reporter", "reporters", "editor", "editors", "writer", "by",
  ]

  /// What follows the words that begin a credit; nil if the line begins with none.
  private static func afterOpening(_ line: PageLine) -> Substring? {
    guard let count = openings.beginning(of: line), count < line.words.count else { return nil }
    let isTitle = titles.begin(line) && line.plain.first != "additional"
    if isTitle && line.words[count - 1].last != ":" { return nil }
    return line.text[line.words[count].startIndex...].trimming("()[]. ")
  }

  private static let titles: Phrases = [
    "author", "authors", "reporter", "reporters", "editor", "editors", "writer",
  ]

  /// Whether one of the names is a person's, or an agency's.
  private static func hasPerson(_ names: Substring, _ line: PageLine) -> Bool {
    let lists = names.split { ",;/|&".contains($0) }.flatMap { parts($0) }
    return lists.contains { Names.isPerson($0) || isHouse($0) && $0.count <= 4 }
      || line.plain.starts(with: ["with", "agencies"])
  }

  /// The words of a stretch, parted at the words between names.
  private static func parts(_ text: Substring) -> [[Substring]] {
    text.split(separator: " ")
      .split { ["and", "in", "for", "at", "of", "from", "by", "with"].contains($0.lowercased()) }
      .map { Array($0) }
  }

  /// `Ada Example, Science correspondent`, `Ada Example, Oslo News`, `— Ada Example in Oslo`.
  private static func isSignedName(_ line: PageLine) -> Bool {
    guard !line.endsSentence, line.words.count <= 12 else { return false }
    for separator in [", ", " | ", " – ", " — ", " - ", " · "] {
      let parts = line.text.split(separator: separator, maxSplits: 1)
      guard parts.count == 2, Names.isPerson(parts[0].split(separator: " ")) else { continue }
      return isRole(PageLine(parts[1])) || isHouse(parts[1].split { " ,".contains($0) })
    }
    return false
  }

  /// `Reporting from Oslo`, `Science correspondent`, `Bureau chief, Oslo`.
  static func isRole(_ line: PageLine) -> Bool {
    guard line.words.count <= 6, !line.endsSentence || line.words.count <= 3 else { return false }
    if postings.begin(line) {
      return line.words.dropFirst(2).allSatisfy {
        Names.isCapitalized($0.trimming(",")) || ["the", "and", "of"].contains($0.lowercased())
      } && line.words.count > 2
    }
    let before = line.text.split { $0 == "," || $0 == "|" }.first ?? ""
    let words = PageLine(before).plain
    guard let last = words.last, words.count <= 4 else { return false }
    let head = words.split { ["in", "at", "for"].contains($0) }.first?.last ?? last
    return roles.contains(head)
      && !words.contains { ["the", "a", "an", "his", "her"].contains($0) }
  }

  private static let postings: Phrases = ["reporting from", "reporting in", "reports from"]

  private static let roles: Set<Substring> = [
    "correspondent", "correspondents", "editor", "reporter", "reporters", "columnist",
    "contributor", "photographer", "producer", "journalist", "presenter", "bureau", "writer",
    "chief", "desk",
  ]

  /// The name of a news house: it ends in a word such as `News`, or is an acronym.
  private static func isHouse(_ words: [Substring]) -> Bool {
    guard let last = words.last, words.count <= 5 else { return false }
    if houses.contains(last.lowercased()) { return true }
    guard let first = words.first, words.allSatisfy({ Names.isCapitalized($0) }) else {
      return false
    }
    if houses.contains(first.lowercased()) { return true }
    let isAcronym =
      (2...5).contains(first.count) && first.allSatisfy(\.isUppercase)
      && words.dropFirst().allSatisfy { !$0.allSatisfy(\.isUppercase) }
    return isAcronym
      && !["MP", "MEP", "CEO", "MD", "KC", "QC", "OBE", "UK", "US", "USA", "EU", "UN"]
        .contains(first)
  }

  private static let houses: Set<String> = [
    "news", "times", "post", "press", "herald", "tribune", "journal", "gazette", "radio", "tv",
    "television", "agency", "agencies", "magazine", "telegraph", "reuters", "staff", "newsroom",
    "writer", "writers", "reporters", "correspondents", "desk", "wire",
  ]

  /// `ada@example.org`, `@ada_example`.
  private static func isAddress(_ line: PageLine) -> Bool {
    guard line.words.count == 1, let at = line.text.firstIndex(of: "@") else { return false }
    let rest = line.text[line.text.index(after: at)...]
    return at == line.text.startIndex ? rest.count >= 2 : rest.contains(".")
  }

  // MARK: - Names on a line of their own

  /// Marks names beside a role or a date line, and below the headline.
  static func markNames(in lines: [PageLine], _ reasons: inout [Furniture.Reason?]) {
    for index in lines.indices where reasons[index] == nil && isNameAlone(lines[index]) {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      let isCredited = next.map { isRole($0) || isHouseLine($0) } ?? false
      if isCredited {
        reasons[index] = .byline
        reasons[index + 1] = .byline
      } else if isBelowHeadline(index, in: lines, reasons) {
        reasons[index] = .byline
      }
    }
  }

  private static func isNameAlone(_ line: PageLine) -> Bool {
    guard !line.isLong, !line.endsSentence, line.words.count <= 12 else { return false }
    let lists = line.text.split { ",&".contains($0) }.flatMap { parts($0) }
    return !lists.isEmpty && lists.count <= 4 && lists.allSatisfy { Names.isPerson($0) }
  }

  private static func isHouseLine(_ line: PageLine) -> Bool {
    !line.isLong && line.words.count <= 4 && !line.endsSentence
      && isHouse(line.text.split { " ,".contains($0) })
  }

  /// Whether a line stands between the headline and a date line or the first paragraph of the text:
  /// `headline`, perhaps a standfirst, `name`.
  private static func isBelowHeadline(
    _ index: Int, in lines: [PageLine], _ reasons: [Furniture.Reason?]
  ) -> Bool {
    let before = (0..<index).lazy.filter { reasons[$0] == nil }.prefix(3)
    guard (1...2).contains(before.count), before.allSatisfy({ lines[$0].words.count >= 4 }),
      before.allSatisfy({ !lines[$0].isParagraph }), index + 1 < lines.count
    else { return false }
    return reasons[index + 1] == .dateline || reasons[index + 1] == .notice
      || lines[index + 1].isSentence
  }
}
