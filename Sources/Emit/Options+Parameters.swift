import Schema

/// The parameters by their names in torchgen.
extension Options {
  /// A parameter and what it holds.
  public enum Parameter: Sendable {
    case text(WritableKeyPath<Options, String> & Sendable)
    /// A header, which may be none.
    case header(WritableKeyPath<Options, String?> & Sendable)
    case truth(WritableKeyPath<Options, Bool> & Sendable)
  }

  /// All parameters of `run_gen_lazy_tensor` but its two generators, in its order.
  public static let parameters: [(name: String, parameter: Parameter)] = [
    ("output_dir", .text(\.outputDir)),
    ("node_base", .text(\.nodeBase)),
    ("node_base_hdr", .header(\.nodeBaseHeader)),
    ("tensor_class", .text(\.tensorClass)),
    ("tensor_class_hdr", .text(\.tensorClassHeader)),
    ("shape_inference_hdr", .header(\.shapeInferenceHeader)),
    ("build_in_tree", .truth(\.buildInTree)),
    ("per_operator_headers", .truth(\.perOperatorHeaders)),
    ("backend_name", .text(\.backendName)),
    ("gen_forced_fallback_code", .truth(\.genForcedFallbackCode)),
    ("use_lazy_shape", .truth(\.useLazyShape)),
    ("backend_namespace", .text(\.backendNamespace)),
    ("get_tensorlist", .text(\.getTensorList)),
    ("get_tensor_or_wrap_number", .text(\.getTensorOrWrapNumber)),
    ("try_get_tensor", .text(\.tryGetTensor)),
    ("metrics_counter", .text(\.metricsCounter)),
    ("create_tensor", .text(\.createTensor)),
    ("create_from_first_tensor", .truth(\.createFromFirstTensor)),
    ("create_aten_from_ltc_tensor", .text(\.createAtenFromLtcTensor)),
    ("tuple_aten_from_ltc_tensors", .text(\.tupleAtenFromLtcTensors)),
    ("lazy_value_class", .text(\.lazyValueClass)),
    ("lazy_tensor_ptr", .text(\.lazyTensorPointer)),
    ("get_device_fn", .text(\.getDeviceFunction)),
    ("generated_by", .text(\.generatedBy)),
  ]

  /// The parameters that hold a text, by name.
  private static let texts: [String: WritableKeyPath<Options, String> & Sendable] = {
    let pairs = parameters.compactMap { name, parameter in
      if case .text(let place) = parameter { (name, place) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  /// A finding for each parameter with which a line or comment would end where it is printed.
  ///
  /// Parameters are C++, quotes and all; but each is a part of a line.
  var refusals: [Diagnostic] {
    Self.parameters.compactMap { name, parameter in
      let text =
        switch parameter {
        case .text(let place): self[keyPath: place]
        case .header(let place): self[keyPath: place] ?? ""
        case .truth: ""
        }
      let endsLine = text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
      guard endsLine || text.holds("*/") || text.holds("/*") else { return nil }
      return Diagnostic(
        code: "parameter", "'\(name)' has a line break or the end of a comment in it", at: nil,
        hint: "it is printed as a part of a line")
    }
  }

  /// The names of those parameters.
  static var textNames: Dictionary<String, WritableKeyPath<Options, String> & Sendable>.Keys {
    texts.keys
  }

  /// The parameter that templates name so.
  func text(named name: String) -> String? { Self.texts[name].map { self[keyPath: $0] } }
}
