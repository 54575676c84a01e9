import SourceDocuments
import Testing

@testable import DocumentReading

@Suite struct FrontMatterTests {
  @Test func `fields go where they belong, others are kept`() {
    let text = """
      ---
      id: bridge-1
      Title: The "bridge": opened
      date: 2021-05-03
      source: The Gazette
      url: https://example.org/bridge
      tags: [bridges, 3, true, 007, yes, 1.5]
      author: {name: Ada Example}
      ---

      The bridge opened.
      """.replacing("The \"bridge\": opened", with: "'The \"bridge\": opened'")
    let found = FrontMatter.read(text, place: "a.md")
    #expect(found.body == "\nThe bridge opened.")
    #expect(found.fields.id == "bridge-1")
    let metadata = found.fields.metadata
    #expect(metadata.title == "The \"bridge\": opened")
    #expect(metadata.published == "2021-05-03")
    #expect(metadata.publisher == "The Gazette")
    #expect(metadata.url == "https://example.org/bridge")
    #expect(
      metadata.other == [
        "tags": .array([
          .string("bridges"), .integer(3), .bool(true), .string("007"), .string("yes"),
          .number(1.5),
        ]),
        "author": .object(["name": .string("Ada Example")]),
      ])
    #expect(found.diagnostics.isEmpty && found.fields.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("2021", "2021"), ("2021-05", "2021-05"), ("202X", "202X"), ("'2021-05-03'", "2021-05-03"),
  ])
  func `a date stays as written`(written: String, published: String) {
    let found = FrontMatter.read("---\r\npublished: \(written)\r\n---\r\nWords.\r\n", place: "a")
    #expect(found.fields.metadata.published == published)
    #expect(found.body == "Words.\r\n")
  }

  @Test func `a wrong date is named with its place and ignored`() {
    let found = FrontMatter.read(
      "---\ntitle: Bridge\npublished: June 31\n---\nWords.", place: "a.md")
    #expect(found.fields.metadata.published == nil)
    #expect(found.fields.diagnostics.map(\.place) == ["a.md:3:1"])
    #expect(found.fields.diagnostics.first?.message.contains("\"June 31\"") == true)
  }

  @Test func `broken YAML stays in the text, with its line`() {
    let text = "---\ntitle: Bridge\nurl: [\n---\nWords."
    let found = FrontMatter.read(text, place: "a.md")
    #expect(found.body == text)
    #expect(found.diagnostics.count == 1)
    #expect(found.diagnostics.first?.place.hasPrefix("a.md:") == true)
  }

  @Test(arguments: [
    "---\nA rule above, a rule below.\n---\nWords.", "--- title ---\nWords.", "----\na: b\n----\n",
    "Words.\n---\na: b\n---\n", "---", "---\n", "---\n---\n", "",
  ])
  func `what is no front matter is text`(text: String) {
    let found = FrontMatter.read(text, place: "a.md")
    #expect(found.body == text)
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `front matter that is not closed is text, with a warning`() {
    #expect(FrontMatter.read("---\ntitle: Bridge\nWords.", place: "a").diagnostics.count == 1)
  }

  @Test(arguments: [
    "a: " + String(repeating: "[", count: 20_000),
    String(repeating: "- ", count: 20_000) + "x",
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
      + (98..<123).map { letter in
        let (name, last) = (
          Character(Unicode.Scalar(UInt8(letter))), Character(Unicode.Scalar(UInt8(letter - 1)))
        )
        return "\(name): &\(name) [" + Array(repeating: "*\(last)", count: 9).joined(separator: ",")
          + "]"
      }.joined(separator: "\n"),
  ])
  func `hostile YAML neither crashes nor swells`(yaml: String) {
    let found = FrontMatter.read("---\n\(yaml)\n---\nWords.", place: "a.md")
    #expect(found.diagnostics.count >= 1)
  }
}
