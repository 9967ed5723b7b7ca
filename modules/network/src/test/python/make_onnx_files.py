"""Writes the ONNX files that the tests read, as PyTorch exports them, into src/test/resources/onnx.

Run once, with PyTorch 1.13 or later; the tests themselves need no Python. Beside each model stands a file with some
points and the outputs of the network there, computed by PyTorch in float64.
"""

import copy
import json
import pathlib
import warnings

import torch
from torch import nn
from torch.nn import functional as F

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "onnx"
DYNAMIC = {"dynamic_axes": {"input": {0: "batch"}, "output": {0: "batch"}}}
torch.manual_seed(4)
warnings.simplefilter("ignore")


class Functional(nn.Module):
    """Layers as members and everything else in forward."""

    def __init__(self, before=None, after=None, last=None):
        super().__init__()
        self.a, self.b, self.c = nn.Linear(2, 5), nn.Linear(5, 4), nn.Linear(4, 3)
        self.before, self.after, self.last = before, after, last

    def forward(self, x):
        x = self.before(x) if self.before else x
        x = F.relu(self.a(x))
        x = self.after(x) if self.after else x
        x = self.c(F.relu(self.b(x)))
        return self.last(x) if self.last else x


class Matrices(nn.Module):
    """Weights without layers."""

    def __init__(self):
        super().__init__()
        self.w = nn.Parameter(torch.randn(4, 2))
        self.v = nn.Parameter(torch.randn(4, 3))
        self.b = nn.Parameter(torch.randn(4))

    def forward(self, x):
        return torch.relu(x @ self.w.t() + self.b) @ self.v * 2.0 - 0.5


def export(name, model, shape=(1, 2), dtype=torch.float32, outputs=None, **options):
    model = copy.deepcopy(model).to(dtype).eval()
    example = torch.zeros(shape, dtype=dtype)
    torch.onnx.export(model, example, OUT / f"{name}.onnx", input_names=["input"], output_names=["output"], **options)
    exact = copy.deepcopy(outputs or model).double().eval()
    points = [torch.randn(shape if len(shape) == 1 else (1, *shape[1:]), dtype=torch.float64) for _ in range(20)]
    values = [exact(point).flatten().tolist() for point in points]
    text = json.dumps({"points": [point.flatten().tolist() for point in points], "outputs": values})
    (OUT / f"{name}.json").write_text(text)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    plain = Functional()
    for opset in (9, 11, 13, 17):
        export(f"opset{opset}", plain, opset_version=opset, **DYNAMIC)
    export("float64", plain, dtype=torch.float64)
    export("not_folded", plain, do_constant_folding=False, keep_initializers_as_inputs=True)
    export("training_kept", nn.Sequential(nn.Linear(2, 3), nn.Dropout(), nn.ReLU(), nn.Linear(3, 1)),
           training=torch.onnx.TrainingMode.PRESERVE)
    mean, deviation = torch.tensor([0.3, -1.7]), torch.tensor([2.5, 0.4])
    export("normalised_input", Functional(before=lambda x: (x - mean.to(x)) / deviation.to(x)), **DYNAMIC)
    for opset in (9, 13):
        view = Functional(before=lambda x: x.view(x.size(0), -1))
        export(f"view_by_size_opset{opset}", view, shape=(3, 1, 2), opset_version=opset, **DYNAMIC)
        flatten = Functional(before=lambda x: torch.flatten(x, 1))
        export(f"flatten_opset{opset}", flatten, shape=(3, 2, 1), opset_version=opset, **DYNAMIC)
    for tail in (F.softmax, F.log_softmax):
        with_tail = Functional(last=lambda x, tail=tail: tail(x, dim=1))
        without = copy.deepcopy(with_tail)
        without.last = None
        export(tail.__name__, with_tail, outputs=without, **DYNAMIC)
    export("dropout", Functional(after=lambda x: F.dropout(x, training=False)), **DYNAMIC)
    export("matrices", Matrices(), **DYNAMIC)
    bn = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.BatchNorm1d(4), nn.Linear(4, 2), nn.BatchNorm1d(2))
    bn(torch.randn(100, 2) * 3)
    export("normalization_folded_by_exporter", bn, **DYNAMIC)
    export("normalization_kept", bn, do_constant_folding=False, training=torch.onnx.TrainingMode.PRESERVE, **DYNAMIC)
    export("clamped_output", Functional(last=F.relu), **DYNAMIC)
    export("no_bias", nn.Sequential(nn.Linear(2, 3, bias=False), nn.ReLU(), nn.Linear(3, 1, bias=False)), **DYNAMIC)
    export("vector_input", plain, shape=(2,))


if __name__ == "__main__":
    main()
