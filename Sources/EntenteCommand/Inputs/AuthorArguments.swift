import ArgumentParser
import Entente
import Glibc

/// Who judges, and when.
struct AuthorArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Who judges; without it the name under which you are logged in.", valueName: "name"))
  var who: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "When, a day such as 2024-06-20; today (UTC) without it.", valueName: "date"),
    transform: Self.date)
  var when: EventTime?

  /// A judgement of this author.
  func judgement(_ verdict: Judgement.Verdict, why: String? = nil) -> Judgement {
    let names = ["USER", "LOGNAME"].compactMap { (name: String) in
      getenv(name).map { String(cString: $0) }
    }
    return Judgement(
      verdict, who: (who ?? names.first)?.wording, when: when ?? Self.today, why: why?.wording)
  }

  /// The day that the clock shows, in UTC.
  private static var today: EventTime {
    EventTime(CivilDate(dayNumber: Int((Double(time(nil)) / 86_400).rounded(.down))))
  }

  private static func date(_ text: String) throws -> EventTime {
    guard let date = Judgement.date(text) else {
      throw ValidationError("expected a day such as 2024-06-20")
    }
    return date
  }
}

extension String {
  /// The text without blanks and byte order marks around it; nil if that is nothing.
  var wording: String? {
    var words = Substring(self)
    while words.first.map(Self.isMargin) == true { words.removeFirst() }
    while words.last.map(Self.isMargin) == true { words.removeLast() }
    return words.isEmpty ? nil : String(words)
  }

  private static func isMargin(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{FEFF}"
  }
}
