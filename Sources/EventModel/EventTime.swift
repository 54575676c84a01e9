public import SourceDocuments

/// When something happened, as far as the text fixes it: an EDTF date or interval.
///
/// Levels 0 and 1 of the standard without years of more than four digits: `2024`, `2024-06`,
/// `2024-06-19`, `2024-06-19T15:30Z`, seasons `2024-21`, unspecified digits `201X`, qualifiers
/// `?~%`, intervals `2024-06-18/2024-06-19` and open ends `2022-02-24/..`.
///
/// - SeeAlso: ISO 8601-2:2019, annex A; Library of Congress, EDTF Specification.
public struct EventTime: Hashable, Sendable {
  /// The time in EDTF.
  public let edtf: String
  /// The first day it can mean; nil if the start is open.
  public let earliest: CivilDate?
  /// The last day it can mean; nil if the end is open.
  public let latest: CivilDate?

  /// Reads an EDTF date or interval; nil if the text is none.
  public init?(edtf: String) {
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let days = Self.days(of: parts[0]) else { return nil }
      (earliest, latest) = (days.first, days.last)
    case 2:
      let (start, end) = (Self.days(of: parts[0]), Self.days(of: parts[1]))
      guard start != nil || Self.isOpen(parts[0]), end != nil || Self.isOpen(parts[1]) else {
        return nil
      }
      guard start != nil || end != nil else { return nil }
      if let start, let end, end.last < start.first { return nil }
      (earliest, latest) = (start?.first, end?.last)
    default:
      return nil
    }
    self.edtf = edtf
  }

  /// A day.
  public init(_ date: CivilDate) {
    edtf = "\(Self.pad(date.year, 4))-\(Self.pad(date.month, 2))-\(Self.pad(date.day, 2))"
    earliest = date
    latest = date
  }

  /// A month.
  ///
  /// - Precondition: `month` is 1 to 12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "no month \(month)")
    edtf = "\(Self.pad(year, 4))-\(Self.pad(month, 2))"
    earliest = CivilDate(year: year, month: month, day: 1)
    latest = CivilDate(year: year, month: month, day: CivilDate.days(inMonth: month, of: year))
  }

  /// A year.
  public init(year: Int) {
    edtf = Self.pad(year, 4)
    earliest = CivilDate(year: year, month: 1, day: 1)
    latest = CivilDate(year: year, month: 12, day: 31)
  }

  /// The one day that it means, or nil if it is longer.
  public var day: CivilDate? { earliest == latest ? earliest : nil }

  /// Whether every day that `other` can mean is one that this can mean.
  public func contains(_ other: EventTime) -> Bool {
    let startsBefore = earliest.map { own in other.earliest.map { own <= $0 } ?? false } ?? true
    let endsAfter = latest.map { own in other.latest.map { $0 <= own } ?? false } ?? true
    return startsBefore && endsAfter
  }

  /// Whether one of the two times contains the other, so that they may be of one event.
  public func agrees(with other: EventTime) -> Bool {
    contains(other) || other.contains(self)
  }
}

extension EventTime: Comparable {
  /// By first day, an open start first; then by last day; then by text.
  public static func < (a: EventTime, b: EventTime) -> Bool {
    let (aKey, bKey) = (a.sortKey, b.sortKey)
    return aKey == bKey ? a.edtf < b.edtf : aKey < bKey
  }

  private var sortKey: (Int, Int) {
    (earliest?.dayNumber ?? .min, latest?.dayNumber ?? .max)
  }
}

extension EventTime {
  private static func isOpen(_ part: Substring) -> Bool { part.isEmpty || part == ".." }

