/// A reader of XML that forgives nothing: what it takes is well formed.
///
/// It is written apart from the reader under test, and slower.
struct StrictXML {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// The names of the elements around it, the root first.
    let path: [String]
    /// The text directly inside.
    var text = ""
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var elements: [Element] = []
  private var rest: Substring.UnicodeScalarView
  private var open: [Int] = []

  static func elements(of text: String) throws -> [Element] {
    var reader = StrictXML(rest: text[...].unicodeScalars)
    try reader.read()
    return reader.elements
  }

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  private mutating func read() throws {
    while let scalar = rest.first {
      if scalar == "<" {
        try tag()
      } else {
        let text = try value(upTo: ["<"])
        if let last = open.last {
          elements[last].text += text
        } else if text.contains(where: { !$0.isWhitespace }) {
          throw Fault(description: "text outside the root: \(text)")
        }
      }
    }
    guard open.isEmpty, !elements.isEmpty else { throw Fault(description: "an element is open") }
  }

  private mutating func tag() throws {
    rest.removeFirst()
    if rest.first == "/" {
      rest.removeFirst()
      let name = try name()
      guard let last = open.popLast(), elements[last].name == name, rest.popFirst() == ">" else {
        throw Fault(description: "</\(name)> closes nothing")
      }
      return
    }
    guard !open.isEmpty || elements.isEmpty else { throw Fault(description: "two roots") }
    let name = try name()
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest.removeFirst()
      let key = try self.name()
      guard rest.popFirst() == "=", rest.popFirst() == "\"" else {
        throw Fault(description: "no value of \(key)")
      }
      let value = try value(upTo: ["\""])
      rest.removeFirst()
      guard attributes.updateValue(value, forKey: key) == nil else {
        throw Fault(description: "\(key) twice in \(name)")
      }
    }
    elements.append(
      Element(name: name, attributes: attributes, path: open.map { elements[$0].name }))
    if rest.first == "/" { rest.removeFirst() } else { open.append(elements.count - 1) }
    guard rest.popFirst() == ">" else { throw Fault(description: "<\(name) is not closed") }
  }

  private mutating func name() throws -> String {
    var name = ""
    while let scalar = rest.first,
      scalar.properties.isAlphabetic || "-:_0123456789".unicodeScalars.contains(scalar)
    {
      name.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    guard !name.isEmpty else {
      throw Fault(description: "no name before \(String(rest.prefix(20)))")
    }
    return name
  }

  private mutating func value(upTo ends: Set<Unicode.Scalar>) throws -> String {
    var value = ""
    while let scalar = rest.first, !ends.contains(scalar) {
      rest.removeFirst()
      switch scalar {
      case "<": throw Fault(description: "< in a value")
      case "&": value += try reference()
      case "\u{9}", "\u{A}", "\u{20}"...: value.unicodeScalars.append(scalar)
      default: throw Fault(description: "control character \(scalar.value)")
      }
    }
    return value
  }

  private mutating func reference() throws -> String {
    var name = ""
    while let scalar = rest.popFirst(), scalar != ";" {
      name.unicodeScalars.append(scalar)
      guard name.utf8.count < 10 else { break }
    }
    let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    guard let text = known[name] else { throw Fault(description: "reference &\(name);") }
    return text
  }
}

/// Numbers from a fixed seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
