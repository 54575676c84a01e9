import ArgumentParser
import Entente

/// The judgements of a file in rows, and what is wrong with them.
struct JudgementList {
  private let file: JudgementFile

  init(_ bytes: [UInt8], named name: String) throws {
    file = try JudgementFile(bytes, named: name)
  }

  /// Prints the list; what is wrong goes to standard error.
  ///
  /// - Throws: `ExitCode` if entries cannot be read, contradict others, or there are none.
  func write() throws {
    var table = Table()
    for judgement in file.judgements {
      table.add(
        judgement.placeText, judgement.text, judgement.who ?? "", judgement.when?.edtf ?? "",
        judgement.why ?? "")
    }
    try StandardOutput.write(table.text)
    let wrong = file.problems + contradictions
    Console().warn(wrong, advice: "mend these first")
    if table.isEmpty, wrong.isEmpty { Console().fail("\(file.name): no judgement") }
    try LoadedGraph.finish(hasFailures: !wrong.isEmpty, isEmpty: table.isEmpty)
  }

  private var contradictions: [Diagnostic] {
    JudgementCheck(file.judgements).contradictions.map { judgement, standing in
      let steps = standing.map { "\($0.text) (\($0.placeText))" }.joined(separator: ", ")
      return Diagnostic(
        .warning, at: judgement.placeText, "\(judgement.text) contradicts \(steps); keep one side")
    }
  }
}
