/// The class of a node with some parts written by a preset's templates.
struct TemplatedNode: IrNodeWriter {
  let standard: any IrNodeWriter
  let opkind: Code
  let context: EmitContext

  var schema: LazySchema { standard.schema }
  var properties: LazyProperties { standard.properties }

  func baseCall(of nodeBase: String) -> Code {
    text(.nodeBaseCall) { standard.baseCall(of: nodeBase) }
  }

  func create(_ nodeName: String, _ parameters: Code) -> Code {
    text(.create) { standard.create(nodeName, parameters) }
  }

  func reuse(_ parameters: Code) -> Code {
    text(.canBeReused) { standard.reuse(parameters) }
  }

  var lowering: Code { text(.lower) { standard.lowering } }

  private func text(_ part: TemplatePart, standard: () -> Code) -> Code {
    context.options.templates.text(of: part, for: schema, in: context, standard: standard) {
      $0 == "opkind" ? opkind : nil
    }
  }
}
