/// Remarks of a site about itself: rights, time zones, cookies, the source of a picture.
enum Notices {
  static func isNotice(_ line: PageLine) -> Bool {
    isLegal(line) || isRemark(line) || isPictureCredit(line) || isAboutThePage(line)
  }

  /// Whether a line speaks of rights, cookies or scripts, in however many sentences.
  static func isLegal(_ line: PageLine) -> Bool {
    if line.text.hasPrefix("©") || legalPhrases.occur(in: line) { return true }
    if line.plain.first == "copyright", line.plain.count <= 25, !line.isSentence {
      return line.plain.count <= 3 || line.text.contains("©")
        || line.plain.contains { $0.count == 4 && Int($0) != nil }
    }
    return cookies.occur(in: line) && uses.occur(in: line)
  }

  private static let cookies: Phrases = ["cookies", "cookie"]
  private static let uses: Phrases = [
    "we use", "uses", "accept", "consent", "our use of", "manage",
  ]

  private static let legalPhrases: Phrases = [
    "all rights reserved", "may not be published broadcast rewritten", "may not be reproduced",
    "reproduced with permission", "republished with permission",
    "not responsible for the content of external", "protected by recaptcha", "enable javascript",
    "your browser does not support", "views expressed in this article",
    "opinions expressed in this article", "views expressed here are", "terms of use apply",
    "terms of service apply", "to unsubscribe at any time",
  ]

  private static func isRemark(_ line: PageLine) -> Bool {
    if zones.begin(line) { return line.plain.count <= 10 }
    if advertisements.begin(line) { return line.plain.count <= 6 && !line.endsSentence }
    return isReadingTime(line) || exact.contains(line.folded)
  }

  private static let zones: Phrases = [
    "all times stated", "all times are", "all times in", "times are in",
  ]

  private static let advertisements: Phrases = [
    "advertisement", "paid content", "paid post", "sponsored content", "sponsored by",
  ]

  private static let exact: Set<String> = [
    "sponsored", "promoted", "ad", "loading", "this page is loading", "privacy policy",
    "terms of use", "terms and conditions", "terms of service", "cookie policy", "our standards",
    "file photo", "file picture", "file image", "not for publication", "ends",
    "story continues below", "article continues below", "content continues below",
    "story continues", "article continues after advertisement",
  ]

  /// `4 min read`, `reading time: 4 minutes`.
  private static func isReadingTime(_ line: PageLine) -> Bool {
    guard line.plain.count <= 5, line.plain.contains(where: { Int($0) != nil }) else {
      return false
    }
    let isTime = line.plain.contains { $0.hasPrefix("min") } || line.plain.contains("time")
    return isTime && (line.plain.last == "read" || ["reading", "read"].contains(line.plain.first))
  }

  /// `This article is more than two years old`, `This live page has ended`.
  private static func isAboutThePage(_ line: PageLine) -> Bool {
    guard let this = line.plain.first, this == "this" || this == "the", line.plain.count <= 30,
      let noun = line.plain.firstIndex(where: { pageNouns.contains($0) }), (1...2).contains(noun)
    else { return false }
    let rest = line.plain[(noun + 1)...].joined(separator: " ")
    return pageVerbs.contains { rest == $0 || rest.hasPrefix($0 + " ") }
      && (this == "this" || rest.contains("this"))
  }

  private static let pageNouns: Set<Substring> = [
    "article", "story", "page", "post", "video", "content", "piece", "blog", "liveblog",
    "transcript", "website", "site", "newsletter", "feed", "item",
  ]

  private static let pageVerbs = [
    "is more than", "is over", "was first published", "was originally published", "was published",
    "was updated", "was last updated", "was amended", "was corrected", "was produced",
    "was translated", "has been updated", "has been amended", "has been corrected",
    "has been edited", "has been archived", "has been removed", "has been translated",
    "is no longer", "is closed", "is now closed", "has ended", "has now ended", "has closed",
    "is closed for comments", "is part of", "contains affiliate", "contains content",
    "contains sponsored", "uses cookies", "cannot be played", "can not be played",
    "can't be played", "may contain", "first appeared", "originally appeared", "appeared first",
    "appeared in the", "is provided by", "is available to subscribers", "is for subscribers",
    "is produced by", "will be updated", "is being updated",
  ]

  /// `Image source, A Press Agency`, `Photo: Ada Example/Picture House`, `Ada Example/Getty Images`.
  private static func isPictureCredit(_ line: PageLine) -> Bool {
    if sources.begin(line) { return line.words.count <= 14 }
    if let count = credits.beginning(of: line), count < line.words.count {
      let isMarked =
        line.plain[count - 1] == "by"
        || line.words[count - 1].last.map { ":,".contains($0) } == true
      let names = line.text[line.words[count].startIndex...]
      return isMarked && Names.isListOfNames(names) && line.words.count <= 14
    }
    guard line.words.count <= 9, !line.endsSentence, Names.isListOfNames(line.text[...]) else {
      return false
    }
    if line.plain.last == "images", line.words.count <= 4 { return true }
    guard line.plain.contains("via") || line.text.contains("/") else { return false }
    let words = line.plain.flatMap { $0.split(separator: "/") }
    return words.contains { pictureHouses.contains($0) }
  }

  private static let sources: Phrases = [
    "image source", "image credit", "photo credit", "picture credit",
  ]

  private static let credits: Phrases = [
    "photo by", "photos by", "photograph by", "photographs by", "picture by", "image by",
    "illustration by", "graphic by", "video by", "photo", "photos", "photograph", "picture",
    "image", "images", "credit", "credits", "source", "sources", "illustration",
  ]

  private static let pictureHouses: Set<Substring> = [
    "images", "press", "pool", "shutterstock", "handout", "photo", "agency", "afp", "reuters",
    "epa",
    "alamy", "newspix", "ap", "pa", "wire",
  ]
}
