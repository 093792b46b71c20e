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
    templates.parts[part] = template(try entry.value.text(), names)
  }

  /// The template; nil where it has mistakes, which are noted.
  private mutating func template(_ word: SettingsFile.Word, _ names: Set<String>) -> PartTemplate? {
    do throws(PartTemplateErrors) {
      return try PartTemplate(word.text, names: names)
    } catch {
      diagnostics += error.all.map { Diagnostic.badTemplate($0, word, names, in: file) }
      return nil
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
      do throws(Diagnostic) { try set(entry, of: &list) } catch { diagnostics.append(error) }
    }
    templates.lists[name] = list
  }

  private mutating func set(_ entry: SettingsFile.Entry, of list: inout ArgumentList)
    throws(Diagnostic)
  {
    switch entry.name.text {
    case "any-of": list.anyOf = traits(try entry.value.words())
    case "all-of": list.allOf = traits(try entry.value.words())
    case "text": list.text = template(try entry.value.text(), ArgumentList.names)
    case "by": list.separator = try entry.value.text().text
    default: throw .unknown("property", entry.name, among: ["any-of", "all-of", "text", "by"])
    }
  }

  private mutating func traits(_ words: [SettingsFile.Word]) -> [ArgumentList.Trait] {
    words.compactMap { word in
      if let trait = ArgumentList.Trait(word.text) { return trait }
      let known = ArgumentList.Trait.words + ["named NAME"]
      diagnostics.append(.unknown("kind of argument", word, among: known))
      return nil
    }
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
