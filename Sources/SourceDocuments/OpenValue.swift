/// A value of a file that the program keeps but does not read: metadata of others, unknown fields.
public indirect enum OpenValue: Hashable, Sendable {
  /// No value.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction or exponent.
  case number(Double)
  /// A text.
  case string(String)
  /// Values in order.
  case array([OpenValue])
  /// Values by key; written in the order of the keys.
  case object([String: OpenValue])

  /// The text, if the value is one.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }
}
