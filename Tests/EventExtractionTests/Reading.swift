import EventModel
import Linguistics
import SourceDocuments

@testable import EventExtraction

/// What a text says, in short lines for tests to compare.
enum Reading {
  static func extraction(_ text: String, published: String? = nil) -> Extraction {
    let document = Document(
      id: "d", text: text, metadata: DocumentMetadata(published: published))
    return Extractor().extract(from: Analyzer().analyze(document))
  }

  /// The complete events as `type role=name ...`, roles sorted; modality in front unless asserted, and behind
  /// who says so if asked for.
  static func events(_ text: String, withSpeakers: Bool = false) -> [String] {
    let extraction = extraction(text)
    return extraction.claims.compactMap { claim in
      guard case .event(let type) = claim.fact else { return nil }
      let counts = Dictionary(claim.arguments.map { ($0.role, 1) }, uniquingKeysWith: +)
      guard type.missing(from: counts) == nil else { return nil }
      let roles = claim.arguments.map {
        "\($0.role.rawValue)=\(extraction.chains[$0.chain].name)"
      }
      let modality = claim.modality == .asserted ? [] : [claim.modality.rawValue]
      let speaker = withSpeakers ? claim.speaker.map { ["by \(extraction.chains[$0].name)"] } : nil
      return (modality + [type.name] + roles.sorted() + (speaker ?? [])).joined(separator: " ")
    }
  }
}
