"""Measures lazyops beside torchgen and beside other terminal programs, and prints Markdown tables.

    bench.py --torch FOLDER --lazyops BINARY [--runs N] [--python PYTHON]

FOLDER holds an unpacked wheel of PyTorch: torchgen/ and torch/include/. PYTHON runs torchgen and
needs PyYAML. Programs are run in turn, so that a busy machine is busy for all of them; seconds
differ between machines, ratios hardly.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import platform
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
BACKEND_YAML = HERE.parent / "Tests" / "Reference" / "ts_backend.yaml"
COLUMNS, ROWS = 120, 40
# What is told of a start that finds nothing kept of an earlier one.
FIRST = ", first start"
# What stands in a program's first complete frame and in none before it.
LARGE = "lazyops with ten times the operators"
SHOWN = b"do not fall back"
MARKERS = {"lazyops": SHOWN, "lazyops" + FIRST: SHOWN, LARGE: SHOWN}

# Keys that list some five hundred operators, most of which fall back today.
BULK = ["/", "list:none kind:functional fate:fallback", "\r", "a", " "]

TORCHGEN = """
import sys
sys.path.insert(0, sys.argv[1])
from torchgen.api.lazy import setValueT
from torchgen.dest.lazy_ir import GenTSLazyIR
from torchgen.gen_lazy_tensor import run_gen_lazy_tensor
run_gen_lazy_tensor(
    sys.argv[1] + "/torchgen/packaged/ATen", sys.argv[2], sys.argv[3], False, None,
    node_base="TsNode", node_base_hdr="torch/csrc/lazy/ts_backend/ts_node.h",
    lazy_ir_generator=GenTSLazyIR, build_in_tree=True, per_operator_headers=True,
    gen_forced_fallback_code=True)
