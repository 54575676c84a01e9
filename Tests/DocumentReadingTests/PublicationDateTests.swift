import Testing

@testable import DocumentReading

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2021-05-03", "2021-05-03"), ("2021-05", "2021-05"), ("2021", "2021"), ("202X", "202X"),
    ("2021-05-03T07:30:00Z", "2021-05-03"), ("2021-05-03T23:30:00.123+09:00", "2021-05-03"),
    ("2021-05-03 07:30", "2021-05-03"), ("2021/05/03", "2021-05-03"), ("20210503", "2021-05-03"),
    ("20210503T0730", "2021-05-03"), ("Mon, 3 May 2021 07:30 GMT", "2021-05-03"),
    ("Mon, 03 May 2021 07:30:00 +0000", "2021-05-03"), ("3 May 2021", "2021-05-03"),
    ("May 3, 2021", "2021-05-03"), ("Monday May 3rd, 2021 at 7 a.m.", "2021-05-03"),
    ("Sept. 9, 2021", "2021-09-09"), ("May 2021", "2021-05"),
    ("2021-05-03/2021-05-04", "2021-05-03/2021-05-04"),
  ])
  func `dates of pages become days`(text: String, edtf: String) {
    #expect(PublicationDate.edtf(from: text) == edtf)
  }

  @Test(arguments: [
    "", "yesterday", "3/4/2021", "31 June 2021", "2021-13-01", "2021-05-03x", "May", "1620000000",
    "in May the council met 3 times in 2021", "99 May 2021", "may 2021 be better", "٣ May ٢٠٢١",
  ])
  func `what is no date is refused`(text: String) {
    #expect(PublicationDate.edtf(from: text) == nil)
  }
}
