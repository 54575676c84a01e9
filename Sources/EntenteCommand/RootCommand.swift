import ArgumentParser

/// `entente`, with what its help says.
struct RootCommand: AsyncParsableCommand {
  /// The version of the command and of what it writes about itself.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Read news articles and draw who did what with whom.",
    discussion: """
      Articles are files of text, Markdown, HTML or JSON Lines, folders of them, or - for standard \
      input. A graph that entente build wrote (.json) may be given in their place, and a file in \
      CoNLL-U (.conllu) as an article that has been analyzed.

        entente draw articles/ -o summit.svg          draw a diagram
        entente list events --in articles/            list what happened
        entente show "Kim Jong Un" --in articles/     tell all about somebody
        entente why Kim "Kim Jong-un" --in articles/  tell why two names are one
        entente build articles/ -o summit.json        keep the graph
        entente read page.html                        print the text as it is read
        entente analyze page.html --format tree       draw the trees of its sentences
        entente patterns my.yaml                      check event types of your own
        entente gazetteer names.csv                   check a list of names of your own
        entente compare pairs.tsv                     tell which names of a table are one
        entente judge --file my.yaml same Kyiv Kiev   say who is who
        entente review a.json --judgements my.yaml    say it pair by pair

      Results go to standard output, all else to standard error. Exit codes: 0 done, 1 nothing \
      found, 2 an input or output failed (the rest is done all the same), 64 wrong use.
      """,
    version: version,
    subcommands: [
      DrawCommand.self, BuildCommand.self, ListCommand.self, ShowCommand.self, WhyCommand.self,
      ReadCommand.self, AnalyzeCommand.self, PatternsCommand.self, GazetteerCommand.self,
      CompareCommand.self, JudgeCommand.self, ReviewCommand.self, LayoutWorkerCommand.self,
    ])
}
