/// The elements and texts of a page, in the order of the page.
///
/// Nodes lie in one array, each before what it contains, so that every walk is a loop and no page can
/// be nested too deep for the stack:
///
///     index    0     1     2      3       4
///     node     body  p     "Hi "  b       "there"
///     end      5     5     3      5       5
struct HTMLTree {
  /// An element or a text.
  struct Node {
    /// The element's name in lower case; empty for a text.
    let name: String
    /// The element's attributes, their names in lower case.
    let attributes: [String: String]
    /// The text; empty for an element.
    var text: String
    /// The index of the node that contains it; -1 for the outermost.
    let parent: Int
    /// The index after the last node that it contains.
    var end: Int

    /// Whether it is a text.
    var isText: Bool { name.isEmpty }

    /// The words of an attribute, in lower case.
    func words(of attribute: String) -> [Substring] {
      attributes[attribute]?.lowercased().split { $0.isWhitespace } ?? []
    }
  }

  /// The nodes.
  var nodes: [Node] = []
  /// The comments before the first element: browsers write there where they saved a page from.
  var headComments: [String] = []

  /// The text of a node and all that it contains, white space folded.
  func text(of index: Int) -> String {
    let parts = nodes[index..<nodes[index].end].lazy.filter(\.isText).map(\.text)
    return parts.joined().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The indices of the elements of a name, in order.
  func elements(_ name: String) -> [Int] {
    nodes.indices.filter { nodes[$0].name == name }
  }
}
