import Foundation
import FuzzDriver
import Linguistics
import SourceDocuments

/// Sound models, small enough to be opened hundreds of times a second; Tools/fuzz/run trains them.
private let models = ["tokens", "lemmas", "reading"].map { part in
  [UInt8](FileManager.default.contents(atPath: ".build/models/\(part).model") ?? Data())
}

/// The way in of libFuzzer: a damaged model is refused, or reads a text somehow.
///
/// The first byte chooses the part, the next two cut its end off; then every five bytes change one
/// byte of it, of which the first pages, where sizes and labels stand, are hit most.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzModel(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard input.count > 2 else { return 0 }
  var bytes = models[Int(input[0]) % models.count]
  precondition(!bytes.isEmpty, "no models; start Tools/fuzz/run")
  if input[1] & 3 == 0 { bytes.removeLast(bytes.count / 256 * Int(input[2])) }
  for at in stride(from: 3, to: input.count - 4, by: 5) where !bytes.isEmpty {
    let offset = input[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    let reach = offset & 3 == 0 ? bytes.count : min(bytes.count, 8192)
    bytes[(offset >> 2) % reach] = input[at + 4]
  }
  // What is opened may be read for as long as the program runs; an analyzer does not outlive the call.
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
  defer { memory.deallocate() }
  memory.copyBytes(from: bytes)
  let view = UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
  guard let model = try? ModelFile(bytes: view, place: "input"),
    let analyzer = try? Analyzer(model: model)
  else { return 0 }
  let text = "Ada left New York. She didn’t go to Oslo 😀."
  let analysis = analyzer.analyze(Document(id: "x", text: text))
  for sentence in analysis.sentences {
    precondition(
      sentence.tokens.allSatisfy { $0.head.map(sentence.tokens.indices.contains) ?? true },
      "a head lies beyond the sentence")
  }
  return 0
}

/// The program: SwiftPM looks for the main function of an executable under this name.
@_cdecl("FuzzModel_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(fuzzModel, count, arguments)
}
