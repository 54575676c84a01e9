internal import EventModel

/// Says times as a newspaper writes them: "19 Jun 2024", "Aug 2006", "spring 2024", "since 2022".
enum TimeWords {
  /// The words for an EDTF time.
  static func words(_ time: EventTime) -> String { words(edtf: time.edtf) }

  /// The words for an EDTF date or interval; the text itself if it is none of the common forms.
  static func words(edtf: String) -> String {
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return date(edtf[...]) }
    switch (isOpen(parts[0]), isOpen(parts[1])) {
    case (false, true): return "since \(date(parts[0]))"
    case (true, false): return "until \(date(parts[1]))"
    default: return range(date(parts[0]), date(parts[1]))
    }
  }

  /// The words for several times: up to two are listed, more become a range of years.
  ///
  /// - Returns: nil if there are none.
  static func words(_ times: [EventTime]) -> String? {
    let distinct = Set(times).sorted()
    switch distinct.count {
    case 0: return nil
    case 1, 2: return distinct.map(words).joined(separator: ", ")
    default:
      guard let first = distinct.first?.earliest, let last = distinct.compactMap(\.latest).max()
      else { return nil }
      return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
    }
  }

  /// Two dates with what they share said once: "18–19 Jun 2024".
  static func range(_ first: String, _ last: String) -> String {
    if first == last { return first }
    var (start, end) = (first.split(separator: " "), last.split(separator: " "))
    guard start.count == 3, end.count == 3 else { return "\(first) – \(last)" }
    while start.count > 1, start.last == end.last {
      start.removeLast()
      end.removeLast()
    }
    let shared = last.split(separator: " ").dropFirst(end.count)
    let separator = start.count == 1 ? "–" : " – "
    return
      (["\(start.joined(separator: " "))\(separator)\(end.joined(separator: " "))"]
      + shared.map(String.init)).joined(separator: " ")
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let seasons = ["spring", "summer", "autumn", "winter"]

  private static func isOpen(_ part: Substring) -> Bool { part.isEmpty || part == ".." }

  private static func date(_ text: Substring) -> String {
    let bare = text.prefix { $0 != "T" && !"?~%".contains($0) }
    let isUncertain = text.contains { "?~%".contains($0) }
    return (isUncertain ? "about " : "") + exact(bare)
  }

  private static func exact(_ text: Substring) -> String {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(fields.count), let year = year(fields[0]) else { return String(text) }
    guard fields.count > 1, let month = Int(fields[1]) else { return year }
    if (21...24).contains(month) { return "\(seasons[month - 21]) \(year)" }
    guard (1...12).contains(month) else { return year }
    guard fields.count == 3, let day = Int(fields[2]) else { return "\(months[month - 1]) \(year)" }
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// A year without leading zeros; "201X" is "2010s".
  private static func year(_ text: Substring) -> String? {
    if text.count == 4, text.hasSuffix("X"), Int(text.dropLast()) != nil {
      return text.dropLast() + "0s"
    }
    return Int(text).map(String.init)
  }
}
