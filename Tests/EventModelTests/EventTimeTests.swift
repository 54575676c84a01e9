import EventModel
import Testing

@Suite struct EventTimeTests {
  @Test(arguments: [
    ("2024-06-19", "2024-06-19", "2024-06-19"),
    ("2006-08", "2006-08-01", "2006-08-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2019", "2019-01-01", "2019-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("2024-21", "2024-03-01", "2024-05-31"),
    ("2024-24", "2024-12-01", "2025-02-28"),
    ("2024-06-XX", "2024-06-01", "2024-06-30"),
    ("2024-06-19T15:30Z", "2024-06-19", "2024-06-19"),
    ("2024-06-19T15:30:00+09:00", "2024-06-19", "2024-06-19"),
    ("2024-06-18/2024-06-19", "2024-06-18", "2024-06-19"),
    ("2024?", "2024-01-01", "2024-12-31"),
  ])
  func `a date of EDTF has a first and a last day`(
    edtf: String, first: String, last: String
  )
    throws
  {
    let time = try #require(EventTime(edtf: edtf))
    #expect(time.edtf == edtf)
    #expect(time.earliest.map { EventTime($0).edtf } == first)
    #expect(time.latest.map { EventTime($0).edtf } == last)
  }

  @Test(arguments: [
    "", "yesterday", "June 2024", "2024-13", "2024-06-31", "2023-02-29", "2024-6-1", "24",
    "2024-06-19/2024-06-18", "../..", "/", "2024-06-19T25:00", "2024-06T10:00", "20240619",
  ])
  func `what is no date of EDTF is refused`(edtf: String) {
    #expect(EventTime(edtf: edtf) == nil)
  }

  @Test func `an open end has no last day`() throws {
    let time = try #require(EventTime(edtf: "2022-02-24/.."))
    #expect(time.latest == nil)
    #expect(time.contains(EventTime(year: 2023)))
    #expect(!time.contains(EventTime(year: 2022)))
  }

  @Test func `times agree when one holds the other`() throws {
    let june = EventTime(year: 2024, month: 6)
    let day = try #require(EventTime(edtf: "2024-06-19"))
    let next = try #require(EventTime(edtf: "2024-06-20"))
    #expect(june.agrees(with: day) && day.agrees(with: june))
    #expect(!day.agrees(with: next))
  }
}

@Suite struct CivilDateTests {
  @Test func `day numbers and dates are each other's inverse`() {
    for number in stride(from: -800_000, through: 800_000, by: 379) {
      #expect(CivilDate(dayNumber: number).dayNumber == number)
    }
  }

  @Test func `weekdays are those of the calendar`() throws {
    let wednesday = try #require(CivilDate(year: 2024, month: 6, day: 19))
    #expect(wednesday.weekday == 2)
    let thursday = try #require(CivilDate(year: 1970, month: 1, day: 1))
    #expect(thursday.weekday == 3)
  }
}
