import Emit
import Schema

/// One pass over the lists and the templates of a preset.
struct TemplateReading {
  let file: SourceFile
  private(set) var templates: PresetTemplates
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, templates: PresetTemplates) {
    self.file = file
    self.templates = templates
  }

  /// Takes the entry `lists` or `templates`.
  mutating func take(_ section: SettingsFile.Entry) {
    do throws(Diagnostic) {
      let isLists = section.name.text == "lists"
      let what = isLists ? "lists to what they hold" : "parts to their text"
      let entries = try section.value.entries(
        as: "'\(section.name.text)'", wanted: "a mapping of \(what)")
      for entry in entries {
        do throws(Diagnostic) {
          if isLists { try list(entry) } else { try template(entry) }
        } catch {
          diagnostics.append(error)
        }
      }
    } catch {
      diagnostics.append(error)
    }
  }

  private mutating func template(_ entry: SettingsFile.Entry) throws(Diagnostic) {
    let parts = TemplatePart.allCases
    guard let part = parts.first(where: { $0.settingName == entry.name.text }) else {
      throw .unknown("part", entry.name, among: parts.map(\.settingName))
    }
    let names = part.names.union(templates.lists.keys)
    templates.parts[part] = try template(try entry.value.word(), names)
  }

  private func template(_ word: SettingsFile.Word, _ names: Set<String>) throws(Diagnostic)
    -> PartTemplate
  {
    do throws(PartTemplateError) {
      return try PartTemplate(word.text, names: names)
    } catch {
      throw Diagnostic.badTemplate(error, word, names, in: file)
    }
  }
}

extension TemplatePart {
  /// The name in settings, where words have hyphens between them.
  var settingName: String { rawValue.replacing("_", with: "-") }
}

/// Lists of arguments.
extension TemplateReading {
  private mutating func list(_ entry: SettingsFile.Entry) throws(Diagnostic) {
    let name = entry.name.text
    guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }) else {
      throw Diagnostic(
        code: "bad-template", "'\(name)' is no name for a list", at: entry.name.location,
        hint: "use letters, digits and underscores")
    }
    guard !TemplatePart.allCases.contains(where: { $0.names.contains(name) }) else {
      throw Diagnostic(
        code: "bad-template", "'\(name)' stands for something else already",
        at: entry.name.location, hint: "give the list another name")
    }
    var list = ArgumentList()
    let entries = try entry.value.entries(as: "'\(name)'", wanted: "any-of, all-of, text and by")
    for entry in entries {
      switch entry.name.text {
      case "any-of": list.anyOf = try traits(entry.value)
      case "all-of": list.allOf = try traits(entry.value)
      case "text": list.text = try template(try entry.value.word(), ArgumentList.names)
      case "by": list.separator = try entry.value.word().text
      default: throw .unknown("property", entry.name, among: ["any-of", "all-of", "text", "by"])
      }
    }
    templates.lists[name] = list
  }

  private func traits(_ value: SettingsFile.Value) throws(Diagnostic) -> [ArgumentList.Trait] {
    var traits: [ArgumentList.Trait] = []
    for word in try value.words() {
      guard let trait = ArgumentList.Trait(word.text) else {
        throw .unknown("kind of argument", word, among: ArgumentList.Trait.words + ["named NAME"])
      }
      traits.append(trait)
    }
    return traits
  }
}

extension Diagnostic {
  /// A template that cannot be understood, with the place in it.
  fileprivate static func badTemplate(
    _ error: PartTemplateError, _ word: SettingsFile.Word, _ names: Set<String>,
    in file: SourceFile
  ) -> Diagnostic {
    switch error {
    case .strayDollar:
      return Diagnostic(
        code: "bad-template", "a '$' without a name behind it", at: word.location,
        hint: "write '$$' for a dollar sign")
    case .unknownPlaceholder(let name):
      let nearest = nearestNames(to: name, among: names, limit: 1).first
      return Diagnostic(
        code: "bad-template", "there is no '$\(name)' here",
        at: place(of: name, in: word, file) ?? word.location,
        hint: nearest.map { "did you mean '$\($0)'?" }
          ?? "there are \(names.sorted().map { "$" + $0 }.joined(separator: ", "))")
    }
  }

  /// Where a placeholder stands, at or below the beginning of its text.
  private static func place(of name: String, in word: SettingsFile.Word, _ file: SourceFile)
    -> SourceLocation?
  {
    for number in word.location.line...max(word.location.line, file.lineStarts.count) {
      let line = String(decoding: file.line(number), as: UTF8.self)
      for spelling in ["$\(name)", "${\(name)}"] {
        let places = line.ranges(of: spelling)
        guard let range = places.first(where: { !line[$0.upperBound...].continuesName }) else {
          continue
        }
        let column = line.distance(from: line.startIndex, to: range.lowerBound) + 1
        return file.location(line: number, column: column, length: spelling.count)
      }
    }
    return nil
  }
}

extension Substring {
  fileprivate var continuesName: Bool {
    first.map { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" } ?? false
  }
}
