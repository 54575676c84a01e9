public import EventModel
import SourceDocuments

/// Writes a judgement as the entry of a file that ``JudgementReader`` reads.
///
///     - same: [Kyiv, {name: Kiev, document: preview}]
///       who: a reader
///       when: 2024-06-20
///       why: two spellings of one city
public struct JudgementWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The entry of a judgement: lines with line ends.
  public func entry(_ judgement: Judgement) -> String {
    var lines = ["- " + Self.verdict(judgement.verdict)]
    if let who = judgement.who { lines.append("  who: " + YAMLScalar.onItsOwn(who)) }
    if let when = judgement.when { lines.append("  when: " + when.edtf) }
    if let why = judgement.why { lines.append("  why: " + YAMLScalar.onItsOwn(why)) }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func verdict(_ verdict: Judgement.Verdict) -> String {
    switch verdict {
    case .same(let one, let other): "same: [\(subject(one)), \(subject(other))]"
    case .different(let one, let other): "different: [\(subject(one)), \(subject(other))]"
    case .kind(let of, let kind): "kind: {of: \(subject(of)), as: \(kind.rawValue)}"
    case .name(let of, let name): "name: {of: \(subject(of)), as: \(YAMLScalar.inBrackets(name))}"
    case .hide(let of): "hide: \(subject(of))"
    }
  }

  private static func subject(_ subject: Judgement.Subject) -> String {
    let name = YAMLScalar.inBrackets(subject.name)
    guard subject.kind != nil || subject.document != nil else { return name }
    let limits = [
      subject.kind.map { "kind: \($0.rawValue)" },
      subject.document.map { "document: \(YAMLScalar.inBrackets($0.rawValue))" },
    ]
    return "{" + (["name: \(name)"] + limits.compactMap(\.self)).joined(separator: ", ") + "}"
  }
}
