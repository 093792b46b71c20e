/// The program that runs operators in the user's own Python.
///
/// It imports torch once, while the extension is still being compiled, and then reads requests from
/// its standard input, a JSON object on each line: the extension to load and its operators. Each
/// operator runs in a process of its own, forked off, so that one that crashes or hangs takes nothing
/// with it. What is found out is told at once on what was the standard output, a JSON object on each
/// line (`DriverRecord`); whatever else prints there goes to the error stream.
enum DriverScript {
  /// The whole program; its only argument is a JSON object with the limits and the samples.
  static let text = [protocolPart, samplesPart, recordingPart, comparisonPart, processPart].joined(
    separator: "\n\n")

  private static let protocolPart = #"""
    import ctypes, json, os, resource, signal, sys, time, warnings

    settings = json.loads(sys.argv[1])
    # What samples write by a relative path goes away with the folder.
    os.chdir(settings["folder"])
    # One thread: samples are small, and the compiler wants the other processors.
    os.environ["OMP_NUM_THREADS"] = "1"
    # What torch or a sample prints must not get among the results.
    results = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)


    def say(event, **fields):
        results.write(json.dumps(dict(fields, event=event)) + "\n")
        results.flush()


    def sentence(error):
        """The line of an error that says most; TorchScript puts it last."""
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        if not lines:
            return type(error).__name__
        causes = [line for line in lines if line.startswith("RuntimeError: ")]
        if "TorchScript" in lines[0] and causes:
            return "in TorchScript: " + causes[-1].removeprefix("RuntimeError: ")
        text = f"{type(error).__name__}: {lines[0]}"
        return text if len(text) < 300 else text[:299] + "…"


    def wants_memory(error):
        return isinstance(error, MemoryError) or any(
            words in str(error)
            for words in ("can't allocate memory", "bad_alloc", "failed to map segment"))


    def end_with(parent):
        """Lets the kernel end this process when the one that started it ends."""
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(0)


    class Operator:
        def __init__(self, name):
            import torch

            self.name = name
            self.base, _, overload = name.partition(".")
            self.overload = overload or "default"
            self.function = getattr(getattr(torch.ops.aten, self.base), self.overload)
            self.schema = self.function._schema
    """#

  private static let processPart = #"""
    def limit_memory():
        with open("/proc/self/statm") as statm:
            present = int(statm.read().split()[0]) * resource.getpagesize()
        limit = present + settings["memory"] * 1000000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


    def apart(work, seconds):
        """Does some work in a process of its own; returns how that ended, None if well."""
        parent = os.getpid()
        child = os.fork()
        if child == 0:
            status = 0
            try:
                end_with(parent)
                work()
            except BaseException as error:
                say("failed", reason=sentence(error), memory=wants_memory(error))
                status = 1
            finally:
                results.flush()
                os._exit(status)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            done, status = os.waitpid(child, os.WNOHANG)
            if done:
                return {"signal": os.WTERMSIG(status)} if os.WIFSIGNALED(status) else None
            time.sleep(0.005)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return {"timeout": seconds}


    def try_operator(library, name):
        limit_memory()
        operator = Operator(name)
        samples = list(samples_of(operator))
        ctypes.CDLL(library).lazyops_register()
        for number, sample in enumerate(samples):
            say("begin", number=number, source=sample.source)
            ending = compare(operator, number, sample)
            # What has failed may still be recorded, and would fail again with the next sample.
            if ending == "failed" or ending == "compared" and sample.is_made:
                break


    def main():
        end_with(os.getppid())
        warnings.simplefilter("ignore")
        import torch
        import torch._lazy
        import torch._lazy.metrics
        import torch._lazy.ts_backend
        try:
            from torch.testing._internal import common_methods_invocations
        except ImportError as error:
            say("note", reason="without PyTorch's own samples: " + sentence(error))
        torch._lazy.ts_backend.init()
        say("ready", version=torch.__version__)
        if not settings["samples"]:
            apart(lambda: search(settings["operators"]), 40)
        for line in sys.stdin:
            request = json.loads(line)
            for name in request["operators"]:
                say("operator", name=name)
                start = time.monotonic()
                ending = apart(lambda: try_operator(request["library"], name), settings["seconds"])
                say("end", milliseconds=(time.monotonic() - start) * 1000, **(ending or {}))
            say("served")


    main()
    """#
}
