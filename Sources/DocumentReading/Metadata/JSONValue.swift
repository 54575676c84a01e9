internal import Foundation
internal import SourceDocuments

/// Reads JSON into open values.
struct JSONValue: Decodable {
  /// Why a text is no JSON.
  struct Failure: Error {
    let message: String
  }

  /// The value.
  let value: OpenValue

  /// The value of a JSON text.
  static func decode(_ data: Data) throws(Failure) -> OpenValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: data).value
    } catch DecodingError.dataCorrupted(let context) {
      throw Failure(message: Self.message(context))
    } catch {
      throw Failure(message: "not understood")
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else if let object = try? container.decode([String: JSONValue].self) {
      value = .object(object.mapValues(\.value))
    } else if let array = try? container.decode([JSONValue].self) {
      value = .array(array.map(\.value))
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let number = try? container.decode(Int.self) {
      value = .integer(number)
    } else {
      value = .number(try container.decode(Double.self))
    }
  }

  /// What Foundation says, in our form.
  private static func message(_ context: DecodingError.Context) -> String {
    let underlying = context.underlyingError as NSError?
    let text = underlying?.userInfo["NSDebugDescription"] as? String ?? context.debugDescription
    let line = text.prefix { $0 != "\n" }.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
