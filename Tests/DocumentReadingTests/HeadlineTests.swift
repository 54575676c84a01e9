import SourceDocuments
import Testing

@testable import DocumentReading

@Suite struct HeadlineTests {
  @Test(
    arguments: [
      ("Ministers meet in Lima\n\nThe ministers met.\n", "Ministers meet in Lima"),
      ("# Ministers meet in Lima\nThe ministers met.\n", "Ministers meet in Lima"),
      (
        "\n\r\n‘A good day’: ministers meet\r\nThe ministers met.\r\n",
        "‘A good day’: ministers meet"
      ),
      ("The ministers met in Lima.\n\nThey ate.\n", nil),
      ("Lima\n\nThe ministers met.\n", nil),
      ("Ministers meet in Lima", nil),
      ("", nil),
      (String(repeating: "Long words ", count: 40) + "\nThe ministers met.", nil),
    ] as [(String, String?)])
  func `the first line is the headline if it looks like one`(text: String, title: String?) {
    #expect(Headline.headline(of: text, furniture: []) == title)
  }

  @Test func `furniture is no headline`() {
    let text = "Menu and other things\nMinisters meet in Lima\nThey met.\n"
    let furniture = [Furniture(TextRange(0, 21), .label)]
    #expect(Headline.headline(of: text, furniture: furniture) == "Ministers meet in Lima")
  }
}
