import EventModel
import Glibc
import Testing

@testable import GraphRendering

/// Measures the colours of the standard theme.
@Suite struct ThemeTests {
  private let theme = Theme.standard

  /// Red, green and blue in linear light.
  private func linear(_ color: String) -> [Double] {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { shift in
      let part = Double(value >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  /// The contrast of WCAG 2.2.
  private func contrast(_ one: String, _ other: String) -> Double {
    let light = [one, other].map { color in
      zip(linear(color), [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + $1.0 * $1.1 } + 0.05
    }
    return max(light[0], light[1]) / min(light[0], light[1])
  }

  /// CIE L*a*b* under D65.
  private func lab(_ rgb: [Double]) -> [Double] {
    let matrix = [
      [0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505],
    ]
    let f = zip(matrix, [0.9505, 1, 1.089]).map { row, white in
      let value = zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } / white
      return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// No colour blindness, then protanopia, deuteranopia and tritanopia: Machado, Oliveira and
  /// Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, table.
  private static let visions: [(name: String, matrix: [[Double]])] = [
    ("normal", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  @Test
  func `no two colours share a name or a light value, and the light values are in lower case`() {
    let colors = theme.colors
    #expect(Set(colors.map(\.name)).count == colors.count)
    #expect(Set(colors.map(\.light)).count == colors.count)
  }

  @Test(arguments: [false, true])
  func `words can be read on their ground, by day and by night`(isDark: Bool) {
    let value = isDark ? \Theme.Color.dark : \Theme.Color.light
    let page = theme.background[keyPath: value]
    for style in theme.kinds.values + [theme.event] {
      let fill = style.fill[keyPath: value]
      #expect(contrast(style.text[keyPath: value], fill) >= 7, "\(style.fill.name)")
      #expect(contrast(style.detail[keyPath: value], fill) >= 4.5, "\(style.fill.name)")
      #expect(contrast(style.border[keyPath: value], page) >= 3, "\(style.border.name)")
    }
    for color in theme.lines.values + [theme.ink, theme.muted] {
      #expect(contrast(color[keyPath: value], page) >= 4.5, "\(color.name)")
    }
  }

  @Test(arguments: visions.map(\.name))
  func `kinds keep apart in every kind of colour blindness`(vision: String) throws {
    let matrix = try #require(Self.visions.first { $0.name == vision }).matrix
    let borders =
      (EntityKind.allCases.compactMap { theme.kinds[$0]?.border } + [theme.event.border]).map {
        color in
        let rgb = linear(color.light)
        let seen = matrix.map { row in min(1, max(0, zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 }))
        }
        return (color.name, lab(seen))
      }
    for (index, one) in borders.enumerated() {
      for other in borders[(index + 1)...] {
        let distance = sqrt(zip(one.1, other.1).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
        #expect(distance >= 20, "\(one.0) and \(other.0): \(distance)")
      }
    }
  }

  @Test func `every kind but the item has a style, and no two kinds share a shape`() {
    let drawn = EntityKind.allCases.filter { $0 != .item }
    let shapes = drawn.compactMap { theme.kinds[$0]?.shape } + [theme.event.shape]
    #expect(Set(shapes).count == drawn.count + 1)
    #expect(LineFamily.allCases.allSatisfy { theme.lines[$0] != nil })
  }
}
