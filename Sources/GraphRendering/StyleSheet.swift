/// The style sheet inside the picture: the light colours stand in attributes, and here each becomes a
/// variable with a dark value that applies when the reader's device asks for it.
struct StyleSheet {
  let theme: Theme

  /// The `style` element.
  var element: String {
    let light = theme.colors.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
    let dark = theme.colors.map { "--\($0.name):\($0.dark)" }.joined(separator: ";")
    let rules = theme.colors.map { color in
      ".entente [fill=\"\(color.light)\"]{fill:var(--\(color.name))}"
        + ".entente [stroke=\"\(color.light)\"]{stroke:var(--\(color.name))}"
    }
    return """
      <style>
      .entente{\(light)}
      @media (prefers-color-scheme:dark){.entente{\(dark)}}
      \(rules.joined(separator: "\n"))
      .entente a .node text[font-weight]{text-decoration:underline dotted 1px;text-underline-offset:2px}
      .entente a:hover text,.entente a:hover .node text{text-decoration:underline}
      </style>
      """
  }
}
