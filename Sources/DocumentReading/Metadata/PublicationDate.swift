internal import EventModel

/// Reads the dates that pages and feeds give, down to the day.
///
/// The day is the one written, in the writer's own time zone. Dates in digits whose order only the
/// reader's country tells (`3/4/2024`) are not read.
enum PublicationDate {
  /// The date in EDTF; nil if the text is no date.
  static func edtf(from text: String) -> String? {
    let text = text.split { $0.isWhitespace }.joined(separator: " ")
    if let timestamp = timestamp(text) { return timestamp }
    if EventTime(edtf: text) != nil { return text }
    return written(text)
  }

  /// `2024-06-19T07:30:00.000Z`, `2024-06-19 07:30`, `2024/06/19`, `20240619`.
  private static func timestamp(_ text: String) -> String? {
    let head = text.prefix { $0.isNumber || $0 == "-" || $0 == "/" }
    let rest = text[head.endIndex...]
    guard rest.isEmpty || rest.first == "T" || rest.first == " " else { return nil }
    guard rest.dropFirst().first?.isNumber ?? rest.isEmpty else { return nil }
    var digits = head.split(whereSeparator: { $0 == "-" || $0 == "/" }).map(String.init)
    if digits.count == 1, head.count == 8 {
      digits = [
        String(head.prefix(4)), String(head.dropFirst(4).prefix(2)), String(head.suffix(2)),
      ]
    }
    guard digits.count == 3, digits[0].count == 4, let year = Int(digits[0]),
      let month = Int(digits[1]), let day = Int(digits[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day).map { EventTime($0).edtf }
  }

  /// `Wed, 19 Jun 2024 07:30 GMT`, `19 June 2024`, `June 19th, 2024 at 7 a.m.`, `June 2024`.
  private static func written(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map { $0.lowercased() }
    guard let place = words.firstIndex(where: { Months.number(of: $0) != nil }), place <= 3,
      let month = Months.number(of: words[place])
    else { return nil }
    let after = words.dropFirst(place + 1)
    if place > 0, let day = Months.day(words[place - 1]) {
      guard let year = after.first.flatMap(year) else { return nil }
      return CivilDate(year: year, month: month, day: day).map { EventTime($0).edtf }
    }
    if let day = after.first.flatMap(Months.day), let year = after.dropFirst().first.flatMap(year) {
      return CivilDate(year: year, month: month, day: day).map { EventTime($0).edtf }
    }
    guard words.count == 2, let year = after.first.flatMap(year) else { return nil }
    return EventTime(year: year, month: month).edtf
  }

  private static func year(_ word: String) -> Int? {
    word.utf8.count == 4 ? Int(word).flatMap { (1000...2999).contains($0) ? $0 : nil } : nil
  }
}

/// The names of months and weekdays.
enum Months {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// 1 to 12 for a month's name or its first three letters (and `sept`), in lower case.
  static func number(of word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    let index = names.firstIndex { name in
      name == word || word.count == 3 && name.hasPrefix(word)
        || word == "sept" && name == "september"
    }
    return index.map { $0 + 1 }
  }

  /// Whether a word in lower case is a weekday or its first three or four letters.
  static func isWeekday(_ word: String) -> Bool {
    weekdays.contains { $0 == word || (3...5).contains(word.count) && $0.hasPrefix(word) }
  }

  /// 1 to 31 for `9`, `09`, `9th`.
  static func day(_ word: String) -> Int? {
    var digits = word[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
      break
    }
    guard digits.utf8.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }
}
