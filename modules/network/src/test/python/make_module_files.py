"""Writes pickled modules with convolutions, into src/test/resources/pytorch, as torch.save writes them: PyTorch is not needed.

Run once, with NumPy. Classes are named as in PyTorch and have the attributes that its modules have. What a module gives at
some points, computed here by plain loops, stands beside it in a file of the same name.
"""

import collections
import io
import json
import math
import pathlib
import pickle
import sys
import types
import zipfile

import numpy as np

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "pytorch"
RANDOM = np.random.default_rng(21)


def named(path):
    """The class or function of that name, made with the modules that it is in."""
    module, name = path.rsplit(".", 1)
    parts = module.split(".")
    for end in range(1, len(parts) + 1):
        sys.modules.setdefault(".".join(parts[:end]), types.ModuleType(".".join(parts[:end])))
    if not hasattr(sys.modules[module], name):
        made = type(name, (), {"__module__": module, "__qualname__": name})
        setattr(sys.modules[module], name, made)
    return getattr(sys.modules[module], name)


class Storage:
    def __init__(self, key, array):
        self.key, self.array = key, array


class Tensor:
    def __init__(self, array):
        self.array = np.ascontiguousarray(array, np.float32)

    def __reduce__(self):
        strides = tuple(s // 4 for s in self.array.strides)
        storage = Storage(None, self.array)
        rebuild = named("torch._utils._rebuild_tensor_v2")
        return rebuild, (storage, 0, self.array.shape, strides, False, collections.OrderedDict())


class Pickler(pickle.Pickler):
    def __init__(self, file, arrays):
        super().__init__(file, 2)
        self.arrays = arrays

    def persistent_id(self, value):
        if not isinstance(value, Storage):
            return None
        self.arrays.append(value.array)
        return "storage", named("torch.FloatStorage"), str(len(self.arrays) - 1), "cpu", value.array.size


def save(module, path):
    buffer, arrays = io.BytesIO(), []
    Pickler(buffer, arrays).dump(module)
    with zipfile.ZipFile(path, "w") as z:
        z.writestr("archive/data.pkl", buffer.getvalue())
        for i, array in enumerate(arrays):
            z.writestr(f"archive/data/{i}", array.astype("<f4").tobytes())
        z.writestr("archive/version", "3\n")


def module(kind, parameters=None, buffers=None, members=None, **attributes):
    made = named(kind if kind.startswith("__main__") else "torch.nn.modules." + kind)()
    made.training = False
    made._parameters = collections.OrderedDict((k, None if v is None else Tensor(v)) for k, v in (parameters or {}).items())
    made._buffers = collections.OrderedDict((k, Tensor(v)) for k, v in (buffers or {}).items())
    made._modules = collections.OrderedDict(members or {})
    made.__dict__.update(attributes)
    return made


def sequential(*members):
    return module("container.Sequential", members={str(i): m for i, m in enumerate(members)})


def eighths(*shape):
    return (RANDOM.integers(-16, 17, shape) / 8).astype(np.float32)


def linear(inputs, outputs):
    return module("linear.Linear", {"weight": eighths(outputs, inputs), "bias": eighths(outputs)}, in_features=inputs,
                  out_features=outputs)


def conv(axes, inputs, outputs, kernel, stride=1, padding=0, dilation=1, groups=1, bias=True, transposed=False, extra=0):
    def each(value):
        return value if isinstance(value, (tuple, str)) else (value,) * axes
    kernel = each(kernel)
    weight = eighths(inputs, outputs // groups, *kernel) if transposed else eighths(outputs, inputs // groups, *kernel)
    return module(f"conv.Conv{'Transpose' if transposed else ''}{axes}d",
                  {"weight": weight, "bias": eighths(outputs) if bias else None}, in_channels=inputs, out_channels=outputs,
                  kernel_size=kernel, stride=each(stride), padding=each(padding), dilation=each(dilation), groups=groups,
                  transposed=transposed, output_padding=each(extra), padding_mode="zeros")


def plain(kind, **attributes):
    return module(kind, **attributes)


RELU = plain("activation.ReLU", inplace=False)
FLATTEN = plain("flatten.Flatten", start_dim=1, end_dim=-1)


def normalization(width):
    return module("batchnorm.BatchNorm2d", {"weight": eighths(width) + 3, "bias": eighths(width)},
                  {"running_mean": eighths(width), "running_var": eighths(width) ** 2 + 0.5}, eps=1e-5, num_features=width)


def pairs(value, axes):
    return tuple(value) if isinstance(value, tuple) else (value,) * axes


def windows(x, kernel, stride, padding, dilation, ceil=False):
    """For each place of the result the places that it reads, of those in the tensor, and how many the padding has."""
    counts = []
    for n, k, s, p, d in zip(x.shape[1:], kernel, stride, padding, dilation):
        room = n + 2 * p - (k - 1) * d - 1
        count = (math.ceil(room / s) if ceil else room // s) + 1
        counts.append(count - 1 if ceil and (count - 1) * s >= n + p else count)
    for place in np.ndindex(*counts):
        reads, padded = [], 0
        for offset in np.ndindex(*kernel):
            at = [o * s - p + k * d for o, s, p, k, d in zip(place, stride, padding, offset, dilation)]
            padded += all(a < n + p for a, n, p in zip(at, x.shape[1:], padding))
            if all(0 <= a < n for a, n in zip(at, x.shape[1:])):
                reads.append((offset, tuple(at)))
        yield counts, place, reads, padded


def convolved(m, x):
    axes, w, b = x.ndim - 1, m._parameters["weight"].array.astype(float), m._parameters["bias"]
    padding = m.padding
    if padding == "same":  # the windows here reach as far on both sides
        padding = tuple(d * (k - 1) // 2 for d, k in zip(m.dilation, m.kernel_size))
    padding = (0,) * axes if padding == "valid" else padding
    b = np.zeros(m.out_channels) if b is None else b.array.astype(float)
    inputs, outputs = m.in_channels // m.groups, m.out_channels // m.groups
    if m.transposed:
        sizes = [(n - 1) * s - 2 * p + d * (k - 1) + 1 + e for n, s, p, d, k, e in zip(
            x.shape[1:], m.stride, padding, m.dilation, m.kernel_size, m.output_padding)]
        y = np.zeros((m.out_channels, *sizes)) + b.reshape(-1, *[1] * axes)
        for i in np.ndindex(*x.shape):
            for k in np.ndindex(*m.kernel_size):
                at = tuple(a * s - p + o * d for a, s, p, o, d in zip(i[1:], m.stride, padding, k, m.dilation))
                if all(0 <= a < n for a, n in zip(at, sizes)):
                    for c in range(outputs):
                        y[(i[0] // inputs * outputs + c, *at)] += x[i] * w[(i[0], c, *k)]
        return y
    y = None
    for counts, place, reads, _ in windows(x, m.kernel_size, m.stride, padding, m.dilation):
        y = np.zeros((m.out_channels, *counts)) if y is None else y
        for c in range(m.out_channels):
            first = c // outputs * inputs
            y[(c, *place)] = b[c] + sum(x[(first + i, *at)] * w[(c, i, *offset)] for offset, at in reads
                                        for i in range(inputs))
    return y


def pooled(m, x, largest):
    axes, y = x.ndim - 1, None
    shape = [pairs(v, axes) for v in (m.kernel_size, m.stride, m.padding, getattr(m, "dilation", 1))]
    for counts, place, reads, padded in windows(x, *shape, ceil=m.ceil_mode):
        y = np.zeros((len(x), *counts)) if y is None else y
        for c in range(len(x)):
            seen = [x[(c, *at)] for _, at in reads]
            y[(c, *place)] = max(seen) if largest else sum(seen) / (padded if m.count_include_pad else len(seen))
    return y


def forward(m, x):
    kind = type(m).__name__
    if m._modules:
        for member in m._modules.values():
            x = forward(member, x)
        return x
    if kind == "Linear":
        return m._parameters["weight"].array.astype(float) @ x.ravel() + m._parameters["bias"].array
    if kind.startswith("Conv"):
        return convolved(m, x)
    if kind.startswith(("MaxPool", "AvgPool")):
        return pooled(m, x, kind.startswith("Max"))
    if kind.startswith("Adaptive"):
        return x.mean(tuple(range(1, x.ndim)), keepdims=True)
    if kind == "Unflatten":
        return x.reshape(m.unflattened_size)
    if kind == "ReLU6":
        return np.clip(x, 0, 6)
    if kind == "Hardsigmoid":
        return np.clip(x + 3, 0, 6) / 6
    if kind == "BatchNorm2d":
        p = {k: v.array.astype(float).reshape(-1, 1, 1) for k, v in {**m._parameters, **m._buffers}.items()}
        return p["weight"] * (x - p["running_mean"]) / np.sqrt(p["running_var"] + m.eps) + p["bias"]
    return {"ReLU": lambda v: np.maximum(v, 0), "Flatten": np.ravel, "Dropout2d": lambda v: v}[kind](x)


def good(name, made, *shape, chain=None):
    """Writes a module and what it gives, or the chain given does, which is what it is read as."""
    save(made, OUT / "good" / f"{name}.pt")
    points = np.round(RANDOM.normal(size=(6, *shape)), 3)
    outputs = [forward(chain or made, x).ravel().tolist() for x in points]
    (OUT / "good" / f"{name}.json").write_text(json.dumps({"points": points.reshape(6, -1).tolist(), "outputs": outputs}))


def refused(name, made, sentence):
    save(made, OUT / "refused" / f"{name}.pt")
    (OUT / "refused" / f"{name}.txt").write_text(f"{name}.pt: {sentence}\n")


def main():
    good("convolution_2d", sequential(
        conv(2, 2, 4, (3, 2), padding=(1, 0), groups=2), normalization(4), RELU,
        plain("pooling.MaxPool2d", kernel_size=2, stride=1, padding=1, dilation=2, ceil_mode=False, return_indices=False),
        plain("dropout.Dropout2d", p=0.5, inplace=False), conv(2, 4, 3, 2, dilation=2, bias=False),
        plain("activation.Hardsigmoid", inplace=False), FLATTEN, linear(36, 3), plain("activation.ReLU6"), linear(3, 2)),
         2, 6, 6)
    good("convolution_1d", sequential(
        conv(1, 2, 3, 3, padding=1), RELU,
        plain("pooling.AvgPool1d", kernel_size=(2,), stride=(1,), padding=(1,), ceil_mode=True, count_include_pad=True),
        conv(1, 3, 2, 3, padding="same"), RELU,
        plain("pooling.AvgPool1d", kernel_size=(3,), stride=(1,), padding=(1,), ceil_mode=False, count_include_pad=False),
        conv(1, 2, 2, 1, padding="valid"), FLATTEN, linear(14, 2)), 2, 6)
    good("transposed_convolution", sequential(
        linear(2, 8), RELU, plain("flatten.Unflatten", dim=1, unflattened_size=(2, 2, 2)),
        conv(2, 2, 4, 3, stride=2, padding=1, groups=2, transposed=True, extra=1), RELU,
        plain("pooling.AvgPool2d", kernel_size=3, stride=2, padding=0, ceil_mode=True, count_include_pad=True,
              divisor_override=None),
        conv(2, 4, 2, 1), RELU, plain("pooling.AdaptiveAvgPool2d", output_size=(1, 1)), FLATTEN, linear(2, 2)), 2)
    own = module("__main__.Net", members={"features": sequential(conv(2, 1, 2, 2), RELU), "classifier": linear(8, 2)})
    good("convolution_own_class", own, 1, 3, 3)
    pool = plain("pooling.MaxPool2d", kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
    way = "; export the network to ONNX, which tells it"
    refused("convolution_two_sizes", sequential(conv(2, 1, 2, 3), RELU, pool, FLATTEN, linear(8, 2)),
            "the shape of its input is not in the file, and both [1, 6, 6] and [1, 7, 7] fit module \"4\"" + way)
    refused("convolution_no_size", sequential(conv(2, 1, 2, 3), RELU, FLATTEN, linear(6, 2)),
            "the shape of its input is not in the file, and no square fits module \"3\"" + way)
    refused("convolution_alone", sequential(conv(2, 1, 2, 3), RELU),
            "the shape of its input is not in the file and does not follow from its layers" + way)
    reflected = conv(2, 1, 2, 3, padding=1)
    reflected.padding_mode = "reflect"
    refused("convolution_reflected", sequential(reflected, RELU, FLATTEN, linear(18, 2)),
            "module \"0\" has a padding_mode that is not read; export the network to ONNX, which tells what it does")
    for kind in ("Tanh", "Sigmoid"):
        refused(f"shared_{kind.lower()}", module("__main__.Net", members={
            "fc1": linear(2, 3), "fc2": linear(3, 3), "fc3": linear(3, 1), "act": plain("activation." + kind)}),
                f"it cannot be told whether \"__main__.Net\" uses module \"act\", a {kind}, between its layers or at the end; "
                "export the network to ONNX, or save an nn.Sequential")
    first, last = linear(2, 3), linear(3, 2)
    chain = sequential(first, RELU, last)
    head = sequential(last, plain("activation.Sigmoid"))
    good("sigmoid_of_the_head", module("__main__.Net", members={"fc1": first, "head": head}), 2, chain=chain)
    softmax = plain("activation.Softmax", dim=-1)
    good("softmax_of_the_outputs", module("__main__.Net", members={"fc1": first, "fc2": last, "softmax": softmax}), 2,
         chain=chain)


main()
