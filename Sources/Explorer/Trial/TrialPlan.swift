import Emit
import Schema

/// What is generated to try operators: extensions of PyTorch with some of the operators each.
///
/// An extension is a small backend's worth of code for the key `Lazy` with TorchScript lowerings,
/// whatever backend the list is for: PyTorch's own lazy backend lends it everything else.
struct TrialPlan: Sendable {
  /// How many operators one extension has at most; more would take too much memory to compile.
  static let largestBatch = 32

  let request: TrialRequest
  /// The shape functions that the torch at hand has.
  let torchHeader: ShapeHeader?
  /// The operators of each extension.
  let batches: [[Int]]
  /// Why torchgen refuses the others.
  let refusals: [Int: String]
  /// In whose place functionalization calls another operator, in plain words.
  let decidedElsewhere: [Int: String]

  init(_ request: TrialRequest, torchHeader: ShapeHeader?) {
    self.request = request
    self.torchHeader = torchHeader
    let workspace = request.workspace
    let survey = ReadinessSurvey(
      catalog: workspace.catalog, list: workspace.trialList(of: request.operators),
      options: workspace.trialOptions, shapeHeader: torchHeader)
    var refusals: [Int: String] = [:]
    var decidedElsewhere: [Int: String] = [:]
    for index in request.operators {
      let readiness = survey.readiness(of: index)
      let reasons = readiness.refusals.map(\.message)
      if !reasons.isEmpty { refusals[index] = reasons.joined(separator: "; it ") }
      decidedElsewhere[index] = readiness.decidedElsewhere?.message
    }
    self.refusals = refusals
    self.decidedElsewhere = decidedElsewhere
    batches = Self.batches(
      of: request.operators.filter { refusals[$0] == nil }, workspace.catalog)
  }

  /// Operators with IR classes of one name cannot be in one extension.
  private static func batches(of operators: [Int], _ catalog: Catalog) -> [[Int]] {
    var batches: [[Int]] = []
    var names: [Set<String>] = []
    for index in operators {
      let name = catalog.nodeName(of: index)
      let fitting = batches.indices.first {
        batches[$0].count < largestBatch && !names[$0].contains(name)
      }
      if let fitting {
        batches[fitting].append(index)
        names[fitting].insert(name)
      } else {
        batches.append([index])
        names.append([name])
      }
    }
    return batches
  }

  /// The text of an extension.
  func trialExtension(of operators: [Int]) -> TrialExtension {
    TrialExtension(
      operators, of: request.workspace, torchHeader: torchHeader, ownShapes: request.shapeSource)
  }
}

/// Which operators are tried, and how.
struct TrialRequest: Sendable {
  let workspace: Workspace
  /// Positions in `Catalog.functions`, each once.
  let operators: [Int]
  var settings = TrialSettings()
  /// The user's file with shape functions.
  var shapeSource: SourceFile?
}

extension TrialRequest: Equatable {
  /// Whether two requests ask for the same of the same list.
  static func == (left: Self, right: Self) -> Bool {
    left.operators == right.operators && left.settings == right.settings
      && left.shapeSource == right.shapeSource
      && left.workspace.backend.source == right.workspace.backend.source
  }
}

/// The tools and limits of a trial.
struct TrialSettings: Equatable, Sendable {
  /// The Python to use; nil looks for one.
  var python: String?
  /// The arguments of calls, as Python, for every operator; none takes those of PyTorch's tests.
  var samples: [String] = []
  /// How long the samples of one operator may take, in seconds.
  var seconds = 60
  /// How much memory one operator may take besides what torch takes by itself, in MB.
  var megabytes = 4096
  /// Whether an extension that was compiled before may be used again.
  var usesCache = true
}

extension Workspace {
  /// The parameters that PyTorch's own lazy backend can be extended with.
  var trialOptions: Options {
    var options = Options()
    options.nodeBase = "TsNode"
    options.nodeBaseHeader = "torch/csrc/lazy/ts_backend/ts_node.h"
    options.irGenerator = .torchScript
    options.perOperatorHeaders = true
    options.backendName = TrialExtension.backendName
    options.shapeInferenceHeader = TrialExtension.shapeHeaderName
    options.outputDir = TrialExtension.folderName
    options.generatedBy = "lazyops try"
    options.movesStreams = self.options.movesStreams
    return options
  }

  /// The list of an extension: the operators at the places where the backend's yaml has them.
  func trialList(of operators: [Int]) -> BackendList {
    let items = CoverageList.allCases.flatMap { backend.list[$0] }
    var places: [OperatorName: SourceLocation] = [:]
    for item in items where places[item.name] == nil { places[item.name] = item.location }
    let functions = operators.map { catalog.functions[$0] }
    var list = BackendList()
    list.backendKey = DispatchKey(named: "Lazy")
    list.cppNamespace = "torch::lazy"
    list.items = [
      .fullCodegen: functions.map { function in
        BackendList.Item(
          text: function.name.description, name: function.name,
          location: places[function.name] ?? function.location)
      }
    ]
    list.symint = Set(
      functions.filter(\.schema.hasSymInt).map(\.name.description)
    ).intersection(backend.list.symint)
    return list
  }

  /// What the generated kernel of an operator counts under: the name of its C++ function.
  func trialCounter(of index: Int) -> String {
    let function = catalog.functions[index]
    let isSymInt = trialList(of: [index]).symint.contains(function.name.description)
    return "lazy::" + function.schema.kernelName + (isSymInt ? "_symint" : "")
  }
}
