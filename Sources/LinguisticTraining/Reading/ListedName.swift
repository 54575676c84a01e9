import Linguistics

/// A name of a large public list, as a network learns to weigh it.
///
///     city<TAB>Lagos
///     rareSurname<TAB>Abernathy
public struct ListedName: Hashable, Sendable {
  /// What a list can say of a name.
  public enum Kind: String, CaseIterable, Sendable {
    case commonSurname, rareSurname, commonGivenName, rareGivenName, city, town, company
  }

  /// What the list says.
  public let kind: Kind
  /// The name as it is written.
  public let name: String

  /// Makes a name.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// Reads a list: a kind, a tab and a name on each line.
  ///
  /// - Parameters:
  ///   - text: the lines; empty ones and those that begin with "#" are left out.
  ///   - place: where it comes from, for messages.
  /// - Returns: the names in their order.
  /// - Throws: ``TrainingError`` with the line that is none.
  public static func names(_ text: String, place: String) throws(TrainingError) -> [ListedName] {
    var names: [ListedName] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 2, let kind = Kind(rawValue: String(columns[0])), !columns[1].isEmpty
      else {
        throw TrainingError(
          .format, at: "\(place):\(index + 1)",
          "expected a kind (\(Kind.allCases.map(\.rawValue).joined(separator: ", "))), a tab and a "
            + "name, found \"\(line)\"")
      }
      names.append(ListedName(kind, String(columns[1])))
    }
    return names
  }
}
