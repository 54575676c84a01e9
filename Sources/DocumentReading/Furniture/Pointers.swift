/// Lines that send the reader to another page: an imperative aimed at the reader, about the page.
enum Pointers {
  static func isPointer(_ line: PageLine) -> Bool {
    if line.plain.count == 3, line.folded == "have your say" { return true }
    guard line.words.count <= 30, !line.plain.contains(where: saying.contains) else { return false }
    if openings.begin(line) || line.folded.hasPrefix("follow @") { return true }
    if let object = objects.first(where: { $0.verbs.begin(line) }) {
      return line.plain.dropFirst().prefix(9).contains { object.nouns.contains($0) }
    }
    return isLabelled(line) || endsHere(line)
  }

  /// Words of a quoted headline: `Tell us the truth, families say` is a story's own.
  private static let saying: Set<Substring> = [
    "said", "says", "say", "told", "tells", "warns", "warned", "urges", "urged", "asks", "asked",
  ]

  private static let openings: Phrases = [
    "read more", "read also", "read next", "read on", "read full", "also read", "see also",
    "see more", "see our", "see all", "find out more", "learn more", "know more", "more on this",
    "more details here", "click here", "click on", "click to", "click for", "tap here", "tap to",
    "tap on", "watch live", "watch now", "watch more", "watch our", "listen live", "listen now",
    "listen again", "listen to more", "listen and subscribe", "sign up", "sign in", "log in to",
    "subscribe to", "subscribe now", "subscribe here", "subscribe today", "follow us", "follow our",
    "follow live", "follow along", "share this", "share on", "share via",
    "share with us",
    "share your", "download the app", "download our", "get the app", "get our", "get in touch",
    "get breaking news", "join our", "join the conversation", "join us on", "continue reading",
    "keep reading", "skip to", "back to top", "back to homepage", "jump to", "scroll down",
    "visit our", "check out our", "contact us", "send us", "email us", "write to us", "message us",
    "let us know", "for more on", "for more information", "for more details",
    "for more news", "for more stories", "for the latest", "for all the latest", "to read more",
    "to find out more", "to see more", "view comments", "view gallery", "view all", "view more",
    "view image", "view on", "open in", "show more", "load more", "support our", "become a member",
    "become a supporter", "donate to", "donate now", "register now", "register here",
    "register for free", "create an account", "save this", "print this", "bookmark this",
    "turn on notifications", "explore more", "discover more", "stay up to date", "stay informed",
    "stay connected", "don't miss our", "do you have a story", "got a tip", "got a story",
    "have you been affected", "try our", "take our", "tell us", "add us", "start your",
    "buy tickets",
    "unlock this", "already a subscriber", "already a member", "not a subscriber",
    "recommended for",
    "here's our", "browse our", "find us on", "find more", "swipe to", "use our", "report a typo",
    "report an error", "report a mistake", "suggest a correction", "leave us",
  ]

  /// Verbs that point only if one of the nouns follows: `Read the room` does not.
  private static let objects: [(verbs: Phrases, nouns: Set<Substring>)] = [
    (
      [
        "read the", "read our", "read this", "read his", "read her", "read their", "see the",
        "view the", "download the", "get the", "find the", "access the",
      ],
      [
        "document", "documents", "article", "story", "transcript", "statement", "report",
        "letter", "interview", "review", "speech", "newsletter", "terms", "policy", "guidelines",
        "full", "latest", "app", "page", "website", "press", "original", "here", "series",
        "gallery",
        "profile", "factsheet", "communique", "declaration",
      ]
    ),
    (
      [
        "watch the", "watch this", "watch a", "watch video", "listen to", "listen here", "hear the",
      ],
      [
        "video", "clip", "interview", "full", "livestream", "stream", "programme", "documentary",
        "episode", "trailer", "podcast", "audio", "radio", "show", "episodes", "series", "here",
        "iplayer", "youtube", "spotify",
      ]
    ),
    (
      ["follow the", "follow all", "catch up", "keep up", "stay on top"],
      ["latest", "updates", "developments", "live", "coverage", "blog", "story", "news", "here"]
    ),
    (
      [
        "download", "subscribe", "register", "visit", "check out", "go to", "explore", "join us",
        "discover", "browse",
      ],
      [
        "app", "newsletter", "podcast", "website", "page", "channel", "here", "our", "archive",
        "site", "account", "free",
      ]
    ),
  ]

  /// Whether a label sends on: `RELATED: Ferry sinks in harbour`.
  ///
  /// `Watch:` and `Video:` begin captions, which stay.
  private static func isLabelled(_ line: PageLine) -> Bool {
    guard let colon = line.text.firstIndex(of: ":") else { return false }
    let label = line.text[..<colon].lowercased()
    return labels.contains(label) && label.count + 2 < line.text.count && !line.isParagraph
  }

  private static let labels: Set<String> = [
    "read", "related", "more", "see", "see more", "also", "don't miss", "you may also like",
    "listen", "must read", "further reading", "more info", "more information", "related news",
    "related story", "related stories", "related article", "related articles",
    "in case you missed it",
    "up next", "next", "previous", "opinion", "topics", "subscribe", "newsletter",
  ]

  /// `Find all our pictures here.`: an imperative, and the word of a link.
  private static func endsHere(_ line: PageLine) -> Bool {
    guard line.plain.last == "here", line.words.count <= 15, let verb = line.plain.first else {
      return false
    }
    return [
      "read", "see", "find", "watch", "listen", "get", "check", "view", "follow", "sign",
      "download",
      "register", "book", "buy", "vote", "apply", "donate", "join", "subscribe", "explore", "more",
    ].contains(verb)
  }
}
