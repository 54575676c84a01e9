public import EventModel
public import SourceDocuments

/// Reads a gazetteer: the names that a person or a register has written down for the program to know.
///
///     - names: [Kim Jong Un, Kim Jong-un]
///       kind: person
///       ids: {wikidata: Q56226}
///       offices: [{title: general secretary, of: Workers' Party of Korea, from: 2012-04-11}]
///
/// The first name is the one to show. `names` may be one text; `ids` and `offices` may be left out.
/// Beside YAML there are tables (CSV, TSV) and JSON lines of FollowTheMoney and Wikidata; the ending of
/// the name tells which it is, or else how the file begins.
public struct GazetteerReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - name: the file's name, for messages and to tell the form.
  /// - Returns: the usable entries in the order of the file, and what was wrong with the others,
  ///   each with file and line.
  /// - Throws: ``GraphFormatError`` if the file is YAML and no list, or a table without a header.
  /// - SeeAlso: ``GazetteerStream``, which does not need the whole file at once.
  public func read(
    _ bytes: some Collection<UInt8>, from name: String
  ) throws(GraphFormatError) -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    var stream = GazetteerStream(from: name)
    try stream.append(bytes)
    return try stream.finish()
  }
}
