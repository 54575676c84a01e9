public import EventModel
import SourceDocuments

/// Whether a new judgement fits those that stand: by names alone, without an article.
///
/// A subject that is wider than another (any "Kim", and the "Kim" of one document) speaks of it too.
/// What only a build can know, such as that two names are one by a rule, is not seen.
public struct JudgementCheck: Sendable {
  /// What is found of a new judgement.
  public enum Finding: Hashable, Sendable {
    /// Nothing stands against it.
    case new
    /// This judgement says it already.
    case repeated(Judgement)
    /// These judgements together say otherwise: a path of `same` from the one subject to the other, and
    /// last the judgement at its end, if that is of another kind.
    case contradicted([Judgement])
    /// Its two subjects are the same, or one of them is part of the other.
    case contradictsItself
  }

  private let judgements: [Judgement]
  /// The judgements that speak of a name.
  private let judgementsOfName: [String: [Int]]

  /// Makes a check against judgements.
  ///
  /// - Complexity: O(*n*), n = judgements.
  public init(_ judgements: [Judgement]) {
    var judgementsOfName: [String: [Int]] = [:]
    for (index, judgement) in judgements.enumerated() {
      for name in judgement.verdict.names { judgementsOfName[name, default: []].append(index) }
    }
    self.judgements = judgements
    self.judgementsOfName = judgementsOfName
  }

  private init(part judgements: [Judgement]) {
    self.judgements = judgements
    judgementsOfName = [:]
  }

  /// Looks what stands against a judgement.
  ///
  /// - Complexity: O(*n* + *p*), n = judgements that `same` leads to, p = pairs of their subjects of one
  ///   name.
  public func finding(on judgement: Judgement) -> Finding {
    JudgementCheck(part: judgements(around: judgement)).findingAmongAll(on: judgement)
  }

  /// The judgements, in order, that speak of the names of one or of what those make one with them.
  private func judgements(around judgement: Judgement) -> [Judgement] {
    var queue = Array(judgement.verdict.names)
    var names = Set(queue)
    var found: Set<Int> = []
    while let name = queue.popLast() {
      for index in judgementsOfName[name] ?? [] where found.insert(index).inserted {
        guard case .same = judgements[index].verdict else { continue }
        queue += judgements[index].verdict.names.filter { names.insert($0).inserted }
      }
    }
    return found.sorted().map { judgements[$0] }
  }

  private func findingAmongAll(on judgement: Judgement) -> Finding {
    if let repeated = judgements.first(where: { $0.verdict.says(judgement.verdict) }) {
      return .repeated(repeated)
    }
    var (subjects, ties, _) = tied(with: judgement)
    return finding(on: judgement, subjects, &ties)
  }

  /// Whether those that stand say already that two are one, or that they are two.
  public func decides(_ one: Judgement.Subject, _ other: Judgement.Subject) -> Bool {
    [Judgement(.same(one, other)), Judgement(.different(one, other))]
      .contains { finding(on: $0) != .new }
  }

  /// The judgements that others contradict, in order, with those that stand against each.
  ///
  /// - Complexity: O(*n* + *p* + *w*²), w = judgements of kinds and names.
  public var contradictions: [(judgement: Judgement, standing: [Judgement])] {
    let (subjects, ties, found) = tied(with: nil)
    let words = judgements.enumerated().compactMap { index, judgement in
      let earlier = judgements[..<index].filter { $0.verdict.isOtherWord(than: judgement.verdict) }
      guard !earlier.isEmpty, let subject = judgement.verdict.subjects.first,
        case .contradicted(let standing) = rival(
          among: earlier, on: subjects.parts(of: subject), subjects, ties)
      else { return (Int, [Judgement])?.none }
      return (index, standing)
    }
    return (found + words).sorted { $0.0 < $1.0 }.map { (judgements[$0], $1) }
  }

  /// All subjects, what is one of them, and which judgements that two are one were left out.
  private func tied(
    with new: Judgement?
  ) -> (subjects: SubjectIndex, ties: JudgementTies, leftOut: [(Int, [Judgement])]) {
    let all = judgements + [new].compactMap(\.self)
    let subjects = SubjectIndex(all.flatMap(\.verdict.subjects))
    var ties = JudgementTies()
    var leftOut: [(Int, [Judgement])] = []
    for (index, judgement) in judgements.enumerated() {
      guard case .different(let one, let other) = judgement.verdict else { continue }
      if one.overlaps(other) { continue }
      ties.part(subjects.parts(of: one), subjects.parts(of: other), by: index)
    }
    for (index, judgement) in judgements.enumerated() {
      guard case .same(let one, let other) = judgement.verdict else { continue }
      let found = ties.link(subjects.parts(of: one), subjects.parts(of: other), by: index)
      if let found { leftOut.append((index, standing(found, without: index))) }
    }
    return (subjects, ties, leftOut)
  }

