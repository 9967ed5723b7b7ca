"""Writes the PyTorch files that the tests read, into src/test/resources/pytorch.

Run once, with PyTorch 1.13 or later; the tests themselves need no Python. Every network in `good` is the one of
`network.json`, whose weights are small multiples of 1/8 and so exact in every number format, or has its outputs at some
points beside it in a file of the same name. Every file in `refused` has a text file with the message beside it.
"""

import collections
import copy
import io
import json
import os
import pathlib
import pickle
import struct
import sys
import zipfile

import torch
from torch import nn

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "pytorch"
GOOD = OUT / "good"
REFUSED = OUT / "refused"


def refuse_source(_):
    raise OSError("the older layout would store the source text of PyTorch's classes")


torch.serialization.get_source_lines_and_file = refuse_source
torch.manual_seed(3)


def eighths(*shape):
    return torch.randint(-16, 17, shape).float() / 8


def linear(inputs, outputs, bias=True):
    layer = nn.Linear(inputs, outputs, bias=bias)
    layer.weight.data = eighths(outputs, inputs)
    if bias:
        layer.bias.data = eighths(outputs)
    return layer


def normalization(width):
    layer = nn.BatchNorm1d(width)
    layer.weight.data = eighths(width) + 3
    layer.bias.data = eighths(width)
    layer.running_mean = eighths(width)
    layer.running_var = eighths(width) ** 2 + 0.5
    return layer


A, B, C = linear(2, 4), linear(4, 4), linear(4, 3)
PLAIN = nn.Sequential(A, nn.ReLU(), B, nn.ReLU(), C)
STATE = PLAIN.state_dict()


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.fc2, self.fc3, self.relu = A, B, C, nn.ReLU()

    def forward(self, x):
        return self.fc3(self.relu(self.fc2(self.relu(self.fc1(x)))))


class Wrapper(nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x)


