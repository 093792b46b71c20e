"""Runs torchgen inside this process, each run as if it were the first of a fresh one.

torchgen is imported from the folder that `--torch` names; nothing of it is kept in this repository
and torch itself is never imported. Three things of torchgen outlive a run and are dealt with here:
the two tables of parsed yaml files (emptied, or filled with a fresh copy of a file parsed before),
the cache of the tag file, and the name of the running program, which it writes into its output.
What a run writes is kept in memory.
"""

from __future__ import annotations

import contextlib
import copy
import importlib
import inspect
import os
import sys
import types
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable

import yaml

NATIVE_YAML = "native/native_functions.yaml"
TAGS_YAML = "native/tags.yaml"


@dataclass(frozen=True)
class Outcome:
    """What one run did: the files that it wrote, or the error that ended it."""

    files: dict[str, bytes] = field(default_factory=dict)
    error: str | None = None
    text: str = ""

    @property
    def refused(self) -> bool:
        """Whether torchgen ended with an error of any kind, designed or not."""
        return self.error is not None

    @property
    def message(self) -> str:
        """The first line of the error's text that is not blank."""
        return next((line for line in self.text.splitlines() if line.strip()), "")


Run = Callable[[Path, Path, Path, "dict[str, Any]"], Outcome]
"""A run from a working folder: the ATen folder, the backend yaml and the parameters."""


@dataclass(frozen=True)
class Original:
    """A generator of another project: its program, and what it hands to run_gen_lazy_tensor.

    Paths of files and folders are not among the arguments: cases have their own.
    """

    name: str
    program: Path
    arguments: dict[str, Any]


