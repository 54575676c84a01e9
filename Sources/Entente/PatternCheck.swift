import EventExtraction
public import EventModel
import Linguistics
import SourceDocuments

/// Whether a pattern reads its examples as they are marked.
///
///     for check in PatternCheck.checks(of: patterns) where !check.isRight {
///       print(check.example.text, check.readings)
///     }
public struct PatternCheck: Sendable {
  /// A pattern that read an event in the example, and what it found.
  public struct Reading: Hashable, Sendable, CustomStringConvertible {
    /// The name of the pattern.
    public let pattern: String
    /// The fillers as the example would mark them: `builder Peru`.
    public let fillers: [String]

    /// In one line: `build.verb.build: builder Peru, work bridge`.
    public var description: String { "\(pattern): \(fillers.joined(separator: ", "))" }
  }

  /// The pattern.
  public let pattern: EventPattern
  /// One of its examples.
  public let example: EventPattern.Example
  /// Whether the pattern read an event that is complete and has the fillers that are marked, no others.
  public let isRight: Bool
  /// All that was read in the example.
  public let readings: [Reading]

  /// Reads the examples of patterns, with these beside those of the program.
  ///
  /// - Returns: a check for each example, in the order of the patterns.
  public static func checks(of patterns: [EventPattern]) -> [PatternCheck] {
    let analyzer = Analyzer()
    let extractor = Extractor(patterns: patterns)
    return patterns.flatMap { pattern in
      pattern.examples.map { example in
        let document = Document(id: "example", text: example.text)
        let extraction = extractor.extract(from: analyzer.analyze(document))
        return PatternCheck(of: pattern, example, in: extraction)
      }
    }
  }

  private init(
    of pattern: EventPattern, _ example: EventPattern.Example, in extraction: Extraction
  ) {
    self.pattern = pattern
    self.example = example
    let claims = extraction.claims.filter { claim in
      if case .event = claim.fact { true } else { false }
    }
    isRight = claims.contains { claim in
      claim.pattern == pattern.name
        && Self.isMatch(claim, example, extraction)
        && pattern.type.missing(
          from: Dictionary(claim.arguments.map { ($0.role, 1) }, uniquingKeysWith: +)) == nil
    }
    readings = claims.map { claim in
      Reading(
        pattern: claim.pattern,
        fillers: claim.arguments.map { argument in
          "\(argument.role.rawValue) \(extraction.chains[argument.chain].mentions[0].text)"
        })
    }
  }

  private static func isMatch(
    _ claim: Claim, _ example: EventPattern.Example, _ extraction: Extraction
  ) -> Bool {
    func fits(_ argument: Claim.Argument, _ filler: EventPattern.Example.Filler) -> Bool {
      argument.role == filler.role
        && extraction.chains[argument.chain].mentions.contains {
          $0.range.start < filler.range.upperBound && filler.range.lowerBound < $0.range.end
        }
    }
    return claim.arguments.allSatisfy { argument in
      example.fillers.contains { fits(argument, $0) }
    }
      && example.fillers.allSatisfy { filler in
        claim.arguments.contains { fits($0, filler) }
      }
  }
}
