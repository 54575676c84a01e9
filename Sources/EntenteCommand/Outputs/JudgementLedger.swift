import Entente
import Glibc

/// A file of judgements on the disk, to which entries are added one by one.
///
/// Each is on the disk before the next is asked for, and two commands at once lose none.
struct JudgementLedger {
  /// What became of a judgement.
  enum Outcome {
    /// It is in the file now.
    case added(JudgementFile.Entry)
    /// It was there already.
    case repeated(Judgement)
    /// Others contradict it, or it contradicts itself; it was not added.
    case refused(CommandFailure)
  }

  /// The path as given.
  let path: String

  /// The file as it is now; one that is not there yet is empty.
  ///
  /// - Throws: ``CommandFailure`` or ``GraphFormatError`` if it cannot be read.
  func read() throws -> JudgementFile {
    var status = stat()
    let isMissing = stat(path, &status) != 0 && errno == ENOENT
    return try JudgementFile(isMissing ? [] : FileBytes.all(of: path), named: path)
  }

  /// Adds a judgement, unless it is there or contradicts what is there.
  ///
  /// - Throws: ``CommandFailure`` or ``GraphFormatError`` if the file cannot be read or written; it is
  ///   then as it was.
  func add(_ judgement: Judgement) throws -> Outcome {
    let output = OutputFile(path: path)
    try output.check()
    return try output.whileLocked {
      let file = try read()
      switch JudgementCheck(file.judgements).finding(on: judgement) {
      case .repeated(let earlier): return .repeated(earlier)
      case .contradicted(let standing): return .refused(contradiction(judgement, standing))
      case .contradictsItself:
        return .refused(
          CommandFailure(
            at: path, "\(judgement.text): these are the same, or one is part of the other"))
      case .new: break
      }
      let (grown, entry) = try file.adding(judgement)
      try output.write(grown.bytes)
      return .added(entry)
    }
  }

  /// Takes back the entry that stands last.
  ///
  /// - Parameter expected: if given, only an entry of this text is taken back.
  /// - Returns: the entry; nil if there is none, or another.
  /// - Throws: ``CommandFailure`` or ``GraphFormatError`` if the file cannot be read or written.
  func undo(_ expected: String? = nil) throws -> JudgementFile.Entry? {
    let output = OutputFile(path: path)
    try output.check()
    return try output.whileLocked {
      let file = try JudgementFile(FileBytes.all(of: path), named: path)
      guard let (rest, entry) = try file.removingLast(),
        expected == nil || expected == entry.text
      else { return nil }
      try output.write(rest.bytes)
      return entry
    }
  }

  private func contradiction(_ judgement: Judgement, _ standing: [Judgement]) -> CommandFailure {
    let advice =
      "nothing was written; if yours is right, take one of the others out first, in an editor or"
      + " (the last in the file) with: entente judge --undo --file \(path)"
    let steps = standing.map { "  \($0.placeText): \($0.text)" }
    guard let last = standing.last, standing.count > 1 else {
      let other = standing.first
      return CommandFailure(
        at: other?.placeText ?? path,
        "\(other?.text ?? "another") contradicts your \(judgement.text); \(advice)")
    }
    return CommandFailure(
      at: last.placeText,
      "your \(judgement.text) contradicts what follows from these:\n"
        + steps.joined(separator: "\n") + "\n\(advice)")
  }
}
