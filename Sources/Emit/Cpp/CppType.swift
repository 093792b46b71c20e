/// A C++ type that a signature can have.
///
/// Mirrors `CType` in `torchgen/api/types/types_base.py`.
indirect enum CppType: Hashable, Sendable {
  case base(CppBaseType)
  /// `T &`
  case reference(CppType)
  /// `const T &`
  case constReference(CppType)
  /// `::std::optional<T>`
  case optional(CppType)
  /// `::std::vector<T>`
  case vector(CppType)
  /// `c10::List<T>`
  case list(CppType)
  /// `at::ArrayRef<T>`
  case arrayRef(CppType)
  /// `::std::array<bool,N>`
  case boolArray(size: Int)
  /// `::std::tuple<A,B>`
  case tuple([CppType])

  // The common ones, made once.
  static let tensor = CppType.base(.tensor)
  static let mutableTensor = CppType.reference(.base(.tensor))
  static let constTensor = CppType.constReference(.base(.tensor))
  static let constScalar = CppType.constReference(.base(.scalar))
  static let constOptionalTensor = CppType.constReference(.optional(.base(.tensor)))
  static let constOptionalScalar = CppType.constReference(.optional(.base(.scalar)))
  static let constTensorListRef = CppType.constReference(.base(.iTensorListRef))
  static let constOptionalTensorList = CppType.constReference(.list(.optional(.base(.tensor))))
}

/// A C++ type without parameters, by its full name.
///
/// Mirrors the constants of `torchgen/api/types/types.py`.
enum CppBaseType: String, CaseIterable, Sendable {
  case void
  case bool
  case double
  case int64 = "int64_t"
  case stringView = "c10::string_view"
  case symInt = "c10::SymInt"
  case symBool = "c10::SymBool"
  case symIntArrayRef = "c10::SymIntArrayRef"
  case tensor = "at::Tensor"
  case tensorList = "at::TensorList"
  case iTensorListRef = "at::ITensorListRef"
  case scalar = "at::Scalar"
  case intArrayRef = "at::IntArrayRef"
  case optionalIntArrayRef = "at::OptionalIntArrayRef"
  case optionalSymIntArrayRef = "at::OptionalSymIntArrayRef"
  case device = "at::Device"
  case deviceIndex = "at::DeviceIndex"
  case dimname = "at::Dimname"
  case dimnameList = "at::DimnameList"
  case dimVector = "at::DimVector"
  case generator = "at::Generator"
  case layout = "at::Layout"
  case memoryFormat = "at::MemoryFormat"
  case qScheme = "at::QScheme"
  case scalarType = "at::ScalarType"
  case storage = "at::Storage"
  case stream = "at::Stream"
}

extension CppType: CodeWritable {
  /// Adds the type as C++ spells it.
  func write(to code: inout Code) {
    switch self {
    case .base(let type): code.append(type.rawValue)
    case .reference(let element): code.append("", element, " &")
    case .constReference(let element): code.append("const ", element, " &")
    case .optional(let element): code.append("::std::optional<", element, ">")
    case .vector(let element): code.append("::std::vector<", element, ">")
    case .list(let element): code.append("c10::List<", element, ">")
    case .arrayRef(let element): code.append("at::ArrayRef<", element, ">")
    case .boolArray(let size): code.append("::std::array<bool,", size, ">")
    case .tuple(let elements): code.append("::std::tuple<\(elements, by: ",")>" as Code)
    }
  }
}
