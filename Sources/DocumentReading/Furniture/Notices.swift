/// Remarks of a site about itself: rights, time zones, cookies, the source of a picture.
enum Notices {
  static func isNotice(_ line: PageLine) -> Bool {
    isLegal(line) || isRemark(line) || isPictureCredit(line) || isAboutThePage(line)
  }

  /// Whether a line speaks of rights, cookies or scripts, in however many sentences.
  static func isLegal(_ line: PageLine) -> Bool {
    if line.text.hasPrefix("©") || line.begins(with: "all rights reserved") { return true }
    if line.begins(with: "copyright") {
      return line.plain.count <= 3
        || line.containsOne(of: ["©", "reserved", "(c)", " 19", " 20"])
          && line.plain.count <= 25 && !line.isSentence
    }
    if line.containsOne(of: legalPhrases) { return true }
    return line.containsOne(of: ["cookies", "cookie policy", "cookie settings"])
      && line.containsOne(of: [
        "we use", "uses cookies", "accept", "consent", "our use of", "manage",
      ])
  }

  private static let legalPhrases = [
    "all rights reserved", "may not be published, broadcast, rewritten",
    "may not be reproduced", "reproduced with permission", "republished with permission",
    "not responsible for the content of external", "protected by recaptcha", "enable javascript",
    "your browser does not support", "views expressed in this article",
    "opinions expressed in this article", "views expressed here are", "terms of use apply",
    "terms of service apply", "to unsubscribe at any time",
  ]

  private static func isRemark(_ line: PageLine) -> Bool {
    if line.begins(withOneOf: ["all times stated", "all times are", "all times in", "times are in"])
    {
      return line.plain.count <= 10
    }
    if line.begins(withOneOf: ["advertisement", "paid content", "paid post", "sponsored content"]) {
      return line.plain.count <= 6 && !line.endsSentence
    }
    if line.begins(with: "sponsored by") { return line.plain.count <= 8 }
    return isReadingTime(line) || exact.contains(line.folded)
  }

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
    return line.plain.last == "read" && line.folded.contains("min")
      || line.begins(with: "reading time") || line.begins(with: "read time")
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
    if line.begins(withOneOf: ["image source", "image credit", "photo credit", "picture credit"]) {
      return line.words.count <= 14
    }
    let openings = [
      "photo by", "photos by", "photograph by", "photographs by", "picture by", "image by",
      "illustration by", "graphic by", "video by", "photo", "photos", "photograph", "picture",
      "image", "images", "credit", "credits", "source", "sources", "illustration",
    ]
    if let opening = openings.first(where: { line.begins(with: $0) }) {
      let rest = line.text.dropFirst(line.folded.hasPrefix(opening) ? opening.count : 0)
      let isMarked = opening.hasSuffix(" by") || rest.hasPrefix(":") || rest.hasPrefix(",")
      return isMarked && Names.isListOfNames(rest) && line.words.count <= 14
    }
    guard line.words.count <= 9, Names.isListOfNames(line.text[...]) else { return false }
    return line.folded.contains(" via ") && pictureHouses.contains { line.folded.contains($0) }
      || line.text.contains("/") && pictureHouses.contains { line.folded.contains($0) }
      || line.folded.hasSuffix(" images") && line.words.count <= 4
  }

  private static let pictureHouses = [
    "images", "press", "pool", "shutterstock", "handout", "photo", "agency", "afp", "reuters",
    "epa",
    "alamy", "newspix", "/ap", "via ap", "/pa", "wire",
  ]
}
