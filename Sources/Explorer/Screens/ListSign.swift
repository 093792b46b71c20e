import Schema

/// A sign before or behind a name of the operator list, and what it means.
struct ListSign: Equatable, Sendable {
  let glyph: KeyPath<Glyphs, Character> & Sendable
  let role: Role
  let meaning: String

  static let all = [
    Self(\.marks.fullCodegen, .fullCodegen, "in full_codegen: everything is generated"),
    Self(\.marks.supported, .supported, "in supported: the kernel is written by hand"),
    Self(\.marks.irGen, .irGen, "in ir_gen: only the IR class is generated"),
    Self(\.marks.autograd, .autograd, "in autograd: its autograd kernel is yours"),
    Self(\.marks.none, .dim, "in no list"),
    Self(\.marks.added, .added, "listed by an edit that is not written yet"),
    Self(\.marks.removed, .removed, "taken out by an edit that is not written yet"),
    Self(\.marks.needsWork, .needsWork, "one line is not enough: it needs a function by hand"),
    Self(\.marks.refused, .refused, "torchgen refuses it in full_codegen"),
    Self(\.decidedBy, .dim, "the operator behind it decides what happens"),
    Self(\.done, .success, "passed when it was tried with its present code"),
    Self(\.warning, .error, "failed when it was tried with its present code"),
  ]

  private init(
    _ glyph: KeyPath<Glyphs, Character> & Sendable, _ role: Role, _ meaning: String
  ) {
    self.glyph = glyph
    self.role = role
    self.meaning = meaning
  }
}
