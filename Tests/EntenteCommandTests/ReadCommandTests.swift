import Foundation
import Testing

@Suite(.serialized) struct ReadCommandTests {
  @Test(arguments: [
    "Finland praised Norway.\r\nSweden did not.\r\n", "No line end", "\u{FEFF}With a mark\n",
    "Old\rMac\r",
    "Curly “quotes” and é\n\n\n",
  ])
  func `the text is printed exactly, without a byte order mark`(text: String) throws {
    let place = try Workplace()
    try place.write("a.txt", text)
    let run = try place.run("read", "a.txt")
    #expect(run.code == 0)
    let expected = text.hasPrefix("\u{FEFF}") ? text.utf8.dropFirst(3) : text.utf8[...]
    #expect(run.output.elementsEqual(expected))
  }

  @Test func `front matter is no text`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("read", "articles/talks.txt")
    #expect(run.text.hasPrefix("The Finnish president, Anna"))
    #expect(run.text.hasSuffix("Read more here\n"))
  }

  @Test func `several texts stand under their ids`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("read", "articles")
    #expect(run.lines.filter { $0.hasPrefix("==> ") } == ["==> report <==", "==> talks <=="])
  }

  @Test func `furniture comes with its line and why`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("read", "articles/talks.txt", "--furniture")
    #expect(run.code == 0)
    #expect(run.text == "line 5  pointer  Read more here\n")
    let none = try place.run("read", "articles/report.txt", "--furniture")
    #expect(none.code == 1)
    #expect(none.output.isEmpty)
    #expect(none.errors == "entente: nothing was set aside\n")
  }

  @Test func `JSON has text, metadata and furniture`() throws {
    let place = try Workplace(withArticles: ())
    let talks = try #require(try place.run("read", "articles/talks.txt", "--json").objects().first)
    #expect(talks["id"] as? String == "talks")
    #expect(talks["publisher"] as? String == "Harbour News")
    #expect((talks["text"] as? String)?.hasPrefix("The Finnish president") == true)
    #expect((talks["furniture"] as? [[String: Any]])?.first?["line"] as? Int == 5)
  }
}
