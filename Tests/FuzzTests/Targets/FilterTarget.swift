import Schema

@testable import Explorer

/// The filter language, and its completion.
func fuzzFilter(_ bytes: [UInt8]) {
  let text = text(bytes)
  let vocabulary = FilterVocabulary(SmallCatalog.catalog)
  do throws(QueryError) {
    let query = try Query(parsing: text, vocabulary)
    for name in ["abs", "max_pool2d_with_indices_backward.grad_input"] {
      _ = query.terms.map { term in
        guard case .name(let pattern) = term.condition else { return true }
        return pattern.matches(SearchableName(name))
      }
    }
  } catch {
    precondition(
      error.range.lowerBound >= 0 && error.range.upperBound <= text.count,
      "a fault lies outside the filter")
  }
  let completion = FilterCompletion(text: text, vocabulary)
  if let completed = completion.completed {
    precondition(completed.count >= text.count, "completion takes text away")
  }
}
