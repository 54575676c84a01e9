import Foundation
import SourceDocuments
import Linguistics
import EventExtraction
import EventModel
import TextAnnotation
import Entente
if CommandLine.arguments[1] == "build" {
  let r = DocumentReader(options: ReadingOptions()).read(Array(CommandLine.arguments.dropFirst(3)))
  for f in r.failures { print(f) }
  let g = await Pipeline().graph(of: r.documents)
  try! GraphWriter().json(g).write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
  exit(0)
}
let path = CommandLine.arguments[1]
let text = try! String(contentsOfFile: path, encoding: .utf8)
let d = Document(id: "x", text: text, metadata: DocumentMetadata(published: CommandLine.arguments.count > 2 ? CommandLine.arguments[2] : nil))
let a = Analyzer().analyze(d)
for s in a.sentences {
  print(s.isHeading ? "H" : "S", s.tokens.map(\.form).joined(separator: " "))
  print("   ", s.names.map { "\(s.tokens[$0.tokens].map(\.form).joined(separator: " "))|\($0.label.rawValue)" }.joined(separator: "  "))
}
let e = Extractor().extract(from: a)
for (i,c) in e.chains.enumerated() { print(i, c.kind.rawValue, c.name, c.ids, Set(c.mentions.map(\.text)).sorted()) }
for c in e.claims { print(c.pattern, c.arguments.map { "\($0.role.rawValue)=\(e.chains[$0.chain].name)" }, c.modality.rawValue, c.time?.edtf ?? "-", c.speaker.map { e.chains[$0].name } ?? "-", "|", c.quote.prefix(90)) }
