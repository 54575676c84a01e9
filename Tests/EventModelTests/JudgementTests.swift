import EventModel
import SourceDocuments
import Testing

@Suite struct JudgementTests {
  @Test(arguments: [
    ("2024-06-20", "2024-06-20"), ("2024-02-29", "2024-02-29"),
    ("2024-06-20T15:30Z", "2024-06-20T15:30Z"), ("2024-06-20t15:30:00Z", "2024-06-20T15:30:00Z"),
    ("2024-06-20 15:30:00", "2024-06-20T15:30:00"),
    ("2024-06-20T15:30:00.123456+02:00", "2024-06-20T15:30:00+02:00"),
  ])
  func `a day may come with a time`(text: String, edtf: String) {
    #expect(Judgement.date(text)?.edtf == edtf)
  }

  @Test(arguments: [
    "", "2024", "2024-06", "2024-13-01", "2023-02-29", "2024-06-20?", "2024-06-2X", "20.6.2024",
    "yesterday", "2024-06-20/2024-06-21", "2024-06-20T25:00", "2024-06-20T", "2024-06-20 noon",
    "-024-06-20", "2024-06-20.5", "２０２４-06-20", "2024-6-20",
  ])
  func `what is no day is none`(text: String) {
    #expect(Judgement.date(text) == nil)
  }

  @Test func `a judgement in words cuts long names and says what limits them`() {
    let long = String(repeating: "x", count: 10_000)
    let judgement = Judgement(.different(.init("Kim", kind: .person, document: "a"), .init(long)))
    #expect(judgement.text.hasPrefix("different \"Kim\" (person, a), \"xxx"))
    #expect(judgement.text.count < 120)
    #expect(Judgement(.kind(.init("Aurus"), .gift)).text == "kind \"Aurus\", gift")
    #expect(judgement.note == nil && judgement.placeText == "judgements")
  }
}
