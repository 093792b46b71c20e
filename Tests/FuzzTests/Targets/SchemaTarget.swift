@testable import Schema

/// The schema grammar: what is read prints as it was written, and reads again as the same.
func fuzzSchema(_ bytes: [UInt8]) {
  let text = text(bytes)
  do throws(SchemaError) {
    let schema = try FunctionSchema(parsing: text)
    precondition(schema.description == text, "a schema prints differently")
    precondition((try? FunctionSchema(parsing: text)) == schema, "a schema reads differently")
    _ = schema.signature
  } catch {
    precondition(
      error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count,
      "a fault lies outside the text")
    precondition(!error.message.isEmpty)
  }
}
