import Foundation
import Glibc
import Testing

@Suite(.serialized) struct JudgeCommandTests {
  private static let kept = """
    # who is who
    - same: [Kyiv, Kiev]   # two spellings
      who: a reader

    - different: [Kiev, Lviv]
    # the end

    """

  @Test func `an entry is written to a file that is made`() throws {
    let place = try Workplace()
    let run = try place.run(
      "judge", "--file", "j.yaml", "same", "Kyiv", "Kiev", "--who", "a reader", "--when",
      "2024-06-20", "--why", "two spellings of one city")
    #expect(run.code == 0, "\(run.errors)")
    let entry = """
      - same: [Kyiv, Kiev]
        who: a reader
        when: 2024-06-20
        why: two spellings of one city

      """
    #expect(try place.text("j.yaml") == entry)
    #expect(run.lines.first == "added to j.yaml, line 1:")
    #expect(run.lines.dropFirst().map { $0.dropFirst(2) + "\n" }.joined() == entry)
    #expect(try place.names() == ["j.yaml"])
  }

  @Test(arguments: [
    (["different", "A", "B", "--file", "j.yaml"], "different: [A, B]"),
    (
      ["kind", "Aurus", "--judgements", "j.yaml", "organization"],
      "kind: {of: Aurus, as: organization}"
    ),
    (["--file", "j.yaml", "name", "Kim", "Kim Jong Un"], "name: {of: Kim, as: Kim Jong Un}"),
    (["hide", "Some: Name", "--file=j.yaml"], "hide: \"Some: Name\""),
    (
      ["same", "A", "B", "--file", "j.yaml", "--of-kind", "person"],
      "same: [{name: A, kind: person}, {name: B, kind: person}]"
    ),
    (
      ["different", "Kim", "Kim", "--file", "j.yaml", "--in-document", "a", "--in-document", "b"],
      "different: [{name: Kim, document: a}, {name: Kim, document: b}]"
    ),
    (
      [
        "different", "Kim", "Kim Jong Un", "--file", "j.yaml", "--in-document", "a",
        "--in-document", "-",
      ],
      "different: [{name: Kim, document: a}, Kim Jong Un]"
    ),
    (["hide", "--file", "j.yaml", "--", "-x"], "hide: \"-x\""),
  ])
  func `every verb has its form, options stand before or after`(
    words: [String], entry: String
  )
    throws
  {
    let place = try Workplace()
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let run = try place.shell("unset USER LOGNAME; \"$ENTENTE\" judge --when 2024-06-20 \(line)")
    #expect(run.code == 0, "\(run.errors)")
    #expect(try place.text("j.yaml") == "- \(entry)\n  when: 2024-06-20\n")
  }

