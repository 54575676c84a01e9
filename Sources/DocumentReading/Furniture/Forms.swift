/// Forms to fill in, and the notes beside their fields.
enum Forms {
  static func isForm(_ line: PageLine) -> Bool {
    if exact.contains(line.folded) { return true }
    if openings.begin(line) || line.text.hasPrefix("Search for:") { return line.words.count <= 25 }
    return isField(line) || isCommentCount(line)
  }

  private static let exact: Set<String> = [
    "leave a reply", "leave a comment", "leave a message", "post a comment", "post comment",
    "add a comment", "add your comment", "write a comment", "submit a comment", "submit comment",
    "cancel reply", "submit", "your name", "your email", "your comment", "your message",
    "email address", "your email address", "first name", "last name", "password", "username",
    "remember me", "forgot password", "forgot your password", "join the discussion", "no comments",
    "no comments yet", "be the first to comment", "comments are closed", "view all comments",
    "show comments", "sort by", "newest first", "oldest first", "report abuse", "captcha",
  ]

  private static let openings: Phrases = [
    "your email address will not be", "your e-mail address will not be", "required fields are",
    "fields marked", "mandatory fields", "save my name email", "notify me of", "notify me by",
    "enter your email", "enter your e-mail", "enter your name", "type your comment",
    "you must be logged in", "you must log in", "you need to be logged in", "log in to comment",
    "log in to leave", "login to comment", "sign in to comment", "please enter", "please log in",
    "please sign in", "i agree to the terms", "by submitting", "by signing up", "by subscribing",
    "by clicking", "all comments are moderated", "comments are moderated",
    "comments will be moderated", "comments on this article",
  ]

  /// `Name *`: a required field.
  private static func isField(_ line: PageLine) -> Bool {
    line.text.hasSuffix("*")
      || line.words.count <= 3
        && fields.contains(line.folded) && line.words.count >= 1
  }

  private static let fields: Set<String> = [
    "name", "email", "e-mail", "website", "comment", "message", "subject", "name email website",
  ]

  /// `12 comments`, `Comments (12)`.
  private static func isCommentCount(_ line: PageLine) -> Bool {
    guard line.plain.count == 2 else { return false }
    let nouns: Set<Substring> = ["comment", "comments", "reply", "replies", "responses"]
    let isCount = { (word: Substring) in word.allSatisfy { $0.isNumber || $0 == "," } }
    return nouns.contains(line.plain[1]) && isCount(line.plain[0])
      || nouns.contains(line.plain[0]) && isCount(line.plain[1])
  }
}
