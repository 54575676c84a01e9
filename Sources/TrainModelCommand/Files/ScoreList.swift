import LinguisticTraining

/// Scores with their names, as a table for people or as JSON.
struct ScoreList {
  let scores: [(name: String, score: EvaluationScore)]
  /// Whether the accuracy among aligned words is shown.
  let hasAligned: Bool

  /// A line for each score, in percent, under a line of headings.
  var table: String {
    let width = scores.map(\.name.count).reduce(6, max) + 2
    var lines = [
      Self.padded("Metric", width) + "Precision     Recall   F1 Score"
        + (hasAligned ? " AlignedAcc" : "")
    ]
    for (name, score) in scores {
      var line = Self.padded(name, width)
      line += Self.percent(score.precision, 9) + Self.percent(score.recall, 11)
      line += Self.percent(score.f1, 11)
      if let accuracy = score.alignedAccuracy { line += Self.percent(accuracy, 11) }
      lines.append(line)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// An object with an object for each score; shares are between 0 and 1.
  var json: String {
    let members = scores.map { name, score in
      var members = [
        "\"precision\": \(score.precision)", "\"recall\": \(score.recall)", "\"f1\": \(score.f1)",
        "\"correct\": \(score.correct)", "\"gold\": \(score.gold)",
        "\"system\": \(score.system)",
      ]
      if let aligned = score.aligned, let accuracy = score.alignedAccuracy {
        members += ["\"aligned\": \(aligned)", "\"alignedAccuracy\": \(accuracy)"]
      }
      return "  \(Self.quoted(name)): {\(members.joined(separator: ", "))}"
    }
    return "{\n\(members.joined(separator: ",\n"))\n}\n"
  }

  /// A share in percent with two decimals: "95.94".
  static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10000).rounded())
    let digits = String(hundredths % 100)
    return "\(hundredths / 100)." + (digits.count < 2 ? "0" : "") + digits
  }

  private static func percent(_ share: Double, _ width: Int) -> String {
    let text = percent(share)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func padded(_ name: String, _ width: Int) -> String {
    name + String(repeating: " ", count: max(0, width - name.count))
  }

  private static func quoted(_ name: String) -> String {
    var quoted = "\""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
