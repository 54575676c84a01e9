/// Dates on a line of their own: `3 May 2021`, `Published 3 hours ago`, `Geneva, 4 March 2021`.
enum Datelines {
  static func isDateline(_ line: PageLine) -> Bool {
    guard line.words.count <= 16, !line.isCutOff else { return false }
    var words = line.plain.map(String.init)
    while let first = words.first, openers.contains(first) { words.removeFirst() }
    let hasOpener = words.count < line.plain.count
    let parts = words.flatMap { $0.split { "-,·".contains($0) && !$0.isNumber }.map(String.init) }
    if isDate(words) || isDate(parts) { return true }
    if hasOpener, isClock(words) { return true }
    return isPlaceAndDate(line)
  }

  /// How many bytes at the start of a line are a dateline before the first sentence.
  ///
  /// Such are `LONDON, 2 April 2025 - ` and `NEW YORK, April 2 (Reuters) — `: a place in capitals, then a
  /// date, an agency in brackets, or both, up to a dash after which the sentence begins. A place alone
  /// stays, for it may be where things happen.
  static func opening(of line: Substring.UTF8View) -> Int {
    // Few lines begin with two capitals.
    guard let second = line.dropFirst().first, !(0x61...0x7A).contains(second) else { return 0 }
    let text = String(decoding: line.prefix(longestOpening), as: UTF8.self)
    let dashes = [" - ", " – ", " — ", " -- "]
    guard
      let dash = dashes.compactMap({ text.firstRange(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return 0 }
    guard let next = text[dash.upperBound...].first, !next.isLowercase else { return 0 }
    var words = text[..<dash.lowerBound].split(separator: " ").map(String.init)
    let agency = words.firstIndex { $0.hasPrefix("(") }
    if let agency {
      guard words.last?.hasSuffix(")") == true else { return 0 }
      words.removeSubrange(agency...)
    }
    let plain = words.map { $0.lowercased().filter { !",.".contains($0) } }
    let place = words.prefix { word in
      let letters = word.filter(\.isLetter)
      return letters.count > 1 && letters.allSatisfy(\.isUppercase)
    }
    guard let first = place.first, first.filter(\.isLetter).count > 2 else { return 0 }
    let rest = words.indices.dropFirst(place.count)
    let isDated = rest.contains { Months.number(of: plain[$0]) != nil }
    guard isDated || agency != nil,
      rest.allSatisfy({ words[$0].first?.isUppercase == true || isTimeWord(plain[$0]) })
    else { return 0 }
    return text[..<dash.upperBound].utf8.count
  }

  private static let longestOpening = 90

  private static let openers: Set<String> = [
    "published", "updated", "posted", "last", "modified", "first", "created", "date", "issued",
    "revised", "on", "at", "from", "time",
  ]

  /// Whether all words tell a time, and together they tell a day.
  private static func isDate(_ words: [String]) -> Bool {
    guard !words.isEmpty, words.allSatisfy(isTimeWord) else { return false }
    let hasMonth = words.contains { Months.number(of: $0) != nil }
    let hasNumber = words.contains { $0.first?.isNumber == true }
    let isAgo = words.last == "ago" && (words.count >= 2)
    return hasMonth && hasNumber && (words.count > 1) || isAgo
      || words.contains(where: isNumericDate)
  }

  private static func isClock(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy(isTimeWord) && words.contains { $0.contains(":") }
  }

  private static let timeWords: Set<String> = [
    "at", "on", "the", "of", "and", "am", "pm", "a.m", "p.m", "noon", "midnight", "gmt", "utc",
    "bst",
    "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "ct", "pt", "cet", "cest", "eet",
    "ist", "jst", "kst", "aest", "aedt", "sgt", "hkt", "msk", "ago", "hour", "hours", "hr", "hrs",
    "minute", "minutes", "min", "mins", "day", "days", "week", "weeks", "month", "months", "year",
    "years", "an", "a", "just", "now", "local", "time", "yesterday", "today", "h", "updated",
    "published", "last", "first", "posted", "modified",
  ]

  private static func isTimeWord(_ word: String) -> Bool {
    if timeWords.contains(word) || Months.number(of: word) != nil || Months.isWeekday(word) {
      return true
    }
    if isNumericDate(word) || Months.day(word) != nil { return true }
    if let number = Int(word) { return (0...2999).contains(number) }
    return isClockWord(word)
  }

  /// `15:30`, `7.30pm`, `9am`, `15:30:00z`.
  private static func isClockWord(_ word: String) -> Bool {
    guard word.first?.isNumber == true, word.count <= 12 else { return false }
    let letters = String(word.filter(\.isLetter))
    return ["", "am", "pm", "z", "h", "hrs", "gmt", "utc", "hr", "ago", "d", "m"].contains(letters)
      && word.allSatisfy { $0.isNumber || $0.isLetter || $0 == ":" || $0 == "." }
  }

  /// `2021-05-03`, `03/05/2021`, `3.5.2021`, `2021-05-03t10:00:00z`.
  private static func isNumericDate(_ word: String) -> Bool {
    let day = word.prefix { $0 != "t" }
    for separator in "-/." {
      let fields = day.split(separator: separator, omittingEmptySubsequences: false)
      guard fields.count == 3, fields.allSatisfy({ Int($0) != nil }) else { continue }
      let lengths = fields.map(\.count)
      return lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
        || lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2
    }
    return false
  }

  /// A capitalized place of up to four words before a comma, and a date with its year after it.
  private static func isPlaceAndDate(_ line: PageLine) -> Bool {
    guard let comma = line.text.firstIndex(where: { $0 == "," || $0 == "–" || $0 == "—" }) else {
      return false
    }
    let place = line.text[..<comma].split(separator: " ")
    guard (1...4).contains(place.count), place.allSatisfy({ $0.first?.isUppercase == true }) else {
      return false
    }
    let date = PageLine(line.text[line.text.index(after: comma)...])
    return isDate(date.plain.map(String.init)) && date.plain.allSatisfy { $0 != "ago" }
  }
}
