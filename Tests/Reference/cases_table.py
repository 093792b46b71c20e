"""Suite `table`: the smallest inputs that break, or nearly break, each of torchgen's rules.

The names are those of the rule list that the project was planned with: `H1` rows are about
native_functions.yaml and tags.yaml, `H2` rows about the backend yaml and the C++ files, and both
must be refused; `H3` rows look wrong and must be accepted.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from cases import OUTPUT_DIR, Case, Result, Suite, Task
from workspace import Workspace


@dataclass(frozen=True)
class Row:
    """The inputs of one row: the three yaml texts, C++ files by name, and parameters."""

    name: str
    native: str
    backend: str
    tags: str
    files: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, Any] = field(default_factory=dict)


TAG_NAMES = (
    "core", "pointwise", "view_copy", "generated", "inplace_view", "nondeterministic_seeded",
    "pt2_compliant_tag", "out", "inplace",
)  # fmt: skip
TAGS = "".join(f"- tag: {name}\n  desc: a tag of the table\n" for name in TAG_NAMES)
OPTIONS = "ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pin_memory=None"
HEAD = "backend: Lazy\ncpp_namespace: torch::lazy\n"
SHAPE = "TORCH_API std::vector<torch::lazy::Shape> compute_shape_foo(const at::Tensor & self);"


def entry(func: str, *keys: str) -> str:
    """An entry of the native yaml: its schema and the lines of its keys."""
    return "".join([f"- func: {func}\n", *(f"  {key}\n" for key in keys)])


FOO = "foo(Tensor self) -> Tensor"
FOO_OUT = "foo.out(Tensor self, *, Tensor(a!) out) -> Tensor(a!)"
FOO_INPLACE = "foo_(Tensor(a!) self) -> Tensor(a!)"
CPU = "dispatch: {CPU: k}"
PLAIN = entry(FOO, CPU)
MUTABLE = "foo(Tensor self, Tensor(a!) m, Tensor(b!) n) -> Tensor"
MUTABLE_SWAPPED = "foo(Tensor self, Tensor(b!) m, Tensor(a!) n) -> Tensor"
FOO_SCRATCH = "foo.out(Tensor self, *, Tensor(a!) out, Tensor(b!) _scratch_x) -> Tensor(a!)"
DELEGATE = "structured_delegate: foo.out"
STRUCTURED = "structured: True"


def broken_native(number: int, *natives: str, tags: str = TAGS) -> list[Row]:
    """Rows H1: native yaml texts that must be refused."""
    backend = HEAD + "supported:\n- foo\n"
    return [Row(name, native, backend, tags) for name, native in numbered("H1", number, natives)]


def broken_func(number: int, *funcs: str) -> list[Row]:
    """Rows H1 in which one schema is the whole native yaml."""
    return broken_native(number, *(entry(func) for func in funcs))


def broken_foo(number: int, *keys: str) -> list[Row]:
    """Rows H1 in which the entry of foo has one group of keys more."""
    return broken_native(number, entry(FOO, *keys))


def broken_backend(number: int, *backends: str, native: str = PLAIN, **more: Any) -> list[Row]:
    """Rows H2: backend yaml texts that must be refused."""
    return [
        Row(name, native, backend, TAGS, **more)
        for name, backend in numbered("H2", number, backends)
    ]


def broken_output(number: int, section: str, *entries: str) -> list[Row]:
    """Rows H2: an entry that is refused only when its operator is in a section."""
    names = [each[len("- func: ") :].partition("(")[0] for each in entries]
    return [
        Row(row, native, f"{HEAD}{section}:\n- {name}\n", TAGS)
        for (row, native), name in zip(numbered("H2", number, entries), names)
    ]


def numbered(table: str, number: int, texts: Any) -> list[Any]:
    """Row names for the texts: H1-05, or H1-05a and H1-05b for more than one."""
    letters = "abcdef" if len(texts) > 1 else [""]
    return [(f"{table}-{number:02}{letter}", text) for letter, text in zip(letters, texts)]


def accepted(
    number: int,
    native: str = PLAIN,
    backend: str | list[str] = "supported:\n- foo\n",
    tags: str = TAGS,
    head: str = HEAD,
    **more: Any,
) -> list[Row]:
    """Rows H3: inputs that must be accepted; a list of names is a `supported` section."""
    if isinstance(backend, list):
        backend = "".join(["supported:\n", *(f"- {name}\n" for name in backend)])
    return [Row(f"H3-{number:02}", native, head + backend, tags, **more)]


H1: list[list[Row]] = [
    broken_native(1, "foo: 1\n", ""),
    broken_native(2, "- foo\n"),
    broken_native(3, "- variants: function\n"),
    broken_func(4, "3"),
    broken_native(5, entry(FOO, f"func: {FOO}")),
    broken_foo(6, "bogus: 1"),
    broken_func(7, "a::b::foo(Tensor self) -> Tensor"),
    broken_func(8, "foo(Tensor self)"),
    broken_func(9, "foo(Tensor self) -> (Tensor)"),
    broken_func(10, "foo_out(Tensor self) -> Tensor"),
    broken_func(11, ".a(Tensor self) -> Tensor"),
    broken_func(12, "__ifoo__(Tensor self) -> Tensor"),
    broken_func(13, "foo_functional_(Tensor(a!) self) -> Tensor(a!)"),
    broken_func(14, "foo.(Tensor self) -> Tensor"),
    broken_func(15, "foo(Tensor self, Dimname x) -> Tensor"),
    broken_func(16, "foo(Tensor) -> Tensor"),
    broken_func(17, "foo(Tensor self, str x='a=b') -> Tensor"),
    broken_func(18, "foo(Tensor self, int x=) -> Tensor"),
    broken_func(19, "foo(Tensor self, int[2] x=[1, 1]) -> Tensor"),
    broken_func(20, "foo(Tensor self, int[0] x) -> Tensor"),
    broken_func(21, "foo(Tensor self,  int x) -> Tensor"),
    broken_func(22, "foo(Tensor self, *, int a, *, int b) -> Tensor"),
    broken_func(23, "foo(Tensor self, *) -> Tensor"),
    broken_func(24, "foo(Tensor(A) self) -> Tensor"),
    broken_func(25, "foo(Tensor(a|b!) self) -> Tensor"),
    broken_func(26, "foo(Tensor(a|b|c) self) -> Tensor"),
    broken_func(27, "foo(Tensor(a|b -> c|d) self) -> Tensor[]"),
    broken_func(28, "foo(Tensor(a)[2] x) -> Tensor"),
    broken_func(29, "foo(int(a) x) -> Tensor"),
    broken_func(30, "foo(Tensor self, *, Tensor(a!) o, int b) -> Tensor(a!)"),
    broken_func(31, "foo(Tensor(a!) x, Tensor self) -> Tensor"),
    broken_func(
        32,
        "foo.out(Tensor self, *, Tensor(a!) out) -> Tensor(b!)",
        "foo.out(Tensor self, *, Tensor(a!) out) -> Tensor",
    ),
    broken_func(33, "foo.out(Tensor self, *, Tensor(a!) out) -> ()"),
    broken_func(34, "foo.out(Tensor self, *, Tensor(a!)[] out) -> Tensor(a!)[]"),
    broken_func(35, "foo(Tensor self, Tensor(a!) x) -> Tensor(a!)"),
    broken_func(36, "foo_(Tensor(a!) self) -> (Tensor(a!), Tensor)"),
    broken_func(37, "foo(Tensor self) -> Tensor(a!)"),
    broken_func(38, "foo_(Tensor self) -> Tensor"),
    broken_func(39, "foo_(Tensor(a!) self) -> ()"),
    broken_func(40, "foo_(Tensor(a!)[] self) -> Tensor(a!)[]"),
    broken_func(41, f"foo_(Tensor(a!) self, *, {OPTIONS}) -> Tensor(a!)"),
    broken_func(42, "foo.functional(Tensor self, Tensor(a!) x) -> Tensor"),
    broken_func(43, "foo_(Tensor(a!)[] self, *, Tensor(b!)[] out) -> ()"),
    broken_func(44, f"foo(Tensor self, *, {OPTIONS}, {OPTIONS}) -> Tensor"),
    broken_foo(45, "variants: function,method"),
    broken_foo(46, "device_guard: 1"),
    broken_foo(47, "device_check: Foo"),
    broken_foo(48, "cpp_no_default_args: [self]"),
    broken_native(49, entry(FOO_OUT, "use_const_ref_for_mutable_tensors: True")),
    broken_foo(50, "structured_delegate: at::foo.out"),
    broken_foo(51, DELEGATE),
    broken_native(52, entry(FOO, DELEGATE) + entry(FOO_OUT)),
    broken_foo(53, STRUCTURED),
    broken_native(54, entry(FOO_OUT, STRUCTURED, "device_guard: False")),
    broken_native(55, entry(FOO_OUT, DELEGATE)),
    broken_foo(56, "structured_inherits: X"),
    broken_foo(57, "python_module: nn", "variants: method"),
    broken_foo(58, "precomputed: []"),
    broken_foo(59, "tags: core, pointwise"),
    broken_native(60, entry(FOO, "tags: core"), tags="[]\n"),
    broken_foo(61, "dispatch: CPU"),
    broken_foo(62, "dispatch: {Foo: x}"),
    broken_foo(63, "dispatch: {Lazy: x}"),
    broken_foo(64, "dispatch: {CPU: 1}"),
    broken_foo(65, "dispatch: {CPU: a::b::c::d::k}"),
    broken_foo(66, "dispatch: {CompositeImplicitAutograd: foo}"),
    broken_foo(67, "dispatch: {CompositeImplicitAutograd: foo2}"),
    broken_foo(68, "dispatch: {CompositeImplicitAutograd: foo, CompositeExplicitAutograd: foo}"),
    broken_foo(69, CPU, "manual_kernel_registration: True"),
    broken_func(70, "foo_like(Tensor self) -> Tensor"),
    broken_foo(71, DELEGATE, CPU),
    broken_foo(72, "ufunc_inner_loop: foo (Float)"),
    broken_foo(73, "ufunc_inner_loop: {Foo: foo (Float)}"),
    broken_native(74, entry(FOO_OUT, "variants: function, method")),
    broken_func(75, "_foreach_foo(Tensor[] self) -> Tensor[]"),
    broken_func(76, "foo(Tensor self, float dropout_p) -> Tensor"),
    broken_func(77, "foo(Tensor self, int from) -> Tensor"),
    broken_foo(78, "tags: inplace_view"),
    broken_native(79, entry(FOO_INPLACE, "tags: inplace_view")),
    broken_native(80, entry(FOO) + entry(FOO)),
    broken_native(
        81, entry("foo.a(Tensor self) -> Tensor") + entry("foo.b(Tensor self) -> Tensor")
    ),
    broken_native(82, entry(FOO_OUT, CPU)),
    broken_native(83, entry("foo(Tensor self) -> int", CPU)),
    broken_native(84, entry(FOO_INPLACE, CPU) + entry(FOO_OUT, CPU)),
    broken_native(85, entry(FOO, CPU, "autogen: foo.xout")),
    broken_native(86, entry(FOO, "autogen: foo.out") + entry(FOO_OUT)),
    broken_native(87, entry(FOO_INPLACE) + entry(FOO_OUT)),
    broken_native(88, entry(FOO, CPU, "tags: generated")),
    broken_native(89, entry(FOO) + entry(FOO_OUT, STRUCTURED)),
    broken_native(
        90,
        entry(FOO, DELEGATE)
        + entry(FOO_OUT, STRUCTURED, "dispatch: {CompositeImplicitAutograd: z, CPU: y}"),
    ),
    broken_native(91, entry("my::" + FOO, CPU) + entry(FOO_OUT, CPU)),
    broken_native(92, entry("foo(Tensor self) -> (Tensor, Tensor)") + entry(FOO_SCRATCH)),
    broken_native(93, entry(MUTABLE_SWAPPED, CPU, "autogen: foo_functional, foo.out")),
    broken_native(94, entry(FOO), tags="- tag: a\n"),
]

H2: list[list[Row]] = [
    broken_backend(95, "", "- a\n"),
    broken_backend(96, "cpp_namespace: a\n"),
    broken_backend(97, "backend: Lazy\n"),
    broken_backend(98, HEAD, HEAD + "autograd: [foo]\n"),
    broken_backend(99, HEAD + "foo: 1\n", HEAD + "extra_headers: x\n"),
    broken_backend(100, HEAD + "supported: foo\n"),
    broken_backend(101, HEAD + "supported: [foo]\nsymint: foo\n"),
    broken_backend(102, HEAD + "supported: [foo]\nautograd:\n"),
    broken_backend(103, HEAD + "use_out_as_primary: 3\n"),
    broken_backend(104, HEAD + "device_guard: 3\n"),
    broken_backend(105, HEAD + "supported: [nope]\n", HEAD + 'supported: ["aten::foo"]\n'),
    broken_backend(106, HEAD + "supported: [foo_out]\n"),
    broken_backend(107, HEAD + "full_codegen: foo\n"),
    broken_backend(108, HEAD + "full_codegen: {foo: 1}\n"),
    broken_backend(109, HEAD + "full_codegen: [foo]\nir_gen:\n"),
    broken_backend(110, HEAD + "full_codegen: [foo]\nnon_native: {a: b}\n"),
    broken_backend(111, "backend: Foo\ncpp_namespace: a\nsupported: [foo]\n"),
    broken_backend(112, "backend: CPU\ncpp_namespace: a\nsupported: [foo]\n"),
    broken_backend(
        113, "backend: SparseLazy\ncpp_namespace: a\nsupported: [foo]\nautograd: [bar]\n"
    ),
    broken_backend(114, HEAD + "supported: [foo]\nautograd: [foo]\n"),
    broken_backend(115, HEAD + "supported: [foo]\nsymint: [foo]\n"),
    broken_backend(116, "backend: Lazy\ncpp_namespace: a::b::c\nsupported: [foo]\n"),
    broken_backend(117, HEAD + "supported: [foo]\nnon_native: [{func: a}]\n"),
    broken_backend(
        118,
        HEAD + "supported: [foo]\n"
        'non_native: [{func: "a(Tensor x) -> Tensor", properties: [Foo]}]\n',
    ),
    broken_output(119, "full_codegen", entry("foo(Tensor?[] x, Tensor y) -> Tensor", CPU)),
    broken_output(120, "full_codegen", entry("foo(Tensor self, Storage x) -> Tensor", CPU)),
    broken_output(121, "supported", entry("foo(Tensor self, bool[] x) -> Tensor", CPU)),
    broken_output(
        122,
        "supported",
        entry("foo(Tensor self) -> Tensor[2]", CPU),
        entry("foo(Tensor self) -> Scalar?"),
    ),
    broken_output(123, "supported", entry("foo(Tensor self, SymInt?[] x) -> Tensor", CPU)),
    broken_output(
        124,
        "full_codegen",
        entry("foo(int x) -> Tensor", CPU),
        entry("foo(Scalar x) -> Tensor", CPU),
    ),
    broken_output(
        125,
        "full_codegen",
        entry("foo.out(Tensor x, *, Tensor(a!) a, Tensor(b!) b) -> (Tensor(a!), Tensor(b!))"),
    ),
    broken_output(
        126, "full_codegen", entry("foo(int x, *, Device? device=None) -> (Tensor, Tensor)", CPU)
    ),
    broken_output(
        127, "full_codegen", entry("foo_copy(Tensor self) -> Tensor", CPU, "tags: view_copy")
    ),
    broken_output(
        128,
        "full_codegen",
        entry(
            "foo(Tensor self, *, Generator? a, Generator? b) -> Tensor",
            CPU,
            "tags: nondeterministic_seeded",
        ),
    ),
    broken_backend(
        129,
        HEAD + "supported: [foo_functional]\n",
        native=entry(MUTABLE, CPU, "autogen: foo_functional, foo.out"),
    ),
    broken_backend(
        130,
        HEAD + "supported: [lf]\n",
        native=entry("lf_(Tensor(a!)[] self) -> ()", CPU, "autogen: lf, lf.out"),
    ),
    broken_backend(
        131,
        HEAD + "full_codegen: [foo]\n",
        files={"shapes.h": ""},
        parameters={"shape_inference_hdr": "shapes.h"},
    ),
    broken_backend(
        132,
        HEAD + "full_codegen: [foo]\n",
        files={"shapes.h": f" {SHAPE}\n"},
        parameters={"shape_inference_hdr": "shapes.h"},
    ),
    broken_backend(
        133, HEAD + "full_codegen: [foo]\n", parameters={"shape_inference_hdr": "no/such.h"}
    ),
    broken_backend(
        134,
        HEAD + "supported: [foo]\n",
        files={"kernels.cpp": ""},
        parameters={"impl_path": "kernels.cpp"},
    ),
    broken_backend(
        135,
        HEAD + "supported: [foo]\n",
        files={"kernels.cpp": "LazyNativeFunctions::foo(\nLazyNativeFunctions::foo(\n"},
        parameters={"impl_path": "kernels.cpp"},
    ),
    broken_backend(136, HEAD + "supported: [foo]\n", parameters={"impl_path": "no/such.cpp"}),
]

H3: list[list[Row]] = [
    accepted(1, entry("foo (Tensor self) -> Tensor", CPU), ["'foo '"]),
    accepted(2, entry("::" + FOO, CPU)),
    accepted(3, entry("foo.a.b(Tensor self) -> Tensor", CPU), ["foo.a.b"]),
    accepted(4, entry("foo(Tensor self, int x, int x) -> Tensor", CPU)),
    accepted(5, entry("foo(Tensor self, int x=hello) -> Tensor", CPU), "full_codegen: [foo]\n"),
    accepted(6, entry("foo(Tensor self, int?? x) -> Tensor", CPU), "full_codegen: [foo]\n"),
    accepted(7, entry(FOO, CPU, "variants: function, function")),
    accepted(8, entry(FOO, CPU, "device_guard: yes")),
    accepted(9, entry(FOO, "dispatch:")),
    accepted(10, entry(FOO, "dispatch: {}")),
    accepted(11, entry(FOO, "dispatch:\n    CPU,CUDA: k")),
    accepted(12, entry(FOO, "dispatch:\n    CPU, CUDA: k\n    CUDA, CPU: l")),
    accepted(13, entry(FOO, "dispatch: {CompositeImplicitAutograd: foo, CPU: k}")),
    accepted(
        14,
        entry(
            FOO,
            "dispatch:\n    CompositeExplicitAutograd: k"
            "\n    CompositeImplicitAutogradNestedTensor: l",
        ),
    ),
    accepted(15, entry(FOO, "dispatch: {CompositeImplicitAutograd: foo_symint}")),
    accepted(16, entry(FOO_OUT), ["foo.out"]),
    accepted(17, entry(FOO, "autogen: foo.out")),
    accepted(
        18,
        entry(FOO, CPU, "autogen: foo.out") + entry(FOO_INPLACE, CPU),
    ),
    accepted(19, entry("rand_philox_foo(Tensor self) -> Tensor", CPU), ["rand_philox_foo"]),
    accepted(
        20, entry(FOO, CPU) + entry("foo(Tensor self, int x) -> Tensor", "dispatch: {CUDA: k}")
    ),
    accepted(21, entry(FOO_SCRATCH), ["foo.out"]),
    accepted(
        22,
        entry(FOO, "structured_delegate: bar.out")
        + entry("bar.out(Tensor self, int x, *, Tensor(a!) out) -> Tensor(a!)", STRUCTURED)
        + entry("bar(Tensor self, int x) -> Tensor", "structured_delegate: bar.out"),
    ),
    accepted(23, tags=TAGS + "- tag: empty\n  desc:\n"),
    accepted(24, backend="supported:\nsymint:\nfull_codegen: [foo]\n"),
    accepted(25, backend="supported: [foo]\nfull_codegen: [foo]\n"),
    accepted(26, backend="supported: [foo, foo]\n"),
    accepted(27, backend="supported: [foo]\nir_gen: [nope]\nsymint: [nope.out]\n"),
    accepted(28, entry(FOO, CPU, "autogen: foo.out"), ["foo.out"]),
    accepted(29, backend="class_name: Mine\nsupported: [foo]\n"),
    accepted(
        30,
        backend="supported: [foo]\nnon_native:\n"
        + "- func: a(Tensor x) -> Tensor\n  comment: ours\n" * 2,
    ),
    accepted(31, head="backend: CatchAll\ncpp_namespace: torch::lazy\n"),
    accepted(
        32,
        backend="full_codegen: [foo]\n",
        files={"shapes.h": f"#pragma once\r\n{SHAPE}\r\n"},
        parameters={"shape_inference_hdr": "shapes.h"},
    ),
    accepted(
        33,
        backend="full_codegen: [foo]\n",
        files={"shapes.h": SHAPE},
        parameters={"shape_inference_hdr": "shapes.h"},
    ),
    *(
        # Keys that torchgen makes empty tensors for, where no entry has a kernel for them.
        accepted(
            34 + number,
            head=f"backend: {key}\ncpp_namespace: torch::lazy\n",
            parameters={"per_operator_headers": number % 2 == 0},
        )
        for number, key in enumerate(["CUDA", "MPS", "XPU", "MTIA", "QuantizedCPU"])
    ),
]


def suite(workspace: Workspace) -> Suite:
    """One case for each row."""
    tasks: list[tuple[str, Task]] = []
    for table, expected in ((H1, "refused"), (H2, "refused"), (H3, "written")):
        for row in (row for rows in table for row in rows):
            tasks.append((row.name, partial(run, workspace, row, expected)))
    return Suite("table", tasks)


def run(
    workspace: Workspace, row: Row, expected: str | None, table: str = "table"
) -> Iterable[Result]:
    """Writes the inputs of a row and runs them."""
    folder = f"{table}/{row.name}"
    for name, text in row.files.items():
        workspace.put(f"{folder}/{name}", text.encode())
    source = workspace.put(f"{folder}/backend.yaml", row.backend.encode())
    aten = workspace.put_aten(row.native.encode(), row.tags.encode())
    parameters = {"output_dir": OUTPUT_DIR, "shape_inference_hdr": None, **row.parameters}
    yield workspace.run(Case(row.name, aten, folder, parameters, source, expected=expected))
