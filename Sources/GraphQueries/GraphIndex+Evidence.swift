public import EventModel
public import SourceDocuments

/// Words of a document that stand behind something in a graph.
public struct Quotation: Hashable, Sendable, CustomStringConvertible {
  /// The document.
  public let document: Document.ID
  /// Where the words stand, in UTF-8 bytes.
  public let range: TextRange
  /// Where the words stand, in code points of the document's text.
  public let codePoints: Range<Int>
  /// The words; nil if a file left them out.
  public let text: String?
  /// The claim; nil if the words are the mention of an entity.
  public let claim: Evidence?

  /// Place, words and, of a claim, how sure it is and who says so:
  /// `summit:74-95: “Kim may visit Moscow.” (possible)`.
  public var description: String {
    let place = "\(document):\(codePoints.lowerBound)-\(codePoints.upperBound)"
    var remarks: [String] = []
    if let claim, claim.modality != .asserted { remarks.append(claim.modality.rawValue) }
    if let speaker = claim?.speaker { remarks.append("says \(speaker)") }
    let words = text.map { ": “\($0)”" } ?? ""
    return place + words + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }
}

extension GraphIndex {
  /// Returns the words behind an entity (its mentions), an event or a relation (its claims).
  ///
  /// - Parameter id: the id of an entity, of an event, also an incomplete one, or of a relation.
  /// - Returns: by document, then place; empty if nothing has this id.
  /// - Complexity: O(*n*), n = mentions or claims.
  public func evidence(of id: String) -> [Quotation] {
    let mentions = entity(Entity.ID(rawValue: id))?.mentions ?? []
    let claims =
      (event(Event.ID(rawValue: id))?.claims ?? [])
      + (relation(Relation.ID(rawValue: id))?.claims ?? [])
    return mentions.map { quotation($0.document, $0.mention.range, $0.mention.text, nil) }
      + claims.map { quotation($0.document, $0.range, $0.quote, $0) }
  }

  /// Returns the words behind an entity, an event or a relation.
  ///
  /// - SeeAlso: ``evidence(of:)-(String)``
  public func evidence(of id: some RawRepresentable<String>) -> [Quotation] {
    evidence(of: id.rawValue)
  }

  private func quotation(
    _ document: Document.ID, _ range: TextRange, _ text: String?, _ claim: Evidence?
  ) -> Quotation {
    let table = self.document(document)?.codePoints
    let start = table?.codePoint(atByte: range.start) ?? range.start
    let end = table?.codePoint(atByte: range.end) ?? range.end
    return Quotation(
      document: document, range: range, codePoints: start..<max(start, end), text: text,
      claim: claim)
  }
}
