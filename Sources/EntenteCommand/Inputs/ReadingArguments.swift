import ArgumentParser
import Entente

/// What a person says about the articles besides naming them.
struct ReadingArguments: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Metadata of the articles in YAML, by id: title, published, publisher, url.",
      discussion: "A corpus.yaml in a folder is used by itself; front matter beats both.",
      valueName: "file"))
  var corpus: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "When articles were published that do not say it: an EDTF date such as 2024-06-19 or 2006-08.",
      valueName: "date"),
    transform: Self.date)
  var published: EventTime?

  @Flag(name: [.short, .long], help: "Say nothing but failures: no warnings, no progress.")
  var quiet = false

  /// What is told to the reader.
  var options: ReadingOptions { ReadingOptions(corpus: corpus, published: published) }

  /// Where failures and warnings go.
  var console: Console { Console(isQuiet: quiet) }

  private static func date(_ text: String) throws -> EventTime {
    guard let time = EventTime(edtf: text) else {
      throw ValidationError("expected a date such as 2024-06-19, 2006-08 or 2019")
    }
    return time
  }
}
