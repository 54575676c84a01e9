import SourceDocuments
import TextAnnotation

/// Compounds of news that begin with what the treebanks know as a verb, and what the network reads
/// in its place: the "think" of "think tank" as a "policy".
///
/// Treebanks have few of them, so the network takes their first word for the verb of the sentence.
/// Only what the network sees is changed; the tokens keep their forms.
enum PlainCompound {
  /// By the first word, in lower case: what is read for it, and before which words.
  private static let compounds: [String: (standIn: String, heads: Set<String>)] = [
    "think": ("policy", ["tank", "tanks"]),
    "hate": ("race", ["crime", "crimes", "speech", "group", "groups", "preacher", "preachers"]),
    "sting": ("police", ["operation", "operations"]),
    "hit": ("death", ["man", "men", "squad", "squads", "list", "lists"]),
    "watch": ("price", ["list", "lists"]),
  ]

  /// The tokens as the network is to see them.
  static func plain(_ tokens: [Token]) -> [Token] {
    var plain = tokens
    for index in tokens.indices.dropLast() where (3...5).contains(tokens[index].form.utf8.count) {
      let form = tokens[index].form
      guard let compound = compounds[form.lowercased()],
        compound.heads.contains(tokens[index + 1].form)
      else { continue }
      let first = compound.standIn.prefix(1)
      let standIn =
        (form.first?.isUppercase == true ? first.uppercased() : String(first))
        + compound.standIn.dropFirst()
      plain[index] = Token(
        tokens[index].range, form: standIn, spaceAfter: tokens[index].spaceAfter)
    }
    return plain
  }
}