"""


def environment(name: str, scratch: Path) -> dict[str, str]:
    """Nothing that an earlier session was left with, and of catalogues what a first start keeps."""
    state = tempfile.mkdtemp(dir=scratch)
    cache = state if name.endswith(FIRST) else str(scratch / "cache")
    return dict(os.environ, XDG_STATE_HOME=state, XDG_CACHE_HOME=cache)


class Run:
    """One finished process: its wall time in milliseconds and its largest memory in megabytes."""

    def __init__(self, command: list[str], cwd: Path, environment: dict[str, str]) -> None:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        process.stderr.close()
        self.milliseconds = (time.perf_counter() - started) * 1000
        self.megabytes = usage.ru_maxrss / 1024
        if process.returncode != 0:
            sys.exit(f"{command[0]} failed:\n{complaint.decode(errors='replace')}")


def in_turn(
    commands: dict[str, list[str]], runs: int, cwd: Path, scratch: Path
) -> dict[str, list[Run]]:
    """Runs all commands, one after the other, several times; the first round only warms up."""
    results: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            run = Run(command, cwd, environment(name, scratch))
            if turn > 0:
                results[name].append(run)
    return results


def middle(runs: list[Run]) -> float:
    return statistics.median(run.milliseconds for run in runs)


def spread(values: list[float]) -> str:
    """The median, and the least and greatest in brackets."""
    return f"{statistics.median(values):.1f} ({min(values):.1f}–{max(values):.1f})"


class Session:
    """A program in a pseudo-terminal of 120 columns and 40 rows."""

    def __init__(self, command: list[str], cwd: Path, name: str = "") -> None:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        variables = environment(name, cwd) | {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.master = master
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command, cwd=cwd, env=variables, stdin=slave, stdout=slave, stderr=slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)

    def settle(
        self, since: float, quiet: float, marker: bytes = b"", patience: float = 0
    ) -> float:
        """Milliseconds from `since` to the last byte before the program falls silent.

        A marker is what must have been drawn before silence counts, however long that takes. For
        the first byte patience is longer.
        """
        last = since
        drawn = b""

        def longest_silence() -> float:
            if marker not in drawn:
                return 5
            return quiet if drawn else max(quiet, patience)

        while select.select([self.master], [], [], longest_silence())[0]:
            try:
                chunk = os.read(self.master, 1 << 16)
            except OSError:
                break
            if not chunk:
                break
            last = time.perf_counter()
            drawn += chunk
            # What a terminal answers when a program asks for the cursor's place or the colours.
            if b"\x1b[6n" in chunk:
                os.write(self.master, b"\x1b[1;1R")
            if b"\x1b[c" in chunk:
                os.write(self.master, b"\x1b[?1;2c")
        return (last - since) * 1000

    def first_frame(self, marker: bytes | None) -> float:
        if marker is None:
            return self.settle(self.started, quiet=0.4)
        # What the program finds out when it has nothing else to do comes 40 ms later.
        shown = self.settle(self.started, quiet=0.02, marker=marker)
        self.settle(time.perf_counter(), quiet=0.4)
        return shown

    def key(self, keys: str) -> float:
        """Milliseconds from a key to the last byte of what it draws; 0 if it draws nothing."""
        pressed = time.perf_counter()
        os.write(self.master, keys.encode())
        return self.settle(pressed, quiet=0.03, patience=0.3)

    @property
    def megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status")
        found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
        return int(found[1]) / 1024 if found else float("nan")

    def idle_seconds(self, seconds: float) -> float:
        """How much processor time the program takes while nobody does anything."""
        stat = Path(f"/proc/{self.process.pid}/stat")

        def used() -> float:
            fields = stat.read_text().rsplit(")", 1)[1].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

        before = used()
        time.sleep(seconds)
        return used() - before

    def close(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self.master)


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def latency(values: list[float]) -> str:
    drawn = [value for value in values if value > 0]
    if not drawn:
        return "–"
    return f"{statistics.median(drawn):.1f} / {percentile(drawn, 0.99):.1f}"


def multiplied(source: Path, target: Path, times: int, lazyops: str) -> None:
    """Copies a tree's operators with a catalogue several times as large: renamed copies of all.

    Some rules go by an operator's name; the copies that break them are left out.
    """
    shutil.copytree(source / "torchgen", target / "torchgen")
    shutil.copytree(source / "torch", target / "torch")
    path = target / "torchgen" / "packaged" / "ATen" / "native" / "native_functions.yaml"
    text = path.read_text()
    refused: set[str] = set()
    while True:
        path.write_text(text + "\n" + renamed(text, "copy1_", refused))
        found = refused_names(path, [lazyops, "check", "--torch", str(target)])
        if not found:
            break
        refused |= found
    path.write_text("\n".join(
        [text] + [renamed(text, f"copy{number}_", refused) for number in range(1, times)]))


def refused_names(path: Path, command: list[str]) -> set[str]:
    """The base names, before renaming, of the copies that break a rule."""
    lines = path.read_text().splitlines()
    output = subprocess.run(
        command + ["--source-yaml", str(BACKEND_YAML)], capture_output=True, text=True)
    names = set()
    for match in re.finditer(
        r"native_functions\.yaml:(\d+):\d+: error:", output.stdout + output.stderr):
        name = re.match(r"- func: ([^.(]*)", lines[int(match[1]) - 1])
        if name and "copy1_" in name[1]:
            names.add(base_name(name[1].replace("copy1_", "")))
    return names


def base_name(name: str) -> str:
    return name.removesuffix("_")


def renamed(text: str, prefix: str, refused: set[str]) -> str:
    """The entries with a prefix in each operator's name; names of kernels stay as they are."""

    def put(name: str) -> str:
        under = re.match(r"_*", name)[0]
        return under + prefix + name[len(under):]

    lines = []
    for entry in re.split(r"(?m)^(?=- func: )", text)[1:]:
        name = re.match(r"- func: ([^.(]*)", entry)[1]
        if not name.startswith("__") and base_name(name) not in refused:
            lines.append(rename_entry(entry, put))
    return "".join(lines)


