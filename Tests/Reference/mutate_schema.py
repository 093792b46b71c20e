"""Mutations inside the lines of native_functions.yaml: schemas, kernels, keys and entry starts."""

from __future__ import annotations

import re

from mutate import Mutation, substitutions

FUNC = "^- func: "
DTYPE, LAYOUT, DEVICE = "ScalarType? dtype=None", "Layout? layout=None", "Device? device=None"
OPTIONS = f"{DTYPE}, {LAYOUT}, {DEVICE}, bool? pin_memory=None"

TENSOR_ARGUMENTS = (
    r"Tensor? \1", r"Tensor[] \1", r"Tensor[2] \1", r"Tensor?[] \1", r"Tensor(a) \1",
    r"Tensor(a!) \1", r"Tensor(b!) \1", r"Tensor(z -> *) \1", r"Tensor(a|b) \1", r"Tensor(a|b!) \1",
    r"Tensor(a|b|c) \1", r"Tensor(a -> b|c) \1", r"Tensor(a -> b) \1", r"Tensor(a!)? \1",
    r"Tensor(a!)[] \1", r"Tensor(a)[2] \1", r"Tensor(A) \1", r"Tensor() \1", r"Tensor( a) \1",
    r"Tensor (a) \1", r"tensor \1", r"Tensor", r"\1", r"Tensor  \1", "Tensor\t\\1",
    r"Tensor \1=None", r"Tensor \1=", r"Tensor self", r"Tensor out", r"Tensor from",
    r"Tensor lambda", r"Tensor None", r"Tensor dropout_p", r"Tensor? self", r"Scalar \1",
    r"Generator \1", r"Generator? \1", r"Storage \1", r"Dimname \1", r"DimVector \1", r"Stream \1",
    r"QScheme \1", r"DeviceIndex \1", r"GraphModule \1", r"SymBool \1",
    r"__torch__.torch.classes.my.Class \1", r"__torch__.torch.classes. \1", r"int[0] \1",
    r"int[02] \1", r"int?? \1", r"int?[2]? \1", r"Tensor[][] \1", r"SymInt?[] \1", r"bool[] \1",
    r"Tensor \1, Tensor \1", r"Tensor \1, int x", r"Tensor \1, *", r"*, Tensor \1",
    r"Tensor \1, , int x", r"Tensor \1,int x", r"Tensor \1 , int x", r"Tensor \1, Tensor(a!) m",
    r"Tensor \1, Tensor(a!) m, Tensor(b!) n", r"Tensor \1, Tensor(b!) m, Tensor(a!) n",
    r"int \1, Tensor self", r"Tensor(a!) x, Tensor \1", r"Tensor[-1] \1", r"Tensor[ ] \1",
    r"Tensor[1_0] \1", r"Tensor[\1", r"str \1='a, b'", r'str \1="x"', r"Tensor \1é",
)  # fmt: skip

