/// The driver's samples: the user's own, recorded ones (`recordingPart`), else made up ones.
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


    def made(operator):
        """Arguments made up from the schema, in several sizes and types."""
        import torch

        sizes = [
            (2, 3), (3, 3), (3,), (2, 3, 4), (1, 2, 4, 4), (4, 4, 2, 2), (1, 2, 4, 4, 4)]
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
        if name == "dtype":
            return torch.float32
        count = argument.N or 2
        number = 0 if "dim" in name else 8 if "size" in name else 1
        return {
            "List[Tensor]": [torch.ones(size).to(dtype)] * 2, "bool": False, "str": "",
            "int": number, "float": 0.5, "number": 2, "device": torch.device("cpu"),
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
        samples = samples or recorded_backward(operator) or list(made(operator))
        outs = [argument.name for argument in operator.schema.arguments if argument.is_out]
        for sample in samples if outs else ():
            sample.kwargs.update({name: torch.empty(0) for name in outs})
        return samples
    """#
}
