import Testing

@testable import Explorer

struct TextWidthTests {
  @Test func `ASCII takes one column each`() {
    #expect(TextWidth.columns("abs.out") == 7)
  }

  @Test func `Chinese and emoji take two columns`() {
    #expect(TextWidth.columns("张量") == 4)
    #expect(TextWidth.columns("🔥") == 2)
  }

  @Test func `a combining accent takes no column of its own`() {
    #expect(TextWidth.columns("e\u{301}") == 1)
  }

  @Test func `the glyphs of the rows take one column each`() {
    #expect(TextWidth.columns("●◐○∂·−✕▌‹…▲✓") == 12)
  }

  @Test func `a sequence joined by a zero width joiner is as wide as its first part`() {
    #expect(TextWidth.columns("👨‍👩‍👧") == 2)
    #expect(Cluster(cleaning: "👨‍👩‍👧").text == "👨")
  }

  @Test func `an emoji variation selector does not widen its base`() {
    #expect(Cluster(cleaning: "❤️").text == "❤")
    #expect(TextWidth.columns("❤️") == 1)
  }

  @Test func `at most three marks stay on a base`() {
    #expect(Cluster(cleaning: "a\u{301}\u{302}\u{303}\u{304}").scalars.count == 4)
  }

  @Test(
    arguments: [
      ("\u{1B}", "␛"), ("\u{07}", "␇"), ("\n", "␊"), ("\t", "␉"), ("\u{7F}", "␡"),
      ("\r\n", "␍"), ("\u{9B}", "�"), ("\u{202E}", "�"), ("\u{2066}", "�"), ("\u{200B}", "�"),
      ("\u{2028}", "�"), ("\u{FEFF}", "�"), ("\u{301}", "�"), ("🇩🇪", "�"), ("\u{378}", "�"),
    ] as [(Character, String)])
  func `what must not be shown becomes a visible mark`(character: Character, mark: String) {
    #expect(Cluster(cleaning: character).text == mark)
    #expect(TextWidth.columns(character) == 1)
  }

  @Test func `no scalar at all gets through as a control or direction mark`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Cluster(cleaning: Character(scalar)).scalars[0]
      guard shown.properties.generalCategory != .control,
        shown.properties.generalCategory != .format
      else {
        Issue.record("U+\(String(value, radix: 16)) gets through")
        continue
      }
    }
  }

  @Test func `the fast path holds only narrow characters that stand alone`() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), TextWidth.isSimple(scalar) else { continue }
      let cluster = Cluster(cleaning: Character(scalar))
      #expect(cluster.scalars == [scalar] && cluster.width == 1)
    }
  }

  @Test func `the wide ranges are in order`() {
    for (one, next) in zip(WideScalars.ranges, WideScalars.ranges.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
  }
}
