/// Several answers of yes and no in one number.
struct Flags {
  let number: Int

  init(_ number: Int) { self.number = number }

  init(_ flags: [Bool]) {
    number = flags.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  subscript(place: Int) -> Bool { number >> place & 1 == 1 }
}
