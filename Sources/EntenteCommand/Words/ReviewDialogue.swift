import Entente
import Glibc

/// Asks of pair after pair whether they are one, and writes each answer to the file at once.
struct ReviewDialogue {
  /// What a person can answer.
  private enum Answer: String, CaseIterable {
    case same, different, skip, undo, help, quit

    /// The answer that a line means; nothing at all skips.
    init?(_ line: String) {
      let word = line.filter { !$0.isWhitespace }.lowercased()
      switch word {
      case "", "k": self = .skip
      case "?", "h": self = .help
      default:
        let answer = Self.allCases.first { $0.rawValue == word || $0.key == word }
        guard let answer else { return nil }
        self = answer
      }
    }

    private var key: String { String(rawValue.prefix(1)) }
  }

  /// An answer that was written.
  private struct Decision {
    let position: Int
    let entry: JudgementFile.Entry
    let answer: Answer
  }

  static let help = """
      s  the two are the same
      d  they are different
      k  skip the pair; Enter alone does so too
      u  take back the last answer
      q  quit; what was answered is in the file

    """

  private let queue: ReviewQueue
  private let ledger: JudgementLedger
  private let author: AuthorArguments
  private let why: String?
  /// The graph that was read from a file, if it was not built of articles.
  private let graph: String?
  /// Whether a person types the answers.
  private let isTerminal = isatty(STDIN_FILENO) == 1

  private var position = 0
  private var hasQuit = false
  private var decisions: [Decision] = []
  private var skipped: Set<Int> = []
  private var followed: Set<Int> = []
  /// What the file says, until it changes.
  private var check: JudgementCheck?

  init(
    _ queue: ReviewQueue, to ledger: JudgementLedger, by author: AuthorArguments, why: String?,
    graph: String?
  ) {
    self.queue = queue
    self.ledger = ledger
    self.author = author
    self.why = why
    self.graph = graph
  }

  /// Asks until all pairs are answered, the person quits, or the input ends.
  ///
  /// - Throws: ``CommandFailure`` if the file cannot be written any more; what was answered is in it.
  mutating func run() throws {
    if isTerminal { try StandardOutput.write(Self.help) }
    repeat {
      try askAll()
    } while try wantsLastBack()
    try StandardOutput.write("\n" + summary)
  }

  private mutating func askAll() throws {
    var isShown = false
    while position < queue.pairs.count, !hasQuit {
      if !isShown, try followsFromOthers() { continue }
      if !isShown { try StandardOutput.write("\n" + queue.text(of: position)) }
      isShown = true
      prompt("same, different, skip? [s d k u ? q] ")
      guard let line = readLine() else {
        hasQuit = true
        return
      }
      if let answer = Answer(line) {
        isShown = try !take(answer)
      } else {
        Console().fail("no answer is called “\(line)”; there are s, d, k, u, ? and q")
      }
    }
  }

  /// Whether the last answer is taken back when all pairs are answered.
  private mutating func wantsLastBack() throws -> Bool {
    guard !hasQuit, !decisions.isEmpty else { return false }
    prompt("no more pairs; Enter to end, u to take back the last answer ")
    guard let line = readLine(), Answer(line) == .undo else { return false }
    return try undo()
  }

  /// Does what an answer says.
  ///
  /// - Returns: whether another pair is next.
  private mutating func take(_ answer: Answer) throws -> Bool {
    switch answer {
    case .same, .different: return try decide(answer)
    case .skip:
      skipped.insert(position)
      position += 1
      return true
    case .undo: return try undo()
    case .help:
      try StandardOutput.write(Self.help)
      return false
    case .quit:
      hasQuit = true
      return false
    }
  }

  private mutating func decide(_ answer: Answer) throws -> Bool {
    let pair = queue.pairs[position]
    guard let (left, right) = pair.subjects else {
      Console().fail(
        "others are called so too, in the same articles: no judgement can mean these two alone;"
          + " skip them")
      return false
    }
    let verdict: Judgement.Verdict =
      answer == .same ? .same(left, right) : .different(left, right)
    let judgement = author.judgement(verdict, why: why)
    switch try ledger.add(judgement) {
    case .added(let entry):
      check = nil
      decisions.append(Decision(position: position, entry: entry, answer: answer))
      try say("\(ledger.path):\(entry.line): \(judgement.text)")
    case .repeated(let earlier):
      try say("\(earlier.placeText): \(earlier.text) stands there already")
    case .refused(let failure):
      Console().fail(failure)
      return false
    }
    skipped.remove(position)
    position += 1
    return true
  }

  private mutating func undo() throws -> Bool {
    guard let last = decisions.last else {
      Console().fail("nothing was answered yet that could be taken back")
      return false
    }
    guard try ledger.undo(last.entry.text) != nil else {
      Console().fail(
        "\(ledger.path): the last entry is not the one that was written here; take yours out in an editor"
      )
      return false
    }
    check = nil
    decisions.removeLast()
    try say("taken back: line \(last.entry.line) of \(ledger.path)")
    position = last.position
    skipped = skipped.filter { $0 < position }
    followed = followed.filter { $0 < position }
    return true
  }

  /// Passes over a pair that is decided by what was answered before it.
  private mutating func followsFromOthers() throws -> Bool {
    guard !decisions.isEmpty, let (left, right) = queue.pairs[position].subjects else {
      return false
    }
    let check = try self.check ?? JudgementCheck(ledger.read().judgements)
    self.check = check
    guard check.decides(left, right) else { return false }
    followed.insert(position)
    position += 1
    return true
  }
}

// MARK: - Words

extension ReviewDialogue {
  private func prompt(_ question: String) {
    if isTerminal { Console().ask(question) }
  }

  private func say(_ line: String) throws { try StandardOutput.write(line.printable + "\n") }

  private var summary: String {
    let (same, different) = (
      decisions.count { $0.answer == .same }, decisions.count { $0.answer == .different }
    )
    let open = queue.pairs.count - decisions.count - followed.count
    var line = "\(GraphWords.count(decisions.count, "judgement")) written to \(ledger.path)"
    if !decisions.isEmpty { line += ": \(same) same, \(different) different" }
    if !followed.isEmpty { line += "; \(followed.count) more follow from them" }
    line += "; \(GraphWords.count(open, "pair")) left open"
    let build = "entente build ... --judgements \(ledger.path)"
    let advice =
      graph.map { "\($0) stays as it is; build it again of its articles: \(build)" }
      ?? "the next build uses them: \(build)"
    return (decisions.isEmpty ? [line] : [line, advice]).map { $0.printable + "\n" }.joined()
  }
}
