import ArgumentParser

/// How much of a row of the coverage figures must be covered: `core=60` or `core:listed=40`.
struct CoverageFloor: ExpressibleByArgument, Equatable {
  let row: String
  let percent: Double
  /// Whether listed operators count, instead of all that do not fall back.
  let countsListed: Bool

  init?(argument: String) {
    let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let percent = Double(parts[1]), (0...100).contains(percent) else {
      return nil
    }
    let suffix = ":listed"
    countsListed = parts[0].hasSuffix(suffix)
    row = String(countsListed ? parts[0].dropLast(suffix.count) : parts[0])
    self.percent = percent
  }

  /// What to say if the figures are below; throws when they have no such row.
  func complaint(about figures: CoverageFigures) throws -> String? {
    guard let figure = figures.rows.first(where: { $0.name == row }) else {
      let names = figures.rows.map(\.name).joined(separator: ", ")
      throw ValidationError("the figures have no row '\(row)'; there are \(names)")
    }
    let covered = countsListed ? figure.percentListed : figure.percentWithoutFallback
    guard covered < percent else { return nil }
    let what = countsListed ? "are listed" : "do not fall back"
    let count = countsListed ? figure.listed : figure.withoutFallback
    return "only \(count) of the \(figure.total) operators in '\(row)' \(what), "
      + "which is less than \(argumentText) %"
  }

  private var argumentText: String {
    percent == percent.rounded() ? String(Int(percent)) : String(percent)
  }
}
