public import SourceDocuments

/// Marks the lines of a text that belong to the page rather than the story.
///
/// A line is judged by what it looks like: first alone, then by its neighbours (a name between a
/// headline and a role is a by-line; what follows "Most read" are teasers). The story's headline,
/// sub-headings and captions are text and stay; in doubt, a line stays.
///
///     Home | News | Sport                    label
///     Bridge reopens after ten years
///     Ada Example                            byline
///     Transport correspondent                byline
///     3 May 2021                             dateline
///     LONDON, May 3 (Agency) - The bridge    dateline, up to the dash
///     opened on Monday. …
///     Read more about bridges here.          pointer
///     Most read                              teaser
///     Ferry sinks in harbour                 teaser
public struct FurnitureMarker: Sendable {
  /// Makes a marker.
  public init() {}

  /// The furniture of a text.
  ///
  /// - Parameters:
  ///   - text: the text, with or without blank lines between its paragraphs.
  ///   - title: the story's headline, if it is known; a line that repeats it stays.
  /// - Returns: at most one stretch per line, in order: the line, or the dateline before its first sentence.
  /// - Complexity: O(*n*), n = bytes.
  public func mark(_ text: String, title: String? = nil) -> [Furniture] {
    let lines = PageLine.lines(of: text)
    let titleLine = title.map { PageLine($0).folded }
    var reasons = lines.map { line in
      line.isLong || line.folded == titleLine ? nil : Self.reason(of: line)
    }
    Bylines.markNames(in: lines, &reasons)
    Labels.markNeighbours(in: lines, &reasons)
    Teasers.mark(in: lines, &reasons)
    return zip(lines, reasons).compactMap { line, reason in
      if let reason, line.folded != titleLine || line.isLong {
        return Furniture(line.range, reason)
      }
      let bytes = text.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: line.range.start)
      let count = Datelines.opening(of: text[start...].utf8)
      guard count > 0, line.range.start + count < line.range.end else { return nil }
      return Furniture(TextRange(line.range.start, line.range.start + count), .dateline)
    }
  }

  /// What a line is by itself.
  ///
  /// A line of several sentences is furniture if the first is, and each other is too or is no longer
  /// than five words.
  private static func reason(of line: PageLine) -> Furniture.Reason? {
    if let reason = simpleReason(of: line) { return reason }
    let sentences = line.sentences
    guard sentences.count > 1, let first = simpleReason(of: PageLine(sentences[0])),
      first == .form || first == .pointer || first == .notice
    else { return nil }
    let others = sentences.dropFirst().map { PageLine($0) }
    return others.allSatisfy { $0.words.count <= 5 || simpleReason(of: $0) != nil } ? first : nil
  }

  private static func simpleReason(of line: PageLine) -> Furniture.Reason? {
    guard line.sentences.count <= 1 else { return Notices.isLegal(line) ? .notice : nil }
    if Notices.isNotice(line) { return .notice }
    if Forms.isForm(line) { return .form }
    if Pointers.isPointer(line) { return .pointer }
    if Bylines.isCredit(line) { return .byline }
    if Datelines.isDateline(line) { return .dateline }
    return Labels.isLabel(line) ? .label : nil
  }
}

extension Document {
  /// The same document with its furniture marked by a marker.
  public func marking(with marker: FurnitureMarker) -> Document {
    marking(marker.mark(text, title: metadata.title))
  }
}