  @Test func `who is logged in judges, today`() throws {
    let place = try Workplace()
    let run = try place.shell(#"USER=ann "$ENTENTE" judge hide X --file j.yaml; date -u +%F"#)
    let today = try #require(run.lines.last)
    #expect(try place.text("j.yaml") == "- hide: X\n  who: ann\n  when: \(today)\n")
    _ = try place.shell(#"unset USER; LOGNAME=bo "$ENTENTE" judge hide Z --file j.yaml --who """#)
    #expect(try place.text("j.yaml").hasSuffix("- hide: Z\n  when: \(today)\n"))
  }

  @Test func `what stands in the file stays byte for byte, and comes back`() throws {
    for text in [Self.kept, String(Self.kept.dropLast()), Self.kept.replacing("\n", with: "\r\n")] {
      let place = try Workplace()
      try place.write("j.yaml", text)
      for name in ["One", "Two"] {
        #expect(try place.run("judge", "hide", name, "--file", "j.yaml").code == 0)
      }
      #expect(try place.text("j.yaml").hasPrefix(text))
      let undo = try place.run("judge", "--file", "j.yaml", "--undo")
      #expect(undo.code == 0 && undo.text.contains("- hide: Two"))
      #expect(undo.lines.first?.hasPrefix("taken out of j.yaml, line ") == true)
      #expect(try place.run("judge", "--undo", "--file", "j.yaml").code == 0)
      #expect(try place.text("j.yaml") == text)
    }
  }

  @Test func `what is there already is not written twice`() throws {
    let place = try Workplace()
    try place.write("j.yaml", Self.kept)
    let run = try place.run("judge", "same", "kiev", "KYIV", "--file", "j.yaml")
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(
      run.text == "j.yaml:2: same \"Kyiv\", \"Kiev\" stands there already; nothing was written\n")
    #expect(try place.text("j.yaml") == Self.kept)
  }

  @Test func `a judgement that others contradict is refused with the way`() throws {
    let place = try Workplace()
    try place.write("j.yaml", Self.kept)
    let run = try place.run("judge", "same", "Lviv", "Kyiv", "--file", "j.yaml")
    #expect(run.code == 2 && run.output.isEmpty)
    for words in [
      "entente: j.yaml:5: your same \"Lviv\", \"Kyiv\" contradicts what follows from these:",
      "  j.yaml:2: same \"Kyiv\", \"Kiev\"", "  j.yaml:5: different \"Kiev\", \"Lviv\"",
      "nothing was written", "entente judge --undo",
    ] {
      #expect(run.errors.contains(words), "\(words) in \(run.errors)")
    }
    let direct = try place.run("judge", "different", "Kiev", "Kyiv", "--file", "j.yaml")
    #expect(direct.code == 2)
    #expect(direct.errors.hasPrefix("entente: j.yaml:2: same \"Kyiv\", \"Kiev\" contradicts your "))
    #expect(try place.text("j.yaml") == Self.kept)
  }

  @Test func `a second kind and a second name are refused`() throws {
    let place = try Workplace()
    let first = "- kind: {of: A, as: person}\n- name: {of: A, as: Aye}\n"
    try place.write("j.yaml", first)
    for words in ["kind A place", "name a Bee"] {
      let run = try place.shell("\"$ENTENTE\" judge \(words) --file j.yaml")
      #expect(run.code == 2 && run.errors.hasPrefix("entente: j.yaml:"), "\(run.errors)")
    }
    #expect(try place.text("j.yaml") == first)
  }

  @Test(arguments: [
    ("same Kyiv", "expected same <name> <name>, found 1 word after same"),
    ("same A B C", "expected same <name> <name>, found 3 words"),
    ("kind A human", "no kind is called “human”; there are person, country"),
    ("kind A", "expected kind <name> <kind>"), ("hide", "expected hide <name>"),
    ("name A ' '", "the name to show is empty"), ("hide ''", "“” has no letter and no digit"),
    ("hide '!?'", "no letter"), ("hide '🎉'", "no letter"), ("hide person/kim", "looks like an id"),
    ("same Kim KIM", "these are the same"), ("kiss A B", "kiss"), ("", "say same, different"),
    ("hide A --when 2024-13-01", "expected a day such as 2024-06-20"),
    ("hide A --when June", "expected a day such as 2024-06-20"),
    ("hide A --undo", "--undo and --list go alone"), ("--undo --list", "go alone"),
    ("hide A --of-kind human", "no kind is called"),
    ("same A B --in-document a --in-document b --in-document c", "--in-document may be given once"),
    ("hide A --file -", "kept in a file"),
  ])
  func `wrong words are a wrong use, and nothing is written`(words: String, message: String) throws
  {
    let place = try Workplace()
    let file = words.contains("--file") ? "" : "--file j.yaml"
    let run = try place.shell("\"$ENTENTE\" judge \(words) \(file)")
    #expect(run.code == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try place.names().isEmpty)
  }

  @Test(arguments: [
    ("names: A\n", "j.yaml:1: expected a list, found fields"),
    ("# x\n\nKyiv\n", "j.yaml:3: expected a list"), ("- [\n", "j.yaml:2:1: no YAML"),
    ("[{hide: B}]\n", "j.yaml:2: no entry can be added at the end"), ("- a: \u{0}\n", "j.yaml"),
  ])
  func `a file that is no list is refused with its place and left alone`(
    text: String, message: String
  ) throws {
    let place = try Workplace()
    try place.write("j.yaml", text)
    let run = try place.run("judge", "hide", "A", "--file", "j.yaml")
    #expect(run.code == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("entente: \(message)"), "\(run.errors)")
    #expect(try place.text("j.yaml") == text)
    #expect(try place.names() == ["j.yaml"])
  }

  @Test func `a file that cannot be read or written is an error`() throws {
    let place = try Workplace()
    try place.write("folder/x", "")
    try place.write("bytes.yaml", bytes: [0x2D, 0x20, 0xFF])
    for (file, message) in [
      ("folder", "cannot write: Is a directory"), ("nowhere/j.yaml", "make the folder first"),
      ("bytes.yaml", "not UTF-8"), ("folder/x/j.yaml", "Not a directory"),
    ] {
      let run = try place.run("judge", "hide", "A", "--file", file)
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("entente: \(file): "), "\(run.errors)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    for option in ["--undo", "--list"] {
      #expect(try place.run("judge", option, "--file", "missing.yaml").code == 2)
    }
    let full = try place.shell(#"ulimit -f 0; exec "$ENTENTE" judge hide A --file new.yaml"#)
    #expect(full.code == 2)
    #expect(try place.names() == ["bytes.yaml", "folder"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func `a file without the right to it is an error`() throws {
    let place = try Workplace()
    try place.write("j.yaml", Self.kept)
    chmod(place.path + "/j.yaml", 0o000)
    let run = try place.run("judge", "hide", "A", "--file", "j.yaml")
    #expect(run.code == 2 && run.errors.contains("Permission denied"))
  }

  @Test func `of nothing nothing is taken back`() throws {
    let place = try Workplace()
    try place.write("j.yaml", "# nothing\n")
    let undo = try place.run("judge", "--undo", "--file", "j.yaml")
    #expect(undo.code == 1 && undo.errors == "entente: j.yaml: no judgement to take back\n")
    #expect(try place.run("judge", "--list", "--file", "j.yaml").code == 1)
    #expect(try place.text("j.yaml") == "# nothing\n")
  }

  @Test func `the list has who, when and why, and says what is wrong`() throws {
    let place = try Workplace()
    try place.write("j.yaml", Self.kept)
    let good = try place.run("judge", "--list", "--file", "j.yaml")
    #expect(good.code == 0)
    #expect(
      good.lines == [
        "j.yaml:2  same \"Kyiv\", \"Kiev\"       a reader",
        "j.yaml:5  different \"Kiev\", \"Lviv\"",
      ])
    try place.write(
      "j.yaml",
      Self.kept + "- same: [Lviv, Kyiv]\n- hide: A\n  hide: B\n- hide: C\n  when: soon\n- kiss: D\n"
    )
    let bad = try place.run("judge", "--list", "--file", "j.yaml")
    #expect(bad.code == 2 && bad.lines.count == 4)
    for words in [
      "j.yaml:7: warning: same \"Lviv\", \"Kyiv\" contradicts same \"Kyiv\", \"Kiev\" (j.yaml:2), "
        + "different \"Kiev\", \"Lviv\" (j.yaml:5); keep one side",
      "j.yaml:8: warning: \"hide\" comes twice; keep one; the entry is left out",
      "j.yaml:11: warning: expected a day", "j.yaml:12: warning: no field is called \"kiss\"",
    ] {
      #expect(bad.errors.contains(words), "\(words) in \(bad.errors)")
    }
  }

  @Test func `commands at once lose nothing`() throws {
    let place = try Workplace()
    let run = try place.shell(
      #"seq 8 | xargs -P 8 -I % "$ENTENTE" judge hide "Name %" --file j.yaml"#)
    #expect(run.code == 0)
    let text = try place.text("j.yaml")
    for number in 1...8 { #expect(text.contains("hide: Name \(number)\n")) }
    #expect(try place.names() == ["j.yaml"])
  }

  @Test func `names that a terminal would obey are only shown`() throws {
    let place = try Workplace()
    let run = try place.run(
      "judge", "same", "Kim\u{1B}[31m\u{202E}", String(repeating: "Long", count: 2500), "--file",
      "j.yaml", "--why", "a\nb")
    #expect(run.code == 0, "\(run.errors)")
    #expect(!run.text.contains("\u{1B}") && !run.text.contains("\u{202E}"))
    #expect(try place.text("j.yaml").contains(#"same: ["Kim\u001B[31m\u202E", "#))
    let again = try place.run(
      "judge", "different", "Kim\u{1B}[31m\u{202E}", String(repeating: "Long", count: 2500),
      "--file", "j.yaml")
    #expect(again.code == 2 && !again.errors.contains("\u{1B}") && again.errors.count < 1000)
  }

  @Test func `judgements last when an article comes`() throws {
    let place = try Workplace(withArticles: ())
    for words in [
      "different 'Tomas Novak' 'Tomás Novák' --in-document talks --in-document report",
      "name 'Anna Lindqvist' 'President Lindqvist'", "kind Helsinki organization", "hide Norway",
      "hide Nobody",
    ] {
      #expect(try place.shell("\"$ENTENTE\" judge \(words) --file j.yaml").code == 0)
    }
    for count in [0, 1] {
      if count == 1 {
        try place.write(
          "articles/news.txt",
          "Anna Lindqvist visited Helsinki. Norway praised Sweden.\n")
      }
      let run = try place.run("list", "entities", "--in", "articles", "--judgements", "j.yaml")
      #expect(run.lines.count { $0.contains("person/tomas-novak") } == 2, "\(run.text)")
      #expect(run.text.contains("President Lindqvist") && !run.text.contains("Norway"))
      #expect(run.text.contains("organization/helsinki"))
      #expect(run.errors.contains("j.yaml:"))
      #expect(run.errors.contains("\"Nobody\" names nothing; check the spelling"))
    }
  }
}
