/// How the driver compares the lazy device with eager PyTorch.
///
/// Values may differ as much as `torch.testing.assert_close` allows for their type (for float32
/// 1.3e-6 relative and 1e-5 absolute); NaN equals NaN. Of operators that draw random numbers, and
/// where eager PyTorch does not repeat its own values, as with memory that is not initialized, only
/// shapes and types are compared.
extension DriverScript {
  static let comparisonPart = #"""
    def look(tensor):
        return {"sizes": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}


    def lazily(value):
        import torch

        if isinstance(value, torch.device):
            return torch.device("lazy")
        if isinstance(value, dict):
            return {key: lazily(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(lazily(item) for item in value)
        return value.to("lazy") if isinstance(value, torch.Tensor) else value


    def outcome(operator, args, kwargs):
        """Calls the operator; its results are the tensors it returns or else writes to."""
        import torch

        torch.manual_seed(0)
        found = tensors_of(operator.function(*args, **kwargs))
        if found:
            return found
        places = zip(operator.schema.arguments, args)
        changed = [value for place, value in places if place.alias_info and place.alias_info.is_write]
        return tensors_of(changed)


    def difference(got, wanted):
        """What tells two lists of results apart; None where nothing does."""
        import torch

        if len(got) != len(wanted):
            return f"{len(got)} results in place of {len(wanted)}"
        for one, other in zip(got, wanted):
            try:
                torch.testing.assert_close(one, other, equal_nan=True, check_stride=False)
            except AssertionError as error:
                return " ".join(str(error).split())
        return None


    def counters():
        import torch._lazy.metrics as metrics

        return {name: metrics.counter_value(name) for name in metrics.counter_names() if "::" in name}


    def is_random(operator):
        import torch

        return torch.Tag.nondeterministic_seeded in operator.function.tags


    def milliseconds(start):
        return (time.monotonic() - start) * 1000


    def copied(sample):
        import torch

        return each(sample.args, torch.Tensor.clone), each(sample.kwargs, torch.Tensor.clone)


    def compare(operator, number, sample):
        """Runs one sample both ways and tells what came of it; returns how it ended."""
        import torch

        fields = {"number": number, "source": sample.source}
        try:
            start = time.monotonic()
            eager = outcome(operator, *copied(sample))
            fields["eagerMilliseconds"] = milliseconds(start)
            again = outcome(operator, *copied(sample))
            repeats = not is_random(operator) and difference(again, eager) is None
        except Exception as error:
            say("sample", refusal=sentence(error), memory=wants_memory(error), **fields)
            return "refused"
        say("accepted")
        before = counters()
        fields.update(eager=[look(tensor) for tensor in eager], repeats=repeats)
        try:
            args, kwargs = lazily(copied(sample))
            torch._lazy.mark_step()
            before = counters()
            start = time.monotonic()
            lazy = outcome(operator, args, kwargs)
            # Before anything is computed these are what shape inference promised.
            fields["promised"] = [look(tensor) for tensor in lazy]
            fields["traceMilliseconds"] = milliseconds(start)
            start = time.monotonic()
            came = [tensor.to("cpu") for tensor in lazy]
            fields["runMilliseconds"] = milliseconds(start)
            fields["came"] = [look(tensor) for tensor in came]
            fields["difference"] = difference(came, eager) if repeats else None
        except Exception as error:
            fields.update(error=sentence(error), memory=wants_memory(error))
        after = counters()
        rises = {name: count - before.get(name, 0) for name, count in after.items()}
        # Getting the results back copies them, which is no part of the operator.
        rises = {name: rise for name, rise in rises.items() if rise > 0}
        say("sample", counters=rises, **fields)
        return "failed" if "error" in fields else "compared"
    """#
}
