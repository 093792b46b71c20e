private import CNcurses

extension Terminfo {
  /// What is known of the terminal that ncurses has open, once it has.
  static var ofOpenTerminal: Self {
    Self(
      texts: { name, parameters in
        let first = Int32(clamping: parameters.first ?? 0)
        let second = Int32(clamping: parameters.dropFirst().first ?? 0)
        return shim_sequence(name, first, second).map { String(cString: $0) }
      },
      number: { name in
        let number = tigetnum(name)
        return number < 0 ? nil : Int(number)
      },
      flag: { tigetflag($0) > 0 })
  }
}
