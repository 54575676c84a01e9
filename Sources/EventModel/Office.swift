/// An office that somebody holds or held: president of the United States, from one day to another.
public struct Office: Hashable, Sendable {
  /// What the holder is called: "president", "foreign minister".
  public let title: String
  /// The country or organization whose office it is, by a name or an id of it (`US`, `Q30`); nil if
  /// the title says it, or nobody does.
  public let of: String?
  /// When it began, as far as that is known: a day, a month or a year; nil if nobody says.
  public let from: EventTime?
  /// When it ended; nil if it goes on, or if nobody says.
  public let to: EventTime?

  /// Makes an office.
  public init(title: String, of: String? = nil, from: EventTime? = nil, to: EventTime? = nil) {
    self.title = title
    self.of = of
    self.from = from
    self.to = to
  }

  /// Whether the holder may have held it on a day.
  ///
  /// The first and the last day count, and of a month or year every day: on the day of a handover two
  /// hold the office, and so they do all year if the list gives no more than the year.
  public func mayBeHeld(on day: CivilDate) -> Bool {
    let hasBegun = from?.earliest.map { $0 <= day } ?? true
    let hasEnded = to?.latest.map { $0 < day } ?? false
    return hasBegun && !hasEnded
  }
}