  private func standing(
    _ found: JudgementTies.Contradiction, without index: Int
  ) -> [Judgement] {
    (found.path.filter { $0 != index } + [found.different]).map { judgements[$0] }
  }

  private func finding(
    on judgement: Judgement, _ subjects: SubjectIndex, _ ties: inout JudgementTies
  ) -> Finding {
    switch judgement.verdict {
    case .same(let one, let other):
      guard SubjectKey(one) != SubjectKey(other) else { return .contradictsItself }
      let (left, right) = (subjects.parts(of: one), subjects.parts(of: other))
      guard let found = ties.link(left, right, by: judgements.count) else { return .new }
      return .contradicted(standing(found, without: judgements.count))
    case .different(let one, let other):
      guard !one.overlaps(other) else { return .contradictsItself }
      let path = ties.path(from: subjects.parts(of: one), to: subjects.parts(of: other))
      return path.map { .contradicted($0.map { judgements[$0] }) } ?? .new
    case .kind(let subject, _), .name(let subject, _):
      let others = judgements.filter { $0.verdict.isOtherWord(than: judgement.verdict) }
      return rival(among: others, on: subjects.parts(of: subject), subjects, ties)
    case .hide:
      return .new
    }
  }

  /// The first of some judgements that speaks of what is one with a subject.
  private func rival(
    among others: [Judgement], on parts: [Int], _ subjects: SubjectIndex, _ ties: JudgementTies
  ) -> Finding {
    for earlier in others {
      guard let subject = earlier.verdict.subjects.first,
        let path = ties.path(from: parts, to: subjects.parts(of: subject))
      else { continue }
      return .contradicted(path.map { judgements[$0] } + [earlier])
    }
    return .new
  }
}

// MARK: - Subjects

/// A subject as it is compared.
private struct SubjectKey: Hashable {
  let name: String
  let kind: String?
  let document: String?

  init(_ subject: Judgement.Subject) {
    name = NameFolding.fold(subject.name)
    kind = subject.kind?.idPrefix
    document = subject.document?.rawValue
  }

  /// Whether all that the other means is meant by this too.
  func contains(_ other: SubjectKey) -> Bool {
    name == other.name && (kind == nil || kind == other.kind)
      && (document == nil || document == other.document)
  }
}

/// Subjects by name, each once.
private struct SubjectIndex {
  private var keys: [SubjectKey] = []
  private var keysOfName: [String: [Int]] = [:]

  init(_ subjects: [Judgement.Subject]) {
    var seen: Set<SubjectKey> = []
    for key in subjects.map(SubjectKey.init) where seen.insert(key).inserted {
      keysOfName[key.name, default: []].append(keys.count)
      keys.append(key)
    }
  }

  /// The subject itself and those that mean part of it.
  func parts(of subject: Judgement.Subject) -> [Int] {
    let key = SubjectKey(subject)
    return (keysOfName[key.name] ?? []).filter { key.contains(keys[$0]) }
  }
}

extension Judgement.Subject {
  fileprivate func overlaps(_ other: Judgement.Subject) -> Bool {
    let (own, other) = (SubjectKey(self), SubjectKey(other))
    return own.contains(other) || other.contains(own)
  }
}

extension Judgement.Verdict {
  fileprivate var subjects: [Judgement.Subject] {
    switch self {
    case .same(let one, let other), .different(let one, let other): [one, other]
    case .kind(let subject, _), .name(let subject, _), .hide(let subject): [subject]
    }
  }

  /// The names that it speaks of, as they are compared.
  fileprivate var names: Set<String> { Set(subjects.map { NameFolding.fold($0.name) }) }

  /// Whether it says the same of the same.
  fileprivate func says(_ other: Judgement.Verdict) -> Bool {
    let sameSubjects = subjects.map(SubjectKey.init) == other.subjects.map(SubjectKey.init)
    return switch (self, other) {
    case (.same, .same), (.different, .different):
      sameSubjects
        || subjects.reversed().map(SubjectKey.init) == other.subjects.map(SubjectKey.init)
    case (.kind(_, let own), .kind(_, let other)): sameSubjects && own == other
    case (.name(_, let own), .name(_, let other)): sameSubjects && own == other
    case (.hide, .hide): sameSubjects
    default: false
    }
  }

  /// Whether it gives another kind, or another name.
  fileprivate func isOtherWord(than other: Judgement.Verdict) -> Bool {
    switch (self, other) {
    case (.kind(_, let own), .kind(_, let other)): own != other
    case (.name(_, let own), .name(_, let other)): own != other
    default: false
    }
  }
}
