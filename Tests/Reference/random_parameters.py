"""Random values for the parameters of run_gen_lazy_tensor that show in its output."""

from __future__ import annotations

from random import Random
from typing import Any

from cases import TS_PARAMETERS

POOLS: dict[str, list[Any]] = {
    "output_dir": ["torch/csrc/lazy/generated", "out", "a/b c/d", "torch_xla/csrc/generated"],
    "node_base": ["Node", "TsNode", "XlaNode", "my::Node"],
    "node_base_hdr": [None, "", "my/node.h", "torch/csrc/lazy/ts_backend/ts_node.h"],
    "tensor_class": ["torch::lazy::LazyTensor", "my::Tensor"],
    "tensor_class_hdr": ["torch/csrc/lazy/core/tensor.h", "my/tensor.h"],
    "lazy_ir_generator": ["base", "ts"],
    "build_in_tree": [False, True],
    "per_operator_headers": [False, True],
    "backend_name": ["TorchScript", "XLA", "", "Mine"],
    "gen_forced_fallback_code": [False, True],
    "use_lazy_shape": [False, True],
    "backend_namespace": ["torch::lazy", "torch_xla", "mine"],
    "get_tensorlist": ["GetTensorList", "my::List"],
    "get_tensor_or_wrap_number": ["GetLtcTensorOrCreateForWrappedNumber", "my::Wrap"],
    "try_get_tensor": ["TryGetLtcTensor", "my::TryGet"],
    "metrics_counter": ['TORCH_LAZY_FN_COUNTER("lazy::")', 'XLA_FN_COUNTER("xla::")', ""],
    "create_tensor": ["LazyTensor::Create", "Make"],
    "create_from_first_tensor": [False, True],
    "create_aten_from_ltc_tensor": ["torch::lazy::CreateAtenFromLtcTensor", "my::Create"],
    "tuple_aten_from_ltc_tensors": ["torch::lazy::TupleAtenFromLtcTensors", "my::Tuple"],
    "lazy_value_class": ["torch::lazy::Value", "torch_xla::XlaValue", "Value"],
    "lazy_tensor_ptr": ["LazyTensorPtr", "torch_xla::XLATensorPtr"],
    "get_device_fn": ["torch::lazy::GetBackendDevice", "my::Device"],
}


def random_parameters(random: Random, torch_script: bool) -> dict[str, Any]:
    """The TorchScript or the plain parameters, with a few of them changed."""
    parameters = dict(TS_PARAMETERS) if torch_script else {"output_dir": "generated"}
    for name in random.sample(list(POOLS), random.choice([0, 1, 3, 6, 12])):
        parameters[name] = random.choice(POOLS[name])
    return parameters
