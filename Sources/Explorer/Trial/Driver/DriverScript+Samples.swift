/// Where the driver's samples come from.
///
/// The user's own; else what PyTorch's own tests call the operator with: their samples are run on
/// the CPU while a dispatch mode records the operator's arguments; else arguments made up from the
/// schema, of which the first that eager PyTorch accepts is taken.
extension DriverScript {
  static let samplesPart = #"""
    class Sample:
        def __init__(self, source, args, kwargs, is_made=False):
            self.source, self.args, self.kwargs, self.is_made = source, args, kwargs, is_made


    def each(value, change):
        """The same value with every tensor in it changed."""
        import torch

        if isinstance(value, torch.Tensor):
            return change(value)
        if isinstance(value, dict):
            return {key: each(item, change) for key, item in value.items()}
        if isinstance(value, list):
            return [each(item, change) for item in value]
        if isinstance(value, tuple):
            return tuple(each(item, change) for item in value)
        return value


    def tensors_of(value):
        found = []
        each(value, lambda tensor: found.append(tensor) or tensor)
        return found


    def written(text):
        """The sample that a user wrote: the arguments of a call."""
        import torch

        args, kwargs = eval("(lambda *a, **k: (a, k))(" + text + ")", {"torch": torch})
        return Sample(text, args, kwargs)


    def twins(operator):
        """The functions of whose arguments a sample of the operator can be made."""
        import torch

        names = {operator.base, operator.base.removesuffix("_copy")}
        if operator.base.endswith("_") and not operator.base.startswith("__"):
            names.add(operator.base[:-1])
        packets = [getattr(torch.ops.aten, name, None) for name in names]
        return [getattr(packet, operator.overload, None) for packet in packets if packet]


    def stem(name):
        name = (name or "").split(".")[-1].strip("_")
        for ending in ("_backward", "_copy", "_ex"):
            name = name.removesuffix(ending)
        return name


    def recorder(wanted, found, room):
        """A mode that keeps the arguments of wanted functions, some of each at most."""
        from torch.utils._python_dispatch import TorchDispatchMode

        class Recorder(TorchDispatchMode):
            source = ""

            def __torch_dispatch__(self, function, types, args=(), kwargs=None):
                kwargs = kwargs or {}
                for name in wanted.get(function, ()):
                    kept = found.setdefault(name, [])
                    if len(kept) < room:
                        copy = lambda tensor: tensor.detach().clone()
                        kept.append(Sample(self.source, each(args, copy), each(kwargs, copy)))
                return function(*args, **kwargs)

        return Recorder()


    def record(infos, mode, dtype, count, is_done, seconds):
        """Runs PyTorch's own samples, with their gradients, below the mode."""
        import torch

        end = time.monotonic() + seconds
        for info in infos:
            if dtype not in info.supported_dtypes("cpu"):
                continue
            gradients = dtype is torch.float32 and info.supports_autograd
            mode.source = f"{info.full_name}, {str(dtype).removeprefix('torch.')}"
            torch.manual_seed(0)
            try:
                samples = info.sample_inputs("cpu", dtype, requires_grad=gradients)
                for number, sample in enumerate(samples):
                    if number >= count or is_done() or time.monotonic() > end:
                        break
                    with mode:
                        result = info.op(sample.input, *sample.args, **sample.kwargs)
                        for tensor in tensors_of(result):
                            if gradients and tensor.requires_grad:
                                tensor.sum().backward()
                                break
            except Exception:
                # A sample that fails here is no sample; others may do.
                continue


    def recorded(operator):
        """Samples of the functions of PyTorch's tests that bear the operator's name."""
        import torch
        from torch.testing._internal.common_methods_invocations import op_db

        wanted = {twin: [operator.name] for twin in twins(operator) if twin}
        own = stem(operator.base)
        infos = [
            info for info in op_db
            if own in map(stem, (info.name, info.aten_name, info.aten_backward_name))]
        found = {}
        for dtype in (torch.float32, torch.int64, torch.bool, torch.complex64):
            room = len(found.get(operator.name, ())) + (8 if dtype is torch.float32 else 2)
            is_full = lambda: len(found.get(operator.name, ())) >= room
            record(infos, recorder(wanted, found, room), dtype, 24, is_full, 5)
        return found.get(operator.name, [])


    def search(entries):
        """Looks through all of PyTorch's samples for operators that no test is named after."""
        import torch
        from torch.testing._internal.common_methods_invocations import op_db

        operators = [Operator(entry["name"], entry["counter"]) for entry in entries]
        known = {stem(name) for info in op_db for name in (info.name, info.aten_name)}
        operators = [operator for operator in operators if stem(operator.base) not in known]
        if not operators:
            return
        wanted, found = {}, {}
        for operator in operators:
            for twin in filter(None, twins(operator)):
                wanted.setdefault(twin, []).append(operator.name)
        words = {word for operator in operators for word in operator.base.split("_") if word}
        shares = lambda info: not any(word in info.name for word in words)
        is_full = lambda: all(len(found.get(operator.name, ())) > 3 for operator in operators)
        mode = recorder(wanted, found, 6)
        record(sorted(op_db, key=shares), mode, torch.float32, 4, is_full, 30)
        for name, samples in found.items():
            parts = [(sample.source, sample.args, sample.kwargs) for sample in samples]
            torch.save(parts, "samples-" + name)


    def searched(operator):
        import torch

        path = "samples-" + operator.name
        if not os.path.exists(path):
            return []
        return [Sample(*parts) for parts in torch.load(path, weights_only=False)]


    def made(operator):
        """Arguments made up from the schema, in several sizes and types."""
        import torch

        sizes = [(2, 3), (3, 3), (3,), (2, 3, 4), (1, 2, 4, 4), (2, 4, 4, 4), (1, 2, 4, 4, 4)]
        for dtype in (torch.float32, torch.int64, torch.complex64, torch.bool):
            for size in sizes:
                args, kwargs = [], {}
                for argument in operator.schema.arguments:
                    if argument.has_default_value() or argument.is_out:
                        continue
                    value = make(argument, size, dtype)
                    if argument.kwarg_only:
                        kwargs[argument.name] = value
                    else:
                        args.append(value)
                what = str(dtype).removeprefix("torch.")
                yield Sample(f"made from the schema, {what} {list(size)}", args, kwargs, True)


    def make(argument, size, dtype):
        import torch

        kind, name = str(argument.type), argument.name
        if kind == "Tensor":
            if name.startswith("ind") or name.endswith("indices"):
                return torch.zeros(size, dtype=torch.int64)
            return torch.linspace(1, 4, max(1, torch.Size(size).numel())).reshape(size).to(dtype)
        count = argument.N or 2
        return {
            "List[Tensor]": [torch.ones(size).to(dtype)] * 2, "bool": False, "str": "",
            "int": 0 if "dim" in name else 1, "float": 0.5, "number": 2, "device": torch.device("cpu"),
            "List[int]": [2] * count if "size" in name else [1] * count, "List[float]": [1.0] * count,
        }.get(kind)


    def samples_of(operator):
        import torch

        if settings["samples"]:
            return [written(text) for text in settings["samples"]]
        samples = searched(operator)
        try:
            samples = samples or recorded(operator)
        except ImportError:
            pass
        samples = samples or list(made(operator))
        outs = [argument.name for argument in operator.schema.arguments if argument.is_out]
        for sample in samples if outs else ():
            sample.kwargs.update({name: torch.empty(0) for name in outs})
        return samples
    """#
}
