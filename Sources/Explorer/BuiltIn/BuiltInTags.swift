extension BuiltInCatalogue {
  /// The tags of the operators, described in our own words.
  static let tags = """
    - tag: core
      desc: a member of the set to which exported graphs are reduced
    - tag: pointwise
      desc: computes each element from the elements at the same place
    - tag: reduction
      desc: folds dimensions into one value
    - tag: view_copy
      desc: the twin of a view that copies instead of aliasing
    - tag: inplace_view
      desc: changes the shape or strides of its argument
    - tag: dynamic_output_shape
      desc: the shape of the result depends on the data
    - tag: data_dependent_output
      desc: returns something read from the data
    - tag: nondeterministic_seeded
      desc: random, but repeatable with a seed
    - tag: generated
      desc: made by torchgen to complete a group
    - tag: pt2_compliant_tag
      desc: works with the compiler
    - tag: inplace
      desc: writes to its first argument
    - tag: out
      desc: writes to arguments given for the result

    """
}
