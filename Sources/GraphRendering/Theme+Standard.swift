internal import EventModel

extension Theme {
  /// The theme of the project: light, with a dark set that a reader's device asks for.
  public static let standard: Theme = {
    let ink = Color("ink", light: "#1f2937", dark: "#e8edf2")
    let muted = Color("muted", light: "#58616e", dark: "#9aa7b4")
    let person = Color("person", light: "#0058f1", dark: "#7fb0ff")
    let country = Color("country", light: "#213a5c", dark: "#c9d3dd")
    let onCountry = Color("on-country", light: "#fefefe", dark: "#11161d")
    let onCountryDetail = Color("on-country-detail", light: "#d5dce3", dark: "#36424e")
    let organization = Color("organization", light: "#380a6e", dark: "#b3a4e6")
    let place = Color("place", light: "#118569", dark: "#3fc79b")
    let agreement = Color("agreement", light: "#6b3c05", dark: "#d9a066")
    let gift = Color("gift", light: "#75002a", dark: "#ff8fab")
    let event = Color("event", light: "#8b7401", dark: "#e2bd4b")
    let relation = Color("relation", light: "#3d4f70", dark: "#9fb2d6")
    func style(_ shape: Shape, _ border: Color, _ light: String, _ dark: String) -> NodeStyle {
      let fill = Color("\(border.name)-fill", light: light, dark: dark)
      return NodeStyle(shape, border: border, fill: fill, text: ink, detail: muted)
    }
    return Theme(
      background: Color("page", light: "#ffffff", dark: "#11161c"), ink: ink, muted: muted,
      ground: Color("ground", light: "#f3f5f8", dark: "#1a2129"),
      rule: Color("rule", light: "#d9dee4", dark: "#323c47"),
      kinds: [
        .person: style(.rounded, person, "#e7effe", "#13233f"),
        .country: NodeStyle(
          .box, border: country, fill: country, text: onCountry, detail: onCountryDetail),
        .organization: style(.octagon, organization, "#ece8f3", "#241f36"),
        .place: style(.ellipse, place, "#e2f3ee", "#0f2d25"),
        .agreement: style(.note, agreement, "#f7ecdd", "#33210f"),
        .gift: style(.box3d, gift, "#fae7ed", "#351a29"),
      ],
      event: style(.hexagon, event, "#fff4c7", "#322a0e"),
      lines: [
        .contact: event, .agreement: agreement, .transfer: gift, .support: place,
        .opposition: organization, .other: muted, .place: place, .relation: relation,
      ],
      fonts: [
        "Inter", "Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans",
        "sans-serif",
      ])
  }()
}