class Torchgen:
    """The torchgen package below one folder, ready to be run many times."""

    def __init__(self, folder: Path) -> None:
        provide_typing_extensions()
        sys.path.insert(0, str(folder))
        # torchgen names the running program in the files it writes; outside of torchgen it would
        # print the name of ours.
        sys.modules["__main__"].__file__ = str(folder / "torchgen" / "gen_lazy_tensor.py")
        self.entry: Any = importlib.import_module("torchgen.gen_lazy_tensor")
        self.stubs: Any = importlib.import_module("torchgen.gen_backend_stubs")
        self.folder = folder
        self.gen = importlib.import_module("torchgen.gen")
        self.model = importlib.import_module("torchgen.model")
        self.lazy_ir = importlib.import_module("torchgen.dest.lazy_ir")
        self.generation = importlib.import_module("torchgen.native_function_generation")
        self.lazy = importlib.import_module("torchgen.api.lazy")
        self.written: dict[str, bytes] = {}
        self.prepared: dict[str, Any] = {}
        self.given_groups: list[Any] | None = None
        self.keep_what_is_written()

    def keep_what_is_written(self) -> None:
        """Makes torchgen's file manager hand its texts to us instead of to the disk."""
        manager = importlib.import_module("torchgen.utils").FileManager

        def keep(this: Any, filename: Path, contents: str) -> None:
            name = os.path.relpath(filename, this.install_dir)
            self.written[name] = contents.encode("utf-8")

        manager._write_if_changed = keep

    def defaults(self) -> dict[str, object]:
        """The parameters that a run may leave out, with torchgen's own values."""
        parameters = inspect.signature(self.entry.run_gen_lazy_tensor).parameters.values()
        found = {p.name: p.default for p in parameters if p.default is not inspect.Parameter.empty}
        found.pop("native_func_definition_generator")
        found["lazy_ir_generator"] = "base"
        return found

    def prepare(self, aten: Path) -> Any:
        """Parses an ATen folder once, so that later runs on it start from a copy of the result."""
        key = str(aten)
        if key not in self.prepared:
            self.forget()
            parsed = self.parse(aten)
            self.prepared[key] = (parsed, self.groups(parsed.native_functions))
        return self.prepared[key][0]

    def parse(self, aten: Path) -> Any:
        """torchgen's reading of the two native yaml files of an ATen folder."""
        return self.gen.parse_native_yaml(str(aten / NATIVE_YAML), str(aten / TAGS_YAML))

    def groups(self, functions: Sequence[Any]) -> list[Any]:
        """torchgen's grouping of functions, as gen_lazy_tensor asks for it."""
        return list(self.gen.get_grouped_native_functions(functions))

    def pre_groups(self, functions: Sequence[Any]) -> list[dict[Any, Any]]:
        """The functions of equal signature, by kind, before generated ones join them."""
        return list(self.generation.pre_group_native_functions(functions).values())

    def forget(self) -> None:
        """Empties every table that would let one run see another."""
        self.gen._GLOBAL_PARSE_NATIVE_YAML_CACHE.clear()
        self.gen._GLOBAL_PARSE_TAGS_YAML_CACHE.clear()
        self.gen.parse_tags_yaml.cache_clear()
        self.written = {}

    @contextlib.contextmanager
    def only_groups(self, groups: list[Any]) -> Iterator[None]:
        """Within this, runs see these groups alone: quick, where no other group can matter."""
        self.given_groups = groups
        try:
            yield
        finally:
            self.given_groups = None

    def run(self, cwd: Path, aten: Path, source_yaml: Path, parameters: dict[str, Any]) -> Outcome:
        """Calls run_gen_lazy_tensor with these values from the given working folder."""
        self.forget()
        groups = self.given_groups
        if str(aten) in self.prepared:
            parsed, all_groups = self.prepared[str(aten)]
            groups = groups or all_groups
            self.gen._GLOBAL_PARSE_NATIVE_YAML_CACHE[str(aten / NATIVE_YAML)] = parsed._replace(
                native_functions=list(parsed.native_functions),
                backend_indices=copy.copy(parsed.backend_indices),
            )
        os.chdir(cwd)
        self.entry.get_grouped_native_functions = lambda fs: groups or self.groups(fs)
        try:
            self.entry.run_gen_lazy_tensor(
                aten_path=str(aten), source_yaml=str(source_yaml), **self.arguments(parameters)
            )
        except Exception as error:  # a crash of any kind is a refusal
            return Outcome(error=type(error).__name__, text=error_text(error))
        return Outcome(files=self.written)

    def run_stubs(self, cwd: Path, aten: Path, source_yaml: Path, parameters: Any) -> Outcome:
        """Calls gen_backend_stubs with these values; `aten` holds copies of the files it reads."""
        self.forget()
        parsed, groups = self.prepared[str(aten)]
        checkout = self.folder.absolute() / "aten" / "src" / "ATen"
        packaged = self.folder.absolute() / "torchgen" / "packaged" / "ATen"
        own = (checkout if checkout.exists() else packaged) / NATIVE_YAML
        self.gen._GLOBAL_PARSE_NATIVE_YAML_CACHE[str(own)] = parsed._replace(
            native_functions=list(parsed.native_functions),
            backend_indices=copy.copy(parsed.backend_indices),
        )
        groups = self.given_groups or groups
        self.stubs.get_grouped_native_functions = lambda fs: groups
        os.chdir(cwd)
        values = {"dry_run": False, "impl_path": None, **parameters}
        with running(self.folder / "torchgen" / "gen_backend_stubs.py"):
            try:
                self.stubs.run(str(source_yaml), **values)
            except Exception as error:  # a crash of any kind is a refusal
                return Outcome(error=type(error).__name__, text=error_text(error))
        return Outcome(files=self.written)

    def run_original(self, original: Original) -> Run:
        """Runs of another project's generator: what it hands on, less what a case says itself."""

        def run(cwd: Path, aten: Path, source_yaml: Path, parameters: Any) -> Outcome:
            with running(original.program):
                return self.run(cwd, aten, source_yaml, {**original.arguments, **parameters})

        return run

    def arguments(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """A case's parameters as run_gen_lazy_tensor takes them."""
        values = {"dry_run": False, "impl_path": None, **parameters}
        generator = values.pop("lazy_ir_generator", "base")
        if isinstance(generator, type):
            return {**values, "lazy_ir_generator": generator}
        classes = {"base": self.lazy_ir.GenLazyIR, "ts": self.lazy_ir.GenTSLazyIR}
        return {**values, "lazy_ir_generator": classes[generator]}


@contextlib.contextmanager
def running(program: Path) -> Iterator[None]:
    """Within this, torchgen takes another file for the running program."""
    main = sys.modules["__main__"]
    usual = main.__file__
    main.__file__ = str(program)
    try:
        yield
    finally:
        main.__file__ = usual


def error_text(error: BaseException) -> str:
    """The text of an error, with what torchgen's contexts added to it."""
    if isinstance(error, yaml.YAMLError) or not error.args:
        return str(error)
    return str(error.args[0])


def provide_typing_extensions() -> None:
    """Stands in for the two names that torchgen takes from typing_extensions, if it is missing."""
    try:
        importlib.import_module("typing_extensions")
    except ImportError:
        module: Any = types.ModuleType("typing_extensions")
        module.assert_never = lambda value: None
        module.Self = Any
        sys.modules["typing_extensions"] = module