  /// The first and last day that a date of EDTF can mean.
  private static func days(of part: Substring) -> (first: CivilDate, last: CivilDate)? {
    var text = part
    if let last = text.last, "?~%".contains(last) { text.removeLast() }
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, !isClock(halves[1]) { return nil }
    let fields = (halves.first ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), halves.count == 1 || fields.count == 3,
      let year = range(fields[0], digits: 4)
    else { return nil }
    guard fields.count > 1 else { return days(of: year, months: 1...12) }
    if let season = Int(fields[1]), fields.count == 2, (21...24).contains(season) {
      return days(of: year, season: season)
    }
    guard let months = range(fields[1], digits: 2)?.clamped(to: 1...12),
      isMonth(fields[1])
    else { return nil }
    guard fields.count == 3 else { return days(of: year, months: months) }
    guard let days = range(fields[2], digits: 2) else { return nil }
    return self.days(of: year, months: months, days: days, isExact: !part.contains("X"))
  }

  private static func days(
    of years: ClosedRange<Int>, months: ClosedRange<Int>
  ) -> (first: CivilDate, last: CivilDate)? {
    let length = CivilDate.days(inMonth: months.upperBound, of: years.upperBound)
    guard let first = CivilDate(year: years.lowerBound, month: months.lowerBound, day: 1),
      let last = CivilDate(year: years.upperBound, month: months.upperBound, day: length)
    else { return nil }
    return (first, last)
  }

  private static func days(
    of years: ClosedRange<Int>, season: Int
  ) -> (first: CivilDate, last: CivilDate)? {
    let start = 3 * (season - 20)  // spring begins in March, winter in December
    guard let first = CivilDate(year: years.lowerBound, month: start, day: 1) else { return nil }
    let (year, month) = start == 12 ? (years.upperBound + 1, 2) : (years.upperBound, start + 2)
    let length = CivilDate.days(inMonth: month, of: year)
    guard let last = CivilDate(year: year, month: month, day: length) else { return nil }
    return (first, last)
  }

  private static func days(
    of years: ClosedRange<Int>, months: ClosedRange<Int>, days: ClosedRange<Int>, isExact: Bool
  ) -> (first: CivilDate, last: CivilDate)? {
    let length = CivilDate.days(inMonth: months.upperBound, of: years.upperBound)
    if isExact && !(1...length).contains(days.lowerBound) { return nil }
    guard days.lowerBound <= length, days.upperBound >= 1,
      let first = CivilDate(
        year: years.lowerBound, month: months.lowerBound, day: max(1, days.lowerBound)),
      let last = CivilDate(
        year: years.upperBound, month: months.upperBound, day: min(length, days.upperBound))
    else { return nil }
    return (first, last)
  }

  /// The numbers that digits and `X` can stand for.
  private static func range(_ text: Substring, digits: Int) -> ClosedRange<Int>? {
    guard text.utf8.count == digits,
      text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "X") })
    else { return nil }
    let low = Int(String(text.map { $0 == "X" ? "0" : $0 }))
    let high = Int(String(text.map { $0 == "X" ? "9" : $0 }))
    guard let low, let high else { return nil }
    return low...high
  }

  private static func isMonth(_ text: Substring) -> Bool {
    Int(text).map { (1...12).contains($0) } ?? ["XX", "0X", "1X"].contains(text)
  }

  /// `15:30`, `15:30:00`, with `Z` or an offset.
  private static func isClock(_ text: Substring) -> Bool {
    var clock = text
    if clock.hasSuffix("Z") {
      clock.removeLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      guard isClock(clock[clock.index(after: sign)...], parts: 1...2) else { return false }
      clock = clock[..<sign]
    }
    return isClock(clock, parts: 2...3)
  }

  private static func isClock(_ text: Substring, parts: ClosedRange<Int>) -> Bool {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.contains(fields.count), fields.allSatisfy({ $0.utf8.count == 2 }) else {
      return false
    }
    return zip(fields, [23, 59, 60]).allSatisfy { field, most in
      Int(field).map { (0...most).contains($0) } ?? false
    }
  }

  private static func pad(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension DocumentMetadata {
  /// When the document was published, as far as it says; nil if it does not, or not in EDTF.
  public var publicationTime: EventTime? { published.flatMap(EventTime.init(edtf:)) }
}
