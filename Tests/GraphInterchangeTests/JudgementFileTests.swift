import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct JudgementFileTests {
  private static let judgement = Judgement(
    .same(.init("Kyiv"), .init("Kiev", kind: .place, document: "preview")), who: "a reader",
    when: EventTime(edtf: "2024-06-20"), why: "two spellings: one city")

  @Test(arguments: [
    "", "\n", "# nothing yet\n", "---\n", "---\n# nothing\n", "- hide: A\n", "- hide: A",
    "- hide: A\n\n\n", "- hide: A\n# the end", "- hide: A\r\n", "- hide: A\r\n# the end",
    "- hide: A\r- hide: B\r", "- hide: A\r- hide: B",
    "  - hide: A\n  # deeper\n", "\u{FEFF}- hide: A\n", "-\n  hide: A\n", "- same:\n  - A\n  - B\n",
    "- hide: A\n  why: |\n    first\n    # no remark\n\n", "- hide: A\n   ",
    "# only\n\n  # remarks",
    "- hide: A\n  hide: B\n", "- kiss: A\n- hide: B\n", "- hide: A\n  why: \"two\n   lines\"\n",
  ])
  func `an entry is added at the end, and taking it out gives the same bytes`(text: String) throws {
    let file = try JudgementFile(text.utf8, named: "j.yaml")
    let (grown, entry) = try file.adding(Self.judgement)
    #expect(grown.bytes.starts(with: file.bytes))
    #expect(grown.judgements.dropLast() == file.judgements[...])
    let last = try #require(grown.judgements.last)
    #expect(last.verdict == Self.judgement.verdict && last.note == Self.judgement.note)
    #expect(last.place == "j.yaml:\(entry.line)")
    let (shrunk, removed) = try #require(try grown.removingLast())
    #expect(shrunk.bytes == file.bytes)
    #expect(removed == entry)
  }

  @Test func `an entry is written as a person would`() throws {
    let (file, _) = try JudgementFile([], named: "j.yaml").adding(Self.judgement)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        - same: [Kyiv, {name: Kiev, kind: place, document: preview}]
          who: a reader
          when: 2024-06-20
          why: "two spellings: one city"

        """)
  }

  @Test(arguments: [
    ("- hide: A\n# the end\n", "# the end\n"),
    ("# top\n- hide: A\n\n# the end", "# top\n\n# the end"),
    ("- hide: A\n- hide: B\n  # of B\n# the end\n", "- hide: A\n# the end\n"),
    ("- hide: A\n- hide: B\n...\n", "- hide: A\n...\n"),
    ("- hide: A\n- hide: B\n  hide: C\n", "- hide: A\n"), ("- hide: A\n- kiss: B\n", "- hide: A\n"),
    ("- hide: A\n- same: [B,\n  C]\n", "- hide: A\n"),
    ("- hide: A\n- hide: B\n  why: >\n    # no remark\n", "- hide: A\n"),
  ])
  func `the last entry is taken out with its lines, remarks at the margin stay`(
    text: String, rest: String
  ) throws {
    let file = try JudgementFile(text.utf8, named: "j.yaml")
    let (shrunk, _) = try #require(try file.removingLast())
    #expect(String(decoding: shrunk.bytes, as: UTF8.self) == rest)
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func `of nothing nothing is taken out`(text: String) throws {
    #expect(try JudgementFile(text.utf8, named: "j.yaml").removingLast() == nil)
  }

  @Test(arguments: ["[{hide: A}]\n", "[]\n", "- hide: A\n...\n", "- hide: A\n...\n# the end\n"])
  func `where no entry can be added none is`(text: String) throws {
    let file = try JudgementFile(text.utf8, named: "j.yaml")
    let error = #expect(throws: GraphFormatError.self) { try file.adding(Self.judgement) }
    #expect(error?.place.hasPrefix("j.yaml:") == true)
    #expect(error?.message.hasPrefix("no entry can be added at the end; ") == true)
  }

  @Test func `a list in brackets is left to its author`() throws {
    let file = try JudgementFile("[{hide: A}, {hide: B}]\n".utf8, named: "j.yaml")
    #expect(throws: GraphFormatError.self) { try file.removingLast() }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `whatever lines a file has, an entry that can be added can be taken out`(seed: UInt64) throws
  {
    let lines = [
      "- hide: A\n", "# x\n", "  # y\n", "\n", "  why: |\n", "    text\n", "- same:\n", "  - A\n",
      "  - B\n", "  who: me\n", "...\n", "---\n", "  hide: B\n", "\t\n", "- [\n", "]\n", "\r\n",
      "-\n",
      "  \n", "- hide: {name: A}\r\n", "  who: \"a\n", "- b\"\n", "- hide: A", " - hide: C\n",
    ]
    var generator = SplitMix64(seed: seed)
    var count = 0
    for _ in 0..<1000 {
      let text = (0..<Int.random(in: 0..<6, using: &generator))
        .map { _ in lines.randomElement(using: &generator) ?? "" }.joined()
      guard let file = try? JudgementFile(text.utf8, named: "j.yaml"),
        let (grown, entry) = try? file.adding(Self.judgement)
      else { continue }
      let (shrunk, removed) = try #require(try grown.removingLast(), "\(text.debugDescription)")
      #expect(shrunk.bytes == file.bytes && removed == entry, "\(text.debugDescription)")
      count += 1
    }
    #expect(count > 100)
  }

  static let names = [
    "Kim", "Kim Jong-un", "O'Neill", "'quoted'", "\"quoted\"", "back\\slash", "a: b", "a, b", "[a]",
    "{a}", "#a", "a #b", "- a", "-", "?", "!tag", "&anchor", "*alias", "%a", "@a", "`a`", "~",
    "null",
    "Null", "yes", "no", "on", "1984", "2024-06-20", "1e3", " a ", "a\nb", "a\r\nb", "a\tb",
    "a\\nb",
    "김정은", "Ким Чен Ын", "محمد", "e\u{301}", "👩‍👧", "🎉", "a\u{202E}b", "a\u{200D}b", "a\u{200B}",
    "a\u{FEFF}b", "a\u{A0}b", "a\u{2028}b", "a\u{1B}[31m", "a\u{7F}", "a\u{85}b", "\u{E000}",
    "\u{FFFE}",
    "\u{10FFFF}", "a\u{FE0F}", "...", "---", "a:", ":a", "|", ">", "=", "<<", "x'", "y", "N",
    String(repeating: "long ", count: 2000) + "name", String(repeating: "é", count: 10_000),
  ]

  @Test(arguments: names)
  func `any name is read as it was written`(name: String) throws {
    for verdict in [
      Judgement.Verdict.same(.init(name, document: .init(rawValue: name)), .init("B" + name)),
      .name(.init(name), name), .hide(.init(name)), .kind(.init(name), .gift),
    ] {
      let judgement = Judgement(verdict, who: "w" + name, why: "y" + name)
      guard !name.allSatisfy(\.isWhitespace) else { continue }
      let (file, entry) = try JudgementFile("- hide: A\n".utf8, named: "j.yaml").adding(judgement)
      #expect(file.judgements.last?.verdict == verdict)
      #expect(
        file.judgements.last?.who == judgement.who && file.judgements.last?.why == judgement.why)
      #expect(entry.text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isSeen }, "\(entry.text)")
    }
  }
}

extension Unicode.Scalar {
  /// Whether an editor shows it as itself.
  fileprivate var isSeen: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }
}
