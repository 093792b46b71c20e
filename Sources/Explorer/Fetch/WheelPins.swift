/// The digests of the wheels of known releases, as pip takes them for requirements.
///
/// They are those of `Scripts/wheels.txt`, which a test sees to. A release that is not among them is
/// taken as the package index hands it out.
enum WheelPins {
  private static let lines = """
    torch==2.8.0 --hash=sha256:619c2869db3ada2c0105487ba21b5008defcc472d23f8b80ed91ac4a380283b0
    torch==2.9.1 --hash=sha256:c0d25d1d8e531b8343bea0ed811d5d528958f1dcbd37e7245bc686273177ad7e
    torch==2.10.0 --hash=sha256:13ec4add8c3faaed8d13e0574f5cd4a323c11655546f91fbe6afa77b57423574
    torch==2.11.0 --hash=sha256:4b5866312ee6e52ea625cd211dcb97d6a2cdc1131a5f15cc0d87eec948f6dd34
    torch==2.12.0 --hash=sha256:b41339df93d491435e790ff8bcbae1c0ce777175889bfd1281d119862793e6a2
    torch==2.13.0 --hash=sha256:2fe228aba290d14b9f31b049be550dbd469c3fd3013d7a19705b30454da97027
    torch==2.14.0 --hash=sha256:c1f844f1c750e87df4b68bc3afbc0e2b0c7ef19d7b8f666e48bdcf6a0c4f0056
    torch==2.15.0 --hash=sha256:593e5fd0c204284890d1c3dff643be34e549e1d24523e13402510f960d4da438
    """

  /// The requirement that pins a release; nil where its digest is not known.
  static func requirement(_ version: String) -> String? {
    requirements.first { $0.hasPrefix("torch==\(version) ") }
  }

  /// All of them.
  static var requirements: [String] { lines.split(separator: "\n").map(String.init) }
}
