import Testing

@testable import Explorer

/// What is made before it is asked for.
struct LookAheadTests {
  private func loaded() throws -> State { try Driver(120, 40).state }

  private func press(_ script: String, on state: inout State) throws {
    for key in try Key.script(script) { _ = update(&state, on: .input(.key(key))) }
  }

  /// Another size with other panes after some of the keys.
  private func resize(_ state: inout State, after keys: String) {
    let sizes = ["]": (80, 24), "Space": (140, 50), "u": (20, 5), "k": (111, 30)]
    guard let (width, height) = sizes[keys] else { return }
    _ = update(&state, on: .input(.resized(Size(width: width, height: height))))
  }

  private func canLookAhead(_ state: State) throws -> Bool {
    state.canLookAhead(try #require(state.desk))
  }

  @Test func `what the last key would show again is made while no key waits`() throws {
    var state = try loaded()
    for keys in ["j", "PgDn", "k", "G k", "g Space j"] {
      try press(keys, on: &state)
      #expect(try canLookAhead(state), "after \(keys)")
      _ = update(&state, on: .lull)
      #expect(try !canLookAhead(state), "after \(keys) and a lull")
    }
  }

  @Test func `keys that move nothing do not end it`() throws {
    var state = try loaded()
    try press("j Space j", on: &state)
    _ = update(&state, on: .lull)
    try press("u", on: &state)
    #expect(try canLookAhead(state))
  }

  @Test func `a lull changes nothing that is seen`() throws {
    var state = try loaded()
    try press("j j", on: &state)
    let before = view(state)
    #expect(update(&state, on: .lull).isEmpty)
    #expect(view(state) == before)
  }

  @Test func `what was made ahead is what would be made on the spot`() throws {
    var ahead = try loaded()
    var spot = ahead
    for keys in ["j", "j", "PgDn", "]", "j", "Space", "j", "u", "k", "Tab", "j", "S-Tab", "z", "j"]
    {
      for key in try Key.script(keys) {
        _ = update(&ahead, on: .input(.key(key)))
        _ = update(&ahead, on: .lull)
        _ = update(&spot, on: .input(.key(key)))
      }
      resize(&ahead, after: keys)
      resize(&spot, after: keys)
      #expect(view(ahead) == view(spot), "after \(keys)")
    }
  }

  @Test func `what the changes need is made ready piece by piece, unseen`() throws {
    var ready = try loaded()
    try press("Space", on: &ready)
    _ = update(&ready, on: .idle)
    var spot = ready
    var pieces = 0
    while ready.desk?.canPrepare == true {
      guard case .lull? = ready.nextPause?.event else { break }
      #expect(update(&ready, on: .lull).isEmpty)
      pieces += 1
    }
    #expect(ready.desk?.canPrepare == false)
    // The code and six files of what is there now, and the same of what is on disk.
    #expect(pieces >= 14)
    for keys in ["W", "d", "j"] {
      try press(keys, on: &ready)
      try press(keys, on: &spot)
      #expect(view(ready) == view(spot), "after \(keys)")
    }
  }

  @Test func `nothing is made ahead where the cursor cannot go on or keys go elsewhere`() throws {
    var state = try loaded()
    try press("G j", on: &state)
    #expect(try !canLookAhead(state))
    for elsewhere in ["s", "Tab", "/"] {
      var other = try loaded()
      try press("j", on: &other)
      #expect(try canLookAhead(other))
      try press(elsewhere, on: &other)
      #expect(try !canLookAhead(other), "after \(elsewhere)")
    }
  }
}
