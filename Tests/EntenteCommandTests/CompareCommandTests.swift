import Foundation
import Testing

@Suite(.serialized) struct CompareCommandTests {
  @Test func `rows and columns stay, and three are added`() throws {
    let place = try Workplace()
    try place.write(
      "pairs.tsv",
      "name\tother\tkind\tnote\nKim Jong Un\t김정은\tPERSON\tx\nKim Jong Un\tKim Jong Il\tperson\t\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 0, "\(run.errors)")
    let rows = run.lines.map { $0.components(separatedBy: "\t") }
    #expect(rows[0] == ["name", "other", "kind", "note", "verdict", "score", "reason"])
    #expect(rows[1][0...4] == ["Kim Jong Un", "김정은", "PERSON", "x", "same"])
    #expect(rows[2][4] == "different" && Int(rows[2][5]).map { $0 < 0 } == true)
  }

  @Test func `an unknown kind is no kind`() throws {
    let place = try Workplace()
    try place.write(
      "pairs.tsv", "a\tb\tkind\nKim Il Sung\tKim Il Sung Square\tMIXED\nLima\tLima\tshoe\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(
      run.lines.map { $0.components(separatedBy: "\t")[3] } == ["verdict", "different", "same"])
  }

  @Test func `rows without two names are kept and told`() throws {
    let place = try Workplace()
    try place.write("pairs.tsv", "a\tb\tkind\r\nonly\r\n\r\nLima\tLima\tPLACE\r\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 2)
    #expect(run.errors.contains("pairs.tsv:2: warning: no two names"))
    #expect(run.text.components(separatedBy: "\r\n").count == 5)
    #expect(run.text.contains("only\t\t\t\t\t\r\n"))
  }

  @Test func `of many rows without names ten are told and all counted`() throws {
    let place = try Workplace()
    let rows = [String](repeating: "only", count: 30)
    try place.write("pairs.tsv", "a\tb\tkind\n" + rows.joined(separator: "\n"))
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 2 && run.lines.count == 31)
    #expect(run.errors.contains("and 20 more (rows with no verdict)"))
  }

  @Test func `a table without two columns is refused`() throws {
    let place = try Workplace()
    try place.write("pairs.tsv", "name\nLima\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 2 && run.errors.contains("pairs.tsv:1: no two columns"))
    try place.write("empty.tsv", "")
    #expect(try place.run("compare", "empty.tsv").code == 2)
    #expect(try place.run("compare", "nowhere.tsv").code == 2)
  }

  @Test func `a header alone compares nothing`() throws {
    let place = try Workplace()
    try place.write("pairs.tsv", "a\tb\tkind\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 1)
    #expect(run.text == "a\tb\tkind\tverdict\tscore\treason\n")
  }

  @Test func `a mark at the start and returns at the ends are no part of the names`() throws {
    let place = try Workplace()
    try place.write("pairs.tsv", "\u{FEFF}a\tb\tkind\r\nLima\tLima\tPLACE\r\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.hasPrefix("a\tb\tkind\tverdict\tscore\treason\r\n"))
    #expect(run.text.contains("Lima\tLima\tPLACE\tsame\t"))
    #expect(run.text.hasSuffix("\r\n"))
  }

  @Test func `two columns are enough, and more columns than the header are kept`() throws {
    let place = try Workplace()
    try place.write("pairs.tsv", "a\tb\nVladimir Putin\tVladimir Putin\nx y\tx y\tPERSON\tmore\n")
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.lines[0] == "a\tb\tverdict\tscore\treason")
    #expect(run.lines[1].hasPrefix("Vladimir Putin\tVladimir Putin\tsame\t"))
    #expect(run.lines[2].hasPrefix("x y\tx y\tPERSON\tmore\t"))
  }

  @Test func `bytes that are no UTF-8 come out as they went in`() throws {
    let place = try Workplace()
    let rows = Array("a\tb\tkind\nJos".utf8) + [0xE9] + Array("\tJosé\tPERSON\n".utf8)
    try place.write("pairs.tsv", bytes: rows)
    let run = try place.run("compare", "pairs.tsv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.lines.count == 2)
  }

  @Test func `names of ten thousand letters are compared`() throws {
    let place = try Workplace()
    let long = String(repeating: "Abracadabra ", count: 850)
    try place.write("pairs.tsv", "a\tb\tkind\n\(long)\t\(long)\tPERSON\n😀\t—\tPERSON\n\t\tORG\n")
    let run = try place.run("compare", "pairs.tsv")
    let verdicts = run.lines.dropFirst().map { $0.components(separatedBy: "\t")[3] }
    #expect(verdicts == ["same", "different", "different"])
  }
}
