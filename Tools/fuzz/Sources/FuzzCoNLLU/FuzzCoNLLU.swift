import FuzzDriver
import SourceDocuments
import TextAnnotation

/// The way in of libFuzzer: any bytes are read as CoNLL-U or refused, and what is read holds together.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCoNLLU(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for needsTrees in [true, false] {
    guard
      let sentences = try? CoNLLUReader.sentences(in: bytes, from: "input", needsTrees: needsTrees)
    else { continue }
    let text = sentences.map(\.text).joined()
    let isPlain = !bytes.contains(UInt8(ascii: "\r")) && !bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if isPlain, bytes.suffix(2) == [10, 10] {
      precondition(text.utf8.elementsEqual(bytes), "what was read is not what is written")
    }
    let analysis = Analysis(conllu: sentences, id: "input")
    precondition(analysis.sentences.count == sentences.count, "a sentence is lost")
    let written = CoNLLUSentence.sentences(of: analysis)
    let again = try? CoNLLUReader.sentences(
      in: Array(written.map(\.text).joined().utf8), from: "output", needsTrees: false)
    precondition(again == written, "what was written cannot be read")
    for (sentence, reading) in zip(sentences, analysis.sentences) {
      _ = sentence.filled(from: reading)
    }
  }
  return 0
}

/// The program: SwiftPM looks for the main function of an executable under this name.
@_cdecl("FuzzCoNLLU_main")
public func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  fuzz(fuzzCoNLLU, count, arguments)
}