class Listed(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([A, B, C])


class Named(nn.Module):
    def __init__(self, *layers):
        super().__init__()
        for name, layer in layers:
            setattr(self, name, layer)


def save(value, path, **options):
    torch.save(value, path, **options)


def with_outputs(name, model, value=None, **options):
    model = copy.deepcopy(model).eval()
    save(model if value is None else value, GOOD / f"{name}.pt", **options)
    points = torch.randn(20, 2, dtype=torch.float64)
    exact = copy.deepcopy(model).double()
    outputs = exact(points).tolist()
    (GOOD / f"{name}.json").write_text(json.dumps({"points": points.tolist(), "outputs": outputs}))


def renamed(pairs):
    names = {"0": pairs[0], "2": pairs[1], "4": pairs[2]}
    return collections.OrderedDict((names[k[0]] + k[1:], v) for k, v in STATE.items())


def good():
    layers = [{"W": m.weight.tolist(), "b": m.bias.tolist()} for m in (A, B, C)]
    arch = [2, 4, 4, 3]
    (OUT / "network.json").write_text(json.dumps({"format": "relu-mlp-v1", "arch": arch, "layers": layers}))
    save(PLAIN, GOOD / "sequential.pt")
    save(PLAIN, GOOD / "sequential_legacy.pt", _use_new_zipfile_serialization=False)
    save(PLAIN, GOOD / "sequential_protocol4.pth", pickle_protocol=4)
    nested = nn.Sequential(nn.Flatten(), nn.Sequential(A, nn.ReLU(), nn.Dropout(0.2)), nn.Identity(),
                           nn.Sequential(B, nn.Sequential(nn.ReLU())), C, nn.Softmax(dim=1))
    save(nested, GOOD / "nested.pt")
    for name, dtype in (("half", torch.float16), ("bfloat16", torch.bfloat16), ("double", torch.float64)):
        state = collections.OrderedDict((k, v.to(dtype)) for k, v in STATE.items())
        save(state, GOOD / f"state_{name}.pt")
        save(state, GOOD / f"state_{name}_legacy.pt", _use_new_zipfile_serialization=False)
    transposed = collections.OrderedDict((k, v.t().contiguous().t()) for k, v in STATE.items())
    save(transposed, GOOD / "transposed_views.pt")
    save(transposed, GOOD / "transposed_views_legacy.pt", _use_new_zipfile_serialization=False)
    flat = torch.cat([v.flatten() for v in STATE.values()])
    shared, start = collections.OrderedDict(), 0
    for k, v in STATE.items():
        shared[k] = flat[start:start + v.numel()].view(v.shape)
        start += v.numel()
    save(shared, GOOD / "shared_storage.pt")
    save(shared, GOOD / "shared_storage_legacy.pt", _use_new_zipfile_serialization=False)
    trained = copy.deepcopy(PLAIN)
    optimizer = torch.optim.Adam(trained.parameters())
    trained(torch.zeros(1, 2)).sum().backward()
    optimizer.step()
    rest = {"epoch": 7, "optimizer": optimizer.state_dict(), "best": 0.25, "name": "small", "shape": torch.Size([2])}
    save({**rest, "model_state_dict": STATE}, GOOD / "checkpoint.pt")
    save({**rest, "net": PLAIN}, GOOD / "checkpoint_module.pt")
    save({"epoch": 7, "my_own_key": STATE}, GOOD / "checkpoint_other_key.pt")
    save(renamed(["module.fc1", "module.fc2", "module.fc3"]), GOOD / "data_parallel.pt")
    save(renamed(["_orig_mod.net.0", "_orig_mod.net.2", "_orig_mod.net.4"]), GOOD / "compiled.pt")
    save(renamed(["input", "hidden", "output"]), GOOD / "named.pt")
    save(renamed(["layers.0", "layers.1", "layers.2"]), GOOD / "module_list_state.pt")
    save(Net(), GOOD / "own_class.pt")
    save(Wrapper(PLAIN), GOOD / "own_class_with_sequential.pt")
    save(nn.DataParallel(PLAIN), GOOD / "data_parallel_module.pt")
    save(Listed(), GOOD / "module_list.pt")
    no_bias = nn.Sequential(linear(2, 3, bias=False), nn.ReLU(), linear(3, 1, bias=False))
    with_outputs("no_bias", no_bias)
    with_outputs("no_bias_state", no_bias, no_bias.state_dict())
    before = nn.Sequential(linear(2, 3), normalization(3), nn.ReLU(), linear(3, 2), normalization(2))
    after = nn.Sequential(normalization(2), linear(2, 3), nn.ReLU(), normalization(3), linear(3, 2))
    with_outputs("normalization_before_relu", before)
    with_outputs("normalization_before_relu_state", before, before.state_dict())
    with_outputs("normalization_after_relu", after)
    with_outputs("normalization_after_relu_state", after, after.state_dict())
    with_outputs("relu_at_the_end", nn.Sequential(linear(2, 3), nn.ReLU(), linear(3, 2), nn.ReLU()))
    with_outputs("relu_at_the_start", nn.Sequential(nn.ReLU(), linear(2, 3), nn.ReLU(), nn.ReLU(), linear(3, 2)))
    with_outputs("two_linear_in_a_row", nn.Sequential(linear(2, 3), linear(3, 4), nn.ReLU(), linear(4, 2)))
    swap_byte_order(GOOD / "sequential.pt", GOOD / "big_endian.pt")
    losses = collections.defaultdict(list, train=[0.5, 0.25])
    counts = collections.defaultdict(int, steps=2)
    save({"model": STATE, "optimizer": optimizer, "losses": losses, "counts": counts}, GOOD / "checkpoint_of_objects.pt")


def swap_byte_order(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if "/data/" in name:
                data = b"".join(data[i:i + 4][::-1] for i in range(0, len(data), 4))
            new.writestr("any folder/" + name.split("/", 1)[1], data)
        new.writestr("any folder/byteorder", "big")


def archive(name, pickle_bytes, compression=zipfile.ZIP_STORED, **entries):
    with zipfile.ZipFile(REFUSED / f"{name}.pt", "w", compression) as z:
        z.writestr("archive/data.pkl", pickle_bytes)
        for key, data in entries.items():
            z.writestr("archive/data/" + key.lstrip("_"), data)


class Call:
    def __init__(self, function, *arguments):
        self.function, self.arguments = function, arguments

    def __reduce__(self):
        return self.function, self.arguments


def tensor_pickle(sizes, strides, offset=0, storage=b"FloatStorage"):
    """A state_dict {'0.weight': tensor} with any numbers in the description of the tensor."""
    def number(n):
        return b"\x8a\x09" + n.to_bytes(9, "little", signed=True)

    def numbers(values):
        return b"(" + b"".join(number(v) for v in values) + b"t"

    def text(value):
        return b"X" + struct.pack("<I", len(value)) + value
    pid = b"(" + text(b"storage") + b"ctorch\n" + storage + b"\n" + text(b"0") + text(b"cpu") + number(4) + b"tQ"
    tensor = (b"ctorch._utils\n_rebuild_tensor_v2\n(" + pid + number(offset) + numbers(sizes) + numbers(strides)
              + b"\x89ccollections\nOrderedDict\n)RtR")
    return b"\x80\x02}" + text(b"0.weight") + tensor + b"s."


def hostile():
    archive("calls_os_system", pickle.dumps({"model": Call(os.system, "true")}, 2))
    archive("calls_eval", pickle.dumps(Call(eval, "1+1"), 4))
    archive("calls_getattr", pickle.dumps([Call(getattr, "x", "y")], 2))
    archive("calls_attrgetter", b"\x80\x02coperator\nattrgetter\nX\x01\x00\x00\x00x\x85R.")
    archive("instance_opcode", b"\x80\x02(X\x04\x00\x00\x00trueios\nsystem\n.")
    archive("extension_opcode", b"\x80\x02\x82\x01.")
    archive("names_a_class_only", b"\x80\x02cos\nsystem\n.")
    archive("unknown_object", pickle.dumps(collections.deque([1]), 2))
    archive("text_longer_than_the_file", b"\x80\x04\x8d" + struct.pack("<Q", 1 << 60) + b"x.")
    archive("integer_of_2_gigabytes", b"\x80\x02\x8b" + struct.pack("<I", 0x7FFFFFFF) + b"x.")
    archive("negative_length", b"\x80\x02X" + struct.pack("<i", -5) + b"xxxx.")
    archive("high_memo_index", b"\x80\x02}r\xff\xff\xff\x7f0.")
    archive("stack_underflow", b"\x80\x02RRR.")
    archive("no_stop", b"\x80\x02}")
    archive("deep_tuples", b"\x80\x02)" + b"\x85" * 50_000 + b".")
    archive("deep_tuple_as_key", b"\x80\x02})" + b"\x85" * 50_000 + b"Ns.")
    archive("list_in_itself", b"\x80\x02]q\x00h\x00a.")
    archive("dictionary_in_itself", b"\x80\x02}q\x00X\x05\x00\x00\x00modelh\x00s.")
    archive("million_dictionaries", b"\x80\x02" + b"}" * 1_100_000 + b".", zipfile.ZIP_STORED)
    archive("size_overflow", tensor_pickle([2**31, 2**31], [1, 1]), _0=bytes(16))
    archive("size_product_overflow", tensor_pickle([2**30, 2**30], [0, 0]), _0=bytes(16))
    archive("expanded_tensor", tensor_pickle([5000, 5000], [0, 0]), _0=bytes(16))
    archive("reaches_beyond_storage", tensor_pickle([2, 2], [3, 1]), _0=bytes(16))
    archive("negative_offset", tensor_pickle([2, 2], [2, 1], offset=-1), _0=bytes(16))
    archive("huge_offset", tensor_pickle([2, 2], [2, 1], offset=2**62), _0=bytes(16))
    archive("negative_stride", tensor_pickle([2, 2], [-2, 1], offset=2), _0=bytes(16))
    archive("missing_storage", tensor_pickle([2, 2], [2, 1]))
    archive("unknown_storage", tensor_pickle([2, 2], [2, 1], storage=b"Float8_e4m3fnStorage"), _0=bytes(16))
    archive("compressed", b"\x80\x02}.", zipfile.ZIP_DEFLATED, _0=bytes(1 << 20))
    (REFUSED / "million_dictionaries.pt").unlink()  # 1 MB; the test makes it
    # the layout before PyTorch 1.6
    head = b"".join(pickle.dumps(v, 2) for v in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": True}))
    (REFUSED / "legacy_calls_os_system.pt").write_bytes(head + pickle.dumps(Call(os.system, "true"), 2))
    state = tensor_pickle([2, 2], [2, 1])
    keys = pickle.dumps(["0"], 2)
    (REFUSED / "legacy_promises_numbers.pt").write_bytes(head + state + keys + struct.pack("<q", 1 << 60) + bytes(16))
    (REFUSED / "legacy_cut_off.pt").write_bytes(head + state + keys + struct.pack("<q", 4) + bytes(15))
    (REFUSED / "legacy_big_endian.pt").write_bytes(
        b"".join(pickle.dumps(v, 2) for v in (0x1950A86A20F9469CFC6C, 1001, {"little_endian": False})))
    (REFUSED / "plain_pickle.pt").write_bytes(pickle.dumps({"0.weight": [1.0]}, 2))
    (REFUSED / "tar.pt").write_bytes(b"sys_info".ljust(257, b"\0") + b"ustar".ljust(255, b"\0"))
    with zipfile.ZipFile(REFUSED / "other_zip.pt", "w") as z:
        z.writestr("config.json", "{}")


def refused():
    def seq(*layers):
        return nn.Sequential(*layers)
    cases = {
        "convolution": nn.Conv2d(1, 2, 3).state_dict(),
        "lstm": nn.LSTM(2, 3).state_dict(),
        "layer_norm": seq(linear(2, 3), nn.LayerNorm(3), nn.ReLU(), linear(3, 1)).state_dict(),
        "int8": collections.OrderedDict((k, (v * 8).to(torch.int8)) for k, v in STATE.items()),
        "complex": collections.OrderedDict((k, v.to(torch.complex64)) for k, v in STATE.items()),
        "quantised": {"0.weight": torch.quantize_per_tensor(eighths(2, 2), 0.125, 0, torch.qint8)},
        "nan": seq(linear(2, 3), nn.ReLU(), linear(3, 1)),
        "tanh": seq(linear(2, 3), nn.Tanh(), linear(3, 1)),
        "gelu": seq(linear(2, 3), nn.GELU(), linear(3, 1)),
        "sigmoid_in_the_middle": seq(linear(2, 3), nn.Sigmoid(), linear(3, 1)),
        "no_relu": seq(linear(2, 3), linear(3, 1)),
        "no_relu_state": linear(2, 3).state_dict(),
        "layers_do_not_fit": seq(linear(2, 3), nn.ReLU(), linear(4, 1)),
        "bias_does_not_fit": collections.OrderedDict([("0.weight", eighths(3, 2)), ("0.bias", eighths(2))]),
        "own_class_of_unclear_order": Named(("a", linear(2, 3)), ("b", linear(3, 3)), ("c", linear(3, 1)),
                                            ("r", nn.ReLU()), ("s", nn.ReLU())),
        "own_class_with_normalization": Named(("a", linear(2, 3)), ("b", linear(3, 1)), ("n", normalization(3))),
        "relu_on_either_side": collections.OrderedDict(
            [(k.replace("1.", "2.").replace("3.", "4."), v)
             for k, v in seq(linear(2, 3), normalization(3), nn.ReLU(), linear(3, 1)).state_dict().items()]),
        "two_normalizations": seq(linear(2, 3), normalization(3), normalization(3), nn.ReLU(), linear(3, 1)).state_dict(),
        "normalization_without_statistics": seq(linear(2, 3), nn.BatchNorm1d(3, track_running_stats=False), nn.ReLU(),
                                                linear(3, 1)),
        "optimizer_only": torch.optim.SGD(PLAIN.parameters(), lr=0.1).state_dict(),
        "two_networks": {"generator": STATE, "discriminator": STATE},
        "a_tensor": eighths(2, 2),
        "a_number": 5,
        "function_of_torch": Named(("a", A), ("b", B), ("c", C), ("act", torch.relu)),
    }
    cases["nan"][0].weight.data[1, 1] = float("nan")
    for name, value in cases.items():
        save(value, REFUSED / f"{name}.pt")
    torch.jit.script(PLAIN).save(REFUSED / "torch_script.pt")


if __name__ == "__main__":
    for folder in (GOOD, REFUSED):
        folder.mkdir(parents=True, exist_ok=True)
    good()
    refused()
    hostile()
    sys.exit(0)