def rename_entry(entry: str, put) -> str:
    entry = re.sub(r"^- func: (\S+?)(?=[.(])", lambda m: "- func: " + put(m[1]), entry)
    entry = re.sub(
        r"(?m)^(  structured_delegate: )(\S+)", lambda m: m[1] + put(m[2]), entry)
    return re.sub(
        r"(?m)^(  autogen: )(.*)$",
        lambda m: m[1] + ", ".join(put(name) for name in m[2].split(", ")), entry)


class Bench:
    """All measurements, and the tables that they make."""

    def __init__(self, options: argparse.Namespace, scratch: Path) -> None:
        self.torch = Path(options.torch).resolve()
        self.lazyops = str(Path(options.lazyops).resolve())
        self.python = options.python
        self.runs = options.runs
        self.scratch = scratch
        self.large = scratch / "large"
        self.cwd = self.torch / "torch" / "include"

    def inputs(self, torch: Path | None = None) -> list[str]:
        return ["--torch", str(torch or self.torch), "--source-yaml", str(BACKEND_YAML)]

    def generate(self, output: str, torch: Path | None = None) -> list[str]:
        return [
            self.lazyops, "generate", *self.inputs(torch), "--preset", "ts", "-o",
            str(self.scratch / output)]

    def processes(self) -> None:
        torchgen = [
            self.python, "-c", TORCHGEN, str(self.torch), str(BACKEND_YAML),
            str(self.scratch / "theirs")]
        (self.scratch / "theirs").mkdir()
        commands = {
            "torchgen": torchgen,
            "generate": self.generate("ours"),
            "generate" + FIRST: self.generate("ours"),
            "check": [self.lazyops, "check", *self.inputs()],
            "list": [self.lazyops, "list", *self.inputs()],
            "coverage": [self.lazyops, "coverage", *self.inputs()],
        }
        results = in_turn(commands, self.runs, self.cwd, self.scratch)
        print("| process | ms: median (least–greatest) | MB | torchgen's time / its time |")
        print("| --- | ---: | ---: | ---: |")
        for name, runs in results.items():
            ratios = [
                theirs.milliseconds / ours.milliseconds
                for theirs, ours in zip(results["torchgen"], runs)]
            plain = name.removesuffix(FIRST)
            label = name if name == "torchgen" else f"`lazyops {plain}`" + name[len(plain):]
            print(
                f"| {label} | {spread([run.milliseconds for run in runs])} "
                f"| {max(run.megabytes for run in runs):.0f} "
                f"| {'1' if name == 'torchgen' else spread(ratios)} |")
        print(flush=True)

    def growth(self) -> None:
        large = self.large
        multiplied(self.torch, large, 10, self.lazyops)
        results = in_turn(
            {"one": self.generate("one"), "ten": self.generate("ten", large)},
            max(3, self.runs // 2), self.cwd, self.scratch)
        ratios = [
            ten.milliseconds / one.milliseconds
            for one, ten in zip(results["one"], results["ten"])]
        entries = [
            (tree / "torchgen/packaged/ATen/native/native_functions.yaml").read_text()
            .count("- func: ") for tree in (self.torch, large)]
        print(
            f"A catalogue of {entries[1]} entries instead of {entries[0]} "
            f"({entries[1] / entries[0]:.1f} times as many): `generate` takes "
            f"{spread(ratios)} times as long, "
            f"{max(run.megabytes for run in results['ten']):.0f} MB.\n", flush=True)

    def screens(self) -> None:
        yaml = self.torch / "torchgen/packaged/ATen/native/native_functions.yaml"
        lines = self.scratch / "operators.txt"
        lines.write_text("".join(
            line[len("- func: "):] + "\n" for line in yaml.read_text().splitlines()
            if line.startswith("- func: ")))
        programs = {
            "lazyops": [self.lazyops, "explore", *self.inputs()],
            "lazyops" + FIRST: [self.lazyops, "explore", *self.inputs()],
            "fzf": ["sh", "-c", f"fzf < '{lines}'"],
            "tig": ["sh", "-c", f"tig < '{lines}'"],
            "vim": ["vim", "-N", "-u", "NONE", "-c", "syntax on", str(yaml)],
        }
        programs = {
            name: command for name, command in programs.items()
            if name.startswith("lazyops") or shutil.which(name)}
        frames: dict[str, list[float]] = {name: [] for name in programs}
        memory: dict[str, float] = {}
        for turn in range(self.runs + 1):
            for name, command in programs.items():
                session = Session(command, self.scratch, name)
                shown = session.first_frame(MARKERS.get(name))
                memory[name] = session.megabytes
                session.close()
                if turn > 0:
                    frames[name].append(shown)
        print("| program | start to first complete frame, ms | MB |")
        print("| --- | ---: | ---: |")
        for name, values in frames.items():
            size = f"{memory[name]:.0f}" if name.startswith(("lazyops", "vim")) else "–"
            print(f"| {name} | {spread(values)} | {size} |")
        print(flush=True)
        self.keys(programs)

    def keys(self, programs: dict[str, list[str]]) -> None:
        word = "conv backward relu add_ "
        moves = ("move", [], ["j"] * 200)
        typing = ("filter, per character", ["/"], self.typed(word, 200))
        toggles = ("toggle full_codegen", [], [" ", "j"] * 60)
        tasks = {
            "lazyops": [
                moves,
                ("page", [], ["\x1b[6~", "\x1b[6~", "\x1b[5~"] * 20),
                ("scroll the preview", [], ["J"] * 40 + ["K"] * 40),
                typing,
                toggles,
                ("diff of all files after listing some 500 operators", BULK, ["d", "\x1b"] * 6),
            ],
            LARGE: [moves, typing, toggles],
            "fzf": [("filter, per character", [], self.typed(word, 200))],
            "tig": [("move", [], ["j"] * 200)],
            "vim": [("move", ["50G"], ["j"] * 200)],
        }
        programs = programs | {LARGE: [self.lazyops, "explore", *self.inputs(self.large)]}
        print("| program | keys | median / 99th percentile, ms |")
        print("| --- | --- | ---: |")
        for name, program_tasks in tasks.items():
            for what, before, keys in program_tasks if name in programs else []:
                session = Session(programs[name], self.scratch)
                session.first_frame(MARKERS.get(name))
                for key in before:
                    session.key(key)
                    session.settle(time.perf_counter(), quiet=0.5)
                values = self.pressed(session, keys)
                print(f"| {name} | {what} | {latency(values)} |", flush=True)
                idle = session.idle_seconds(1) if (name, what) == ("lazyops", "move") else None
                session.close()
                if idle is not None:
                    print(f"| {name} | processor while idle, ms per second | {idle * 1000:.0f} |")
        print(flush=True)

    @staticmethod
    def pressed(session: Session, keys: list[str]) -> list[float]:
        """The latencies of keys; where two keys take turns, of the first of them."""
        values = []
        for key in keys:
            values.append(session.key(key))
            if key in (" ", "d", "\x1b"):
                session.settle(time.perf_counter(), quiet=0.1)
        return values[::2] if keys[0] in (" ", "d") else values

    @staticmethod
    def typed(word: str, count: int) -> list[str]:
        """Types a word and takes it back, over and over."""
        once = list(word) + ["\x7f"] * len(word)
        return (once * (count // len(once) + 1))[:count]


def machine() -> str:
    model = re.search(r"model name\s*:\s*(.*)", Path("/proc/cpuinfo").read_text())
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"
        + (f" ({model[1].strip()})" if model else ""))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--torch", required=True)
    parser.add_argument("--lazyops", default=".build/release/lazyops")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    print(f"{machine()}; {options.runs} runs in turn after one to warm up.\n")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, Path(folder))
        bench.processes()
        bench.growth()
        bench.screens()


if __name__ == "__main__":
    main()
