import Emit
import Schema

/// What follows from a catalogue alone, whatever a backend lists of it.
struct CatalogFacts: Sendable {
  /// The names of the operators, prepared for filters.
  let names: [SearchableName]
  /// The operators by name, variants behind their functional one.
  let order: [Int]
  let fateGrounds: FateGrounds
  /// Whether each operator is in the core set.
  let isCore: [Bool]
  private let laterVocabulary: Later<FilterVocabulary>

  /// The values that filters may ask for; few who open the program write one at once.
  var vocabulary: FilterVocabulary { laterVocabulary.value }

  init(_ catalog: Catalog) {
    isCore = catalog.functions.indices.map { catalog.functions[$0].hasTag("core") }
    laterVocabulary = Later { FilterVocabulary(catalog) }
    ((names, fateGrounds), order) = inParallel {
      (
        catalog.functions.indices.map {
          SearchableName(catalog.functions[$0].schema.name.description)
        },
        FateGrounds(catalog).learned
      )
    } _: {
      CatalogOrder.byName(catalog)
    }
  }
}