SCHEMA: dict[str, Mutation] = {
    **substitutions(
        "name", FUNC, r"(?<=func: )(\w+?)(?=[.(])",
        (
            r"\1x", r"\1_", r"_\1", r"\1_out", r"\1_functional", r"\1_functional_", r"__\1__",
            r"__i\1__", r"\1 ", r" \1", r"::\1", r"aten::\1", r"my::\1", r"a::b::\1", r"new_\1",
            r"\1_like", r"_foreach_\1", r"rand_\1", r"rand_\1_philox_", r"\1_dropout",
            r"\1_dropout_backward", "", r"\1(", r"__iadd__", r"\1.a", "add", "abs_", "é", r"\1-x",
            r"\1_copy", r"\1_backward",
        ),
    ),
    **substitutions(
        "overload", FUNC, r"(?<=\w)\.(\w+)\(",
        (
            "(", r".\1x(", ".(", r".\1.b(", ".functional(", "._(", r"..\1(", ".out(", r".\1_out(",
            ". (",
        ),
    ),
    **substitutions(
        "no overload", FUNC, r"(?<=func: )(\w+)\(",
        (r"\1.x(", r"\1.(", r"\1.out(", r"\1 ("),
    ),
    **substitutions("tensor argument", FUNC, r"\bTensor (\w+)(?=[,)])", TENSOR_ARGUMENTS),
    **substitutions(
        "int argument", FUNC, r"\b(?:Sym)?[iI]nt (\w+)",
        (
            r"SymInt \1", r"int \1", r"int? \1", r"SymInt? \1", r"int[] \1", r"int[1] \1",
            r"SymInt[] \1", r"SymInt[2]? \1", r"float \1", r"str \1", r"int \1=1.5",
            r"int \1=[1, 2]", r"int \1='x, y'", r"int \1=a=b", r"Int \1", r"int64_t \1",
            r"Device? \1", r"Device \1", r"ScalarType \1",
        ),
    ),
    **substitutions(
        "default", FUNC, r"=(\w+)(?=[,)])",
        ("=", "=None", r"= \1", r"=\1 ", r"==\1", "", "=hello", "=[1,2]", "=a::b", "='x'", "=é"),
    ),
    **substitutions(
        "keyword mark", FUNC, r", \*, ",
        (", ", ", *, *, ", ", * , ", "*, ", ", **, ", ",*, "),
    ),
    **substitutions("first argument", FUNC, r"\((?=[A-Za-z])", ("(*, ", "( ", "(, ", "()(", "((")),
    **substitutions(
        "arrow", FUNC, r"\) -> ",
        (
            ", *) -> ", ",) -> ", ", ) -> ", ")->", ") - > ", ")  -> ", ") ->  ", " ) -> ", ")",
            " -> ", f", *, {OPTIONS}) -> ", f", {OPTIONS}) -> ", ", *, Tensor(a!) out) -> ",
            ", *, Tensor(a!)[] out) -> ", ", *, Tensor(a!) out, Tensor(b!) _scratch_x) -> ",
            ", *, Generator? generator=None) -> ", ") -> Tensor) -> ",
        ),
    ),
    **substitutions(
        "options", FUNC,
        re.escape(OPTIONS),
        (
            f"{DTYPE}, {LAYOUT}, {DEVICE}",
            "ScalarType dtype, Layout layout, Device device, bool pin_memory",
            f"{LAYOUT}, {DTYPE}, {DEVICE}, bool? pin_memory=None", f"{OPTIONS}, {OPTIONS}",
            f"int x, {OPTIONS}", f"{OPTIONS}, int x=1",
            f"{DTYPE}, {LAYOUT}, {DEVICE}, bool? pin_memory=True",
            "ScalarType? dtype, Layout? layout, Device? device, bool? pin_memory",
            f"ScalarType[] dtype, {LAYOUT}, {DEVICE}, bool? pin_memory=None",
        ),
    ),
    **substitutions(
        "annotation", FUNC, r"\((\w)!\)",
        (
            r"(\1)", "", "(b!)", "(z!)", r"(\1!|b)", r"(\1|b!)", r"(\1!!)", r"(!\1)", r"(\1! )",
            "(aa!)", r"(\1 -> *)", r"(\1! -> \1)", r"(\1! -> *)", r"(\1! -> b|c)", "(*)", r"(\1 !)",
            "(1!)", "()",
        ),
    ),
    **substitutions("scratch", FUNC, r"!\) (?=out)", ("!) _scratch_", "!) x_")),
    **substitutions(
        "returns", FUNC, r"(?<=-> )(.*)$",
        (
            "()", "Tensor", "(Tensor)", "(Tensor, Tensor)", "(Tensor a, Tensor b)", "Tensor[]",
            "Tensor[2]", "int", "Scalar", "Tensor?", "Tensor(a!)", "Tensor(a)", "Tensor(a -> *)",
            "Tensor(a -> *) x", "bool x", r"(\1)", r"\1 ", r"\1,", "", "(", "Tensor(b!)",
            "(Tensor(a!), Tensor(b!))", "Tensor[][]", "Storage", "SymInt", "str", r"\1 -> Tensor",
            "()()", "Dict(str, Tensor)", "(Tensor, int)", "Tensor x y", "(Tensor,Tensor)",
            "( Tensor, Tensor)", "QScheme", "SymBool", "Tensor(a!)[]", "float[]", "Tensor[] x",
            "Scalar?", "__torch__.torch.classes.a.B",
        ),
    ),
    **substitutions(
        "kernel", "^    [A-Z][A-Za-z, ]+: ", r"(?<=: )(\w+)$",
        (
            r"\1_symint", r"at::\1", r"a::b::c::\1", r"a::b::c::d::\1", r"'\1'", "1", "~", r"\1 x",
            r"\1, x", "",
        ),
    ),
    **substitutions(
        "dispatch key", "^    [A-Z][A-Za-z, ]+: ", r"(?<=    )([A-Za-z, ]+)(?=: )",
        (
            r"\1, CPU", r"\1, \1", r"\1,", r",\1", "CPU", "CUDA", "Meta", "Lazy", "XLA",
            "CompositeImplicitAutograd", "CompositeExplicitAutograd",
            "CompositeExplicitAutogradNonFunctional", r"\1x", r"'\1'", r"{\1}",
            r"\1, CompositeImplicitAutogradNestedTensor", "SparseCUDA,QuantizedCPU",
        ),
    ),
    **substitutions(
        "autogen", "^  autogen: ", r"(?<=: )(.*)$",
        ("", r"\1, x.out", r"\1x", r"\1,", r"\1 ", r"\1, \1", "x", r"'\1'", r"aten::\1", r"[\1]"),
    ),
    **substitutions(
        "delegate", "^  structured_delegate: ", r"(?<=: )(.*)$",
        (r"\1x", "", "add.out", r"'\1'"),
    ),
    **substitutions("tags", "^  tags: ", r"(?<=: )(.*)$", (r"[\1]", r"\1, x", "", r"'\1'", r"\1x")),
    **substitutions(
        "entry start", FUNC, r"^- func: ",
        (
            "-  func: ", "-func: ", "-\n  func: ", "- \n  func: ", "- - func: ", " - func: ",
            "func: ", "- Func: ", "- 'func': ", "- {x: y}\n- func: ", "- ~\n- func: ",
            "- x\n- func: ", "- func: &f ", "- &e\n  func: ", "- !!map\n  func: ",
        ),
    ),
}  # fmt: skip
