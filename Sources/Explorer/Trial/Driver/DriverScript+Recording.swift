/// Samples that PyTorch's own tests bring along.
///
/// Their functions are run on the CPU, with gradients, while a dispatch mode records the arguments
/// that operators get below. Which functions call an operator is told by its name; for those that
/// no test is named after, all are run once.
extension DriverScript {
  static let recordingPart = #"""
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


    def with_gradients(call):
        for tensor in tensors_of(call()):
            if tensor.requires_grad:
                tensor.sum().backward()
                break


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
                        call = lambda: info.op(sample.input, *sample.args, **sample.kwargs)
                        with_gradients(call)
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


    def search(names):
        """Looks through all of PyTorch's samples for operators that no test is named after."""
        import torch
        from torch.testing._internal.common_methods_invocations import op_db

        operators = [Operator(name) for name in names]
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
        record(sorted(op_db, key=shares), mode, torch.float32, 6, is_full, 30)
        for name, samples in found.items():
            parts = [(sample.source, sample.args, sample.kwargs) for sample in samples]
            torch.save(parts, "samples-" + name)


    def searched(operator):
        import torch

        path = "samples-" + operator.name
        if not os.path.exists(path):
            return []
        return [Sample(*parts) for parts in torch.load(path, weights_only=False)]


    def recorded_backward(operator):
        """Samples of a backward operator: made ones of its forward operator, with gradients."""
        import torch

        forward = operator.base.removesuffix("_backward")
        if forward == operator.base or not hasattr(torch.ops.aten, forward):
            return []
        found = {}
        mode = recorder({operator.function: [operator.name]}, found, 6)
        ask = lambda tensor: tensor.requires_grad_(tensor.is_floating_point())
        for overload in getattr(torch.ops.aten, forward).overloads():
            name = forward if overload == "default" else f"{forward}.{overload}"
            start = Operator(name)
            for sample in made(start):
                mode.source = f"{sample.source} of {name}"
                try:
                    with mode:
                        with_gradients(
                            lambda: start.function(*each(sample.args, ask), **sample.kwargs))
                except Exception:
                    continue
        return found.get(operator.name, [])
    """#
}
