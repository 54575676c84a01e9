import Entente

/// The formats in which analyses are written.
enum AnalysisFormat: String, CaseIterable {
  case conllu, tree, svg

  /// The format that a person asks for: by name, else by the ending of the file, else CoNLL-U.
  ///
  /// - Throws: ``CommandFailure`` if there is no such format.
  init(named name: String?, for destination: Destination, at path: String?) throws(CommandFailure) {
    if let name {
      guard let format = Self(rawValue: name.lowercased()) else {
        throw CommandFailure(
          at: "--format \(name)", "unknown format; choose conllu, tree or svg")
      }
      self = format
    } else if let ending = destination.fileExtension {
      let format: AnalysisFormat? =
        switch ending {
        case "conllu": .conllu
        case "txt": .tree
        case "svg": .svg
        default: nil
        }
      guard let format else {
        throw CommandFailure(
          at: path ?? "",
          "unknown format .\(ending); end the name in .conllu, .txt or .svg, or give --format")
      }
      self = format
    } else {
      self = .conllu
    }
  }
}

/// Writes analyses as they come.
struct AnalysisWriter {
  private let format: AnalysisFormat
  private let renderer = TreeRenderer()
  /// What a picture shows, which can only be drawn as a whole.
  private var figures: [(name: String, sentence: Sentence)] = []
  /// How many sentences came.
  private(set) var count = 0

  init(_ format: AnalysisFormat) { self.format = format }

  /// The bytes of a document.
  mutating func bytes(of document: AnnotatedFile.Document) -> [UInt8] {
    let sentences = document.analysis.sentences
    count += sentences.count
    var text = ""
    switch format {
    case .conllu:
      for sentence in document.sentences { sentence.write(to: &text) }
    case .tree:
      for (name, sentence) in named(document) {
        text += "\(name.printable): \(document.analysis.document.quote(sentence.range).printable)\n"
        for line in renderer.lines(of: sentence) { text += line + "\n" }
        text += "\n"
      }
    case .svg: figures += named(document)
    }
    return Array(text.utf8)
  }

  /// The bytes behind the last document.
  func end(title: String) -> [UInt8] {
    guard format == .svg else { return [] }
    let shown = figures.count == 1 ? figures.map { ("", $0.sentence) } : figures
    return Array(renderer.svg(of: shown, title: title).utf8)
  }

  private func named(_ document: AnnotatedFile.Document) -> [(name: String, sentence: Sentence)] {
    zip(document.sentences, document.analysis.sentences).enumerated().map { index, pair in
      let id = pair.0.comment("sent_id").map { String($0) }
      return (id ?? "\(document.analysis.document.id)-\(index + 1)", pair.1)
    }
  }
}
