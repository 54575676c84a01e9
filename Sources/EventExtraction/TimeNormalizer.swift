import EventModel
import TextAnnotation

/// Reads the times that a sentence gives, relative to the day of publication.
struct TimeNormalizer {
  /// A time and the tokens that give it.
  struct Expression: Sendable {
    let tokens: Range<Int>
    let time: EventTime
  }

  /// When the document was published; nil if that is not known.
  let published: EventTime?

  /// The times of a sentence in order.
  ///
  /// Nothing is invented: a weekday needs a publication day, "the following day" one that was told
  /// before.
  ///
  /// - Parameters:
  ///   - words: those of the sentence.
  ///   - isFuture: whether they are of what is to come.
  ///   - told: the day that the text told last.
  ///   - last: the time that it told last, be it a day or longer.
  /// - Returns: the times with their tokens.
  func expressions(
    in words: [Word], isFuture: Bool, told: CivilDate? = nil, last: EventTime? = nil
  ) -> [Expression] {
    var found: [Expression] = []
    var at = 0
    while at < words.count {
      if let expression = expression(in: words, at: at, isFuture: isFuture)
        ?? told.flatMap({ sequel(Cursor(words: words, start: at), of: $0) })
        ?? samePeriod(
          Cursor(words: words, start: at), as: found.last?.time ?? last)
      {
        let isBound = at > 0 && Self.bounds.contains(words[at - 1].lower)
        if !isBound {
          found.append(expression)
        } else if words[at - 1].lower == "since", !isCompared(words, before: at - 1),
          !expression.time.edtf.contains("/"),
          let open = EventTime(edtf: expression.time.edtf + "/..")
        {
          found.append(Expression(tokens: expression.tokens, time: open))
        }
        at = expression.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  /// Whether "since" does not say how long something has lasted, as it does after "has", but only what
  /// something is the first or greatest after: "the first visit since 2000".
  private func isCompared(_ words: [Word], before since: Int) -> Bool {
    let lasts = words[..<since].contains { ["has", "have", "had", "'ve"].contains($0.lower) }
    return !lasts
      || words[max(0, since - 8)..<since].contains { word in
        Self.ranks.contains(word.lower)
          || word.lower.hasSuffix("est") && word.token.upos == .adjective
      }
  }

  private static let ranks: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "last", "latest", "only", "most",
  ]

  private func expression(in words: [Word], at index: Int, isFuture: Bool) -> Expression? {
    let reader = Cursor(words: words, start: index)
    return absolute(reader, isFuture: isFuture) ?? relative(reader, isFuture: isFuture)
  }

  /// "the same year", "that month": of the time told last.
  private func samePeriod(_ cursor: Cursor, as time: EventTime?) -> Expression? {
    let isSame = cursor.word(1) == "same"
    guard isSame ? ["the", "that"].contains(cursor.word(0)) : cursor.word(0) == "that",
      let first = time?.earliest, let last = time?.latest, first.year == last.year
    else { return nil }
    let count = isSame ? 3 : 2
    switch cursor.word(count - 1) {
    case "year": return cursor.expression(count, EventTime(year: first.year))
    case "month" where first.month == last.month:
      return cursor.expression(count, EventTime(year: first.year, month: first.month))
    default: return nil
    }
  }

  /// "that day", "the same day", "the following day", "the day before": by the day told last.
  private func sequel(_ cursor: Cursor, of day: CivilDate) -> Expression? {
    func moved(_ count: Int, _ days: Int) -> Expression? {
      cursor.expression(count, EventTime(CivilDate(dayNumber: day.dayNumber + days)))
    }
    switch (cursor.word(0), cursor.word(1), cursor.word(2)) {
    case ("that", "day", _), ("that", "evening", _), ("that", "morning", _),
      ("that", "afternoon", _), ("that", "night", _):
      return moved(2, 0)
    case ("the", "same", "day"): return moved(3, 0)
    case ("the", "following", "day"), ("the", "next", "day"), ("the", "day", "after"),
      ("a", "day", "later"):
      return moved(3, 1)
    case ("the", "previous", "day"), ("a", "day", "earlier"): return moved(3, -1)
    case ("the", "day", "before") where cursor.word(3) != "yesterday": return moved(3, -1)
    default: return cursor.word(0) == "following" && cursor.word(1) == "day" ? moved(2, 1) : nil
    }
  }

  // MARK: Absolute dates

  private func absolute(_ cursor: Cursor, isFuture: Bool) -> Expression? {
    if cursor.word(0).utf8.count == 10, let time = EventTime(edtf: cursor.word(0)) {
      return cursor.expression(1, time)
    }
    if let month = Self.month(cursor, 0) {
      if let day = Self.day(cursor.word(1)) {
        let (year, used) = year(cursor, after: 2)
        return cursor.expression(used, Self.date(year ?? nearestYear(month, day), month, day))
      }
      if let year = Self.year(cursor.word(1)) {
        return cursor.expression(2, EventTime(year: year, month: month))
      }
      if ["in", "since", "until", "during", "last", "by"].contains(cursor.word(-1)) {
        return cursor.expression(1, isFuture ? monthAfter(month) : monthBefore(month))
      }
      return nil
    }
    if let day = Self.day(cursor.word(0)),
      let month = Self.month(cursor, cursor.word(1) == "of" ? 2 : 1)
    {
      let skip = cursor.word(1) == "of" ? 3 : 2
      let (year, used) = year(cursor, after: skip)
      return cursor.expression(used, Self.date(year ?? nearestYear(month, day), month, day))
    }
    if cursor.word(-1) == "the", let decade = Self.decade(cursor.word(0)) {
      return cursor.expression(1, EventTime(edtf: decade))
    }
    if let year = Self.year(cursor.word(0)), Self.yearCues.contains(cursor.word(-1)) {
      return cursor.expression(1, EventTime(year: year))
    }
    return nil
  }

  /// A year after an optional comma, and the words used so far.
  private func year(_ cursor: Cursor, after offset: Int) -> (Int?, Int) {
    if let year = Self.year(cursor.word(offset)) { return (year, offset + 1) }
    if cursor.word(offset) == ",", let year = Self.year(cursor.word(offset + 1)) {
      return (year, offset + 2)
    }
    if cursor.word(offset) == "last", cursor.word(offset + 1) == "year", let day = reference {
      return (day.year - 1, offset + 2)
    }
    return (nil, offset)
  }

  // MARK: Relative dates

  private func relative(_ cursor: Cursor, isFuture: Bool) -> Expression? {
    guard let day = reference else { return nil }
    let word = cursor.word(0)
    if let published, published.day != nil {
      if ["today", "tonight"].contains(word) { return cursor.expression(1, published) }
      if word == "yesterday" {
        return cursor.expression(1, EventTime(CivilDate(dayNumber: day.dayNumber - 1)))
      }
      if word == "tomorrow" {
        return cursor.expression(1, EventTime(CivilDate(dayNumber: day.dayNumber + 1)))
      }
      if let weekday = Self.weekdays.firstIndex(of: word) {
        let isNext = isFuture || cursor.word(-1) == "next"
        let shift = isNext ? (weekday - day.weekday + 7) % 7 : -((day.weekday - weekday + 7) % 7)
        // On a Friday "last Thursday" is not yesterday.
        let isBefore = cursor.word(-1) == "last" && shift >= -1
        return cursor.expression(
          1, EventTime(CivilDate(dayNumber: day.dayNumber + shift - (isBefore ? 7 : 0))))
      }
    }
    if let season = season(cursor, day) { return season }
    if word == "last", cursor.word(1) == "year" {
      return cursor.expression(2, EventTime(year: day.year - 1))
    }
    if word == "this", cursor.word(1) == "year" {
      return cursor.expression(2, EventTime(year: day.year))
    }
    if word == "next", cursor.word(1) == "year" {
      return cursor.expression(2, EventTime(year: day.year + 1))
    }
    if published?.edtf.count ?? 0 > 4 {
      if word == "last", cursor.word(1) == "month" {
        return cursor.expression(2, month(day, months: -1))
      }
      if word == "this", cursor.word(1) == "month" {
        return cursor.expression(2, month(day, months: 0))
      }
      if word == "next", cursor.word(1) == "month" {
        return cursor.expression(2, month(day, months: 1))
      }
    }
    if ["earlier", "later"].contains(word), cursor.word(1) == "in", cursor.word(2) == "the" {
      if cursor.word(3) == "year" { return cursor.expression(4, EventTime(year: day.year)) }
      if cursor.word(3) == "month", published?.edtf.count ?? 0 > 4 {
        return cursor.expression(4, month(day, months: 0))
      }
    }
    if published?.day != nil, cursor.word(1) == "week",
      let weeks = ["last": -1, "this": 0, "next": 1][word]
    {
      return cursor.expression(2, week(of: day, weeks: weeks))
    }
    return ago(cursor, day) ?? (isFuture ? ahead(cursor, day) : nil)
  }

  /// "this summer", "last spring", "next autumn"; winters lie in two years, and only this or the next
  /// is clear.
  private func season(_ cursor: Cursor, _ day: CivilDate) -> Expression? {
    guard let season = Self.seasons[cursor.word(1)], published?.edtf.count ?? 0 > 4 else {
      return nil
    }
    // The season of the day: 21 from March, 22 from June ...
    let current = 21 + (day.month + 9) % 12 / 3
    let year: Int
    switch cursor.word(0) {
    case "this": year = day.year
    case "last": year = season < current ? day.year : day.year - 1
    case "next": year = season > current ? day.year : day.year + 1
    default: return nil
    }
    guard season != 24 || cursor.word(0) != "last" else { return nil }
    return cursor.expression(2, EventTime(edtf: "\(year)-\(season)"))
  }

  private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

  /// The week from Monday to Sunday that lies some weeks from that of a day.
  private func week(of day: CivilDate, weeks: Int) -> EventTime? {
    let monday = day.dayNumber - day.weekday + weeks * 7
    let (first, last) = (CivilDate(dayNumber: monday), CivilDate(dayNumber: monday + 6))
    return EventTime(edtf: EventTime(first).edtf + "/" + EventTime(last).edtf)
  }

  /// "in two days", "in nine months", "in five years", of what is to come.
  private func ahead(_ cursor: Cursor, _ day: CivilDate) -> Expression? {
    guard cursor.word(0) == "in", let count = Self.count(cursor.word(1)) else { return nil }
    switch cursor.word(2) {
    case "day", "days":
      guard published?.day != nil else { return nil }
      return cursor.expression(3, EventTime(CivilDate(dayNumber: day.dayNumber + count)))
    case "month", "months":
      guard published?.edtf.count ?? 0 > 4 else { return nil }
      return cursor.expression(3, month(day, months: count))
    case "year", "years": return cursor.expression(3, EventTime(year: day.year + count))
    default: return nil
    }
  }

  /// "two days ago", "three months ago", "24 years ago".
  private func ago(_ cursor: Cursor, _ day: CivilDate) -> Expression? {
    guard let count = Self.count(cursor.word(0)), cursor.word(2) == "ago" else { return nil }
    switch cursor.word(1) {
    case "day", "days":
      guard published?.day != nil else { return nil }
      return cursor.expression(3, EventTime(CivilDate(dayNumber: day.dayNumber - count)))
    case "week", "weeks":
      guard published?.day != nil else { return nil }
      return cursor.expression(3, week(of: day, weeks: -count))
    case "month", "months":
      guard published?.edtf.count ?? 0 > 4 else { return nil }
      return cursor.expression(3, month(day, months: -count))
    case "year", "years": return cursor.expression(3, EventTime(year: day.year - count))
    default: return nil
    }
  }

  /// The month that lies some months from that of a day.
  private func month(_ day: CivilDate, months: Int) -> EventTime {
    let number = day.year * 12 + day.month - 1 + months
    return EventTime(year: number / 12, month: number % 12 + 1)
  }

  /// A number in digits or, up to twelve, in words.
  private static func count(_ word: String) -> Int? {
    if let number = Int(word), (1..<1000).contains(number) { return number }
    if ["a", "an"].contains(word) { return 1 }
    return numbers.firstIndex(of: word).map { $0 + 1 }
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  /// The first day that the publication can mean.
  private var reference: CivilDate? { published?.earliest }

  /// The year of the last such day up to half a year after publication.
  private func nearestYear(_ month: Int, _ day: Int) -> Int? {
    guard let reference, published?.edtf.count ?? 0 >= 7 else { return nil }
    let years = [reference.year - 1, reference.year, reference.year + 1]
    return years.min { a, b in
      distance(a, month, day, from: reference) < distance(b, month, day, from: reference)
    }
  }

  private func distance(_ year: Int, _ month: Int, _ day: Int, from reference: CivilDate) -> Int {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .max }
    return abs(date.dayNumber - reference.dayNumber)
  }

  /// The last such month up to publication.
  private func monthBefore(_ month: Int) -> EventTime? {
    guard let reference, published?.edtf.count ?? 0 >= 7 else { return nil }
    return EventTime(
      year: month <= reference.month ? reference.year : reference.year - 1, month: month)
  }

  /// The first such month from that of publication on.
  private func monthAfter(_ month: Int) -> EventTime? {
    guard let reference, published?.edtf.count ?? 0 >= 7 else { return nil }
    return EventTime(
      year: month >= reference.month ? reference.year : reference.year + 1, month: month)
  }

  // MARK: Words

  /// Whether a word is a weekday, month or number, as between a verb and its place.
  static func isTimeWord(_ word: Word) -> Bool {
    weekdays.contains(word.lower) || months.contains(word.lower)
      || word.lower.first?.isNumber == true
  }

  private static func date(_ year: Int?, _ month: Int, _ day: Int) -> EventTime? {
    year.flatMap { CivilDate(year: $0, month: month, day: day) }.map { EventTime($0) }
  }

  private static func month(_ cursor: Cursor, _ offset: Int) -> Int? {
    guard cursor.isCapitalized(offset) else { return nil }
    let word = cursor.word(offset)
    let stem = word.hasSuffix(".") ? String(word.dropLast()) : word
    if let index = months.firstIndex(of: stem) { return index + 1 }
    guard stem != word || stem.count == 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(stem) && stem.count >= 3 && stem != "may" }.map {
      $0 + 1
    }
  }

  private static func day(_ word: String) -> Int? {
    let digits =
      ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } ? String(word.dropLast(2)) : word
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  /// The decade of "1990s" in EDTF.
  private static func decade(_ word: String) -> String? {
    guard word.count == 5, word.hasSuffix("0s"), let year = year(String(word.dropLast())) else {
      return nil
    }
    return "\(year / 10)X"
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1000...2999).contains(year) else { return nil }
    return year
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Words before a time that only bounds another.
  private static let bounds: Set<String> = [
    "since", "until", "till", "before", "after", "by", "from",
  ]

  private static let yearCues: Set<String> = [
    "in", "since", "of", "until", "before", "after", "by", "from", "during", "early", "late",
    "summit",
  ]
}

/// A place in a sentence from which words are read.
private struct Cursor {
  let words: [Word]
  let start: Int

  func word(_ offset: Int) -> String {
    words.indices.contains(start + offset) ? words[start + offset].lower : ""
  }

  func isCapitalized(_ offset: Int) -> Bool {
    words.indices.contains(start + offset) && words[start + offset].isCapitalized
  }

  func expression(_ count: Int, _ time: EventTime?) -> TimeNormalizer.Expression? {
    time.map { TimeNormalizer.Expression(tokens: start..<start + count, time: $0) }
  }
}
