"""ReLU Atlas from Python: the exact polyhedral complex of a ReLU network as NumPy arrays.

    import relu_atlas
    result = relu_atlas.analyze(model, box=[(-1, 1), (-1, 1)])
    print(result.f_vector)

Needs NumPy, and the launcher ``relu-atlas``: the one that RELU_ATLAS names, or that of the folder in which
this file lies, or the first on the path. Java 17 or newer must be installed.
"""

import contextlib
import copy
import csv
import io
import json
import math
import operator
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import numpy

__all__ = ["Error", "Recorder", "Result", "analyze", "save"]

_TYPES = {"float64": "F64", "float32": "F32", "float16": "F16"}
# layers without weights that change nothing, and ends that keep the order of the outputs
_NEUTRAL = ("Dropout", "Identity", "Flatten")
_ENDS = ("Sigmoid", "Softmax", "LogSoftmax")
# options that make other inputs or outputs than those of the module
_OTHER_PROBLEM = {"slice", "at", "vnnlib", "lowest"}


class Error(Exception):
    """What ReLU Atlas refused to do, or could not: one sentence with the place, the cause and the remedy."""


class Result:
    """A decomposed domain. Arrays are read from the file when they are first asked for.

    ``result["coordinates"]`` is an array by its name, and ``result.coordinates`` is the same. All names and
    shapes stand in docs/python.md; ``result.names`` lists those that are there.
    """

    def __init__(self, path, notices=()):
        """Reads what ``relu-atlas export --format npz`` has written.

        notices    what was dropped, folded or assumed about the network, a sentence each
        """
        self.notices = list(notices)
        with numpy.load(path, allow_pickle=False) as arrays:
            self._arrays = {name: arrays[name] for name in arrays.files}

    @property
    def names(self):
        """The names of all arrays."""
        return list(self._arrays)

    def __getitem__(self, name):
        return self._arrays[name]

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        try:
            return self._arrays[name]
        except KeyError:
            raise AttributeError("there is no array " + name) from None

    @property
    def dimension(self):
        """The number of inputs."""
        return len(self["domain"])

    def boundary(self, k):
        """The boundary map of the k-cells over Z2 as a SciPy matrix: a row for each (k-1)-cell, a column for
        each k-cell, k from 1 to the number of inputs."""
        import scipy.sparse

        indices, starts = self["boundary_%d_indices" % k], self["boundary_%d_indptr" % k]
        shape = (int(self["f_vector"][k - 1]), int(self["f_vector"][k]))
        return scipy.sparse.csc_matrix((numpy.ones(len(indices), numpy.int8), indices, starts), shape)

    def graph(self):
        """The dual graph as a networkx graph: regions are its nodes, in their order, with their volume, their
        training points and, if any are predicted, their classes."""
        import networkx

        graph = networkx.Graph()
        columns = [name for name in ("volume", "train", "test", "predicted") if "region_" + name in self._arrays]
        values = [self["region_" + name].tolist() for name in columns]
        for region in range(len(self["region_volume"])):
            graph.add_node(region, **{name: value[region] for name, value in zip(columns, values)})
        graph.add_edges_from(self["edge_index"].T.tolist())
        return graph


def analyze(model, box=None, points=None, **options):
    """The polyhedral complex of a network on a bounded domain, or on the whole space.

    model    path of a network file; a PyTorch module, which is an nn.Sequential of layers that are read
             (docs/networks.md) or a chain of linear layers with a ReLU after each but the last; or the
             weights of such a chain by name
    box      intervals, a pair for each input; "all" for the whole space; by default the box of the points
             and a margin
    points   path of a CSV file with the training points
    options  those of ``relu-atlas export``, with _ for -: slice="x0,x1", max_cells=10**8

    Returns a Result, whose ``notices`` say what was dropped, folded or assumed; of a file each is a warning
    too. Raises Error with one sentence when something cannot be used.
    """
    arguments = ["--%s=%s" % (name.replace("_", "-"), value) for name, value in options.items()]
    if box is not None:
        arguments.append("--box=" + _box(box))
    if points is not None:
        if not isinstance(points, (str, os.PathLike)):
            raise Error("points is the path of a CSV file, not %s" % type(points).__name__)
        arguments.append("--points=" + os.fspath(points))
    with tempfile.TemporaryDirectory(prefix="relu-atlas-") as folder:
        network = _network(model, folder)
        out = os.path.join(folder, "complex.npz")
        try:
            notices = _run(["export", network, "--format", "npz", "--out", out, *arguments])
        except Error as error:
            sentence = str(error)
            if os.path.dirname(network) == folder:
                sentence = sentence.replace(network, "the network")
                sentence = sentence.replace(os.path.basename(network) + ":", "the network:")
            raise Error(sentence) from None
        result = Result(out, notices)
    if isinstance(model, (str, os.PathLike)):
        for notice in notices:
            warnings.warn(notice, stacklevel=2)
    if _is_module(model) and not _is_sequential(model) and not _OTHER_PROBLEM.intersection(options):
        _check(model, result)
    return result


def _network(model, folder):
    """The path of the file of a model, in the folder unless it is a path itself."""
    if isinstance(model, (str, os.PathLike)):
        return os.fspath(model)
    if _is_module(model) and _is_sequential(model):
        path = os.path.join(folder, "network.pt")  # tells the layers too
        sys.modules["torch"].save(model, path)
        return path
    path = os.path.join(folder, "network.safetensors")
    save(model, path)
    return path


def _is_module(model):
    return hasattr(model, "named_modules")


def _kind(module):
    return type(module).__name__


def _is_sequential(model):
    inner = [module for module in model.modules() if next(module.children(), None) is not None]
    return bool(inner) and all(_kind(module) == "Sequential" for module in inner)


def _require_chain(model):
    """Raises Error for a module whose weights alone would be read as another network."""
    leaves = [each for each in model.named_modules() if next(each[1].children(), None) is None]
    last = max((i for i, each in enumerate(leaves) if _kind(each[1]) == "Linear"), default=-1)
    bare = None  # a linear layer that no ReLU has come after
    for i, (name, layer) in enumerate(leaves):
        kind = _kind(layer)
        known = kind in ("Linear", "ReLU", "BatchNorm1d") + _NEUTRAL or (kind in _ENDS and i > last)
        wrong = None if known else "is " + kind
        if _is_sequential(model) and kind == "Linear":
            wrong = "follows %s without a ReLU" % bare if bare else None
            bare = name
        elif kind == "ReLU":
            bare = None
            wrong = "is a ReLU after the last linear layer" if _is_sequential(model) and i > last else None
        if wrong:
            raise Error(
                "layer %s %s; weights are read as linear layers with a ReLU after each but the last, so"
                " export this network with torch.onnx.export and name that file" % (name or "0", wrong)
            )


def _check(model, result):
    """Raises Error unless a module computes the maps of the regions, which its weights alone do not tell."""
    torch = sys.modules["torch"]
    x = result.region_interior[:1000]
    if x.shape[1] not in {p.shape[1] for p in model.parameters() if p.ndim == 2}:
        return  # a slice
    maps, offsets = result.region_gradients[: len(x)], result.region_offsets[: len(x)]
    expected = numpy.einsum("roi,ri->ro", maps, x) + offsets
    sizes = numpy.einsum("roi,ri->ro", abs(maps), abs(x)) + abs(offsets)
    try:
        with torch.no_grad():
            outputs = copy.deepcopy(model).cpu().double().eval()(torch.tensor(x)).numpy().reshape(len(x), -1)
        same = outputs.shape == expected.shape and (abs(outputs - expected) <= 1e-6 * (1 + sizes)).all()
    except (AttributeError, RuntimeError, TypeError, ValueError):
        same = False
    if not same:
        raise Error(
            "the module does not compute what its weights do as linear layers with a ReLU after each but the"
            " last; export it with torch.onnx.export and name that file, or give model.state_dict() if only"
            " its end is another"
        )


def _box(box):
    if isinstance(box, str):
        return box
    try:
        intervals = numpy.asarray(box, dtype=float)
    except (TypeError, ValueError):
        raise Error("a box is a pair (low, high) of numbers for each input, not %r" % (box,)) from None
    if intervals.ndim != 2 or intervals.shape[1] != 2:
        raise Error("a box is a pair (low, high) for each input, not an array of shape %s" % (intervals.shape,))
    return ";".join("%r,%r" % (float(low), float(high)) for low, high in intervals)


def _launcher():
    named = os.environ.get("RELU_ATLAS")
    if named:
        return named
    here = pathlib.Path(__file__).resolve().parent.parent
    name = "relu-atlas.bat" if os.name == "nt" else "relu-atlas"
    for place in (here / "bin" / name, here / name):
        if place.is_file():
            return str(place)
    found = shutil.which(name)
    if found is None:
        raise Error("relu-atlas is not on the path; set RELU_ATLAS to the launcher of ReLU Atlas")
    return found


def _run(arguments):
    """Runs the launcher, and returns the notices that it tells."""
    launcher = _launcher()
    try:
        process = subprocess.run(
            [launcher, *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            universal_newlines=True,
            errors="replace",
            check=False,
        )
    except (OSError, ValueError) as error:
        raise Error("%s could not be started (%s); set RELU_ATLAS to the launcher" % (launcher, error)) from None
    if process.returncode != 0:
        lines = [line for line in process.stderr.splitlines() if line.startswith("relu-atlas")]
        if not lines:
            said = process.stderr.strip().rpartition("\n")[2] or "and said nothing"
            raise Error("%s ended with code %d (%s)" % (launcher, process.returncode, said))
        raise Error(lines[-1].partition(": ")[2] or lines[-1])
    return [line.partition(": ")[2] for line in process.stderr.splitlines() if line.startswith("note: ")]


def save(model, path):
    """Writes the weights of a PyTorch module, or arrays by name, as a safetensors file, whole or not at all.

    Nothing but NumPy is needed: tensors that have ``detach`` are PyTorch's. Numbers that are no float16,
    float32 or float64 are stored as float32. Weights tell no layers: a module that is no chain of linear
    layers with a ReLU after each but the last is refused, as far as its parts show it.
    """
    if _is_module(model):
        _require_chain(model)
    weights = model.state_dict() if hasattr(model, "state_dict") else model
    if not hasattr(weights, "items"):
        raise Error("a model is a path, a PyTorch module or weights by name, not %s" % type(model).__name__)
    arrays = {}
    for name, value in weights.items():
        if hasattr(value, "detach"):
            value = value.detach().cpu()
            value = value.float() if str(value.dtype) == "torch.bfloat16" else value
            value = value.numpy()
        array = numpy.asarray(value)
        if array.dtype.name not in _TYPES:
            try:
                array = array.astype(numpy.float32)
            except (TypeError, ValueError):
                raise Error("the weights %s are no numbers" % name) from None
        arrays[name] = numpy.ascontiguousarray(array, array.dtype.newbyteorder("<")).reshape(array.shape)
    header, offset = {}, 0
    for name, array in arrays.items():
        header[name] = {
            "dtype": _TYPES[array.dtype.name],
            "shape": list(array.shape),
            "data_offsets": [offset, offset + array.nbytes],
        }
        offset += array.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with _whole(path) as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for array in arrays.values():
            file.write(array.tobytes())


def _number(value):
    """A number, which may be a tensor that has a gradient."""
    return float(value.detach() if hasattr(value, "detach") else value)


@contextlib.contextmanager
def _whole(path):
    """A file that is in its place when all is written, so that nobody reads half of it."""
    path = pathlib.Path(path)
    draft = path.with_name(".%s.%d.part" % (path.name, os.getpid()))
    if not path.parent.is_dir():
        raise Error("%s: there is no folder %s" % (path, path.parent))
    try:
        with open(draft, "wb") as file:
            yield file
        os.replace(draft, path)
    finally:
        if draft.exists():
            draft.unlink()


class Recorder:
    """Keeps the checkpoints of a training run and its losses, as ``relu-atlas evolve`` reads them.

    With ``relu-atlas evolve RUN --watch --out DIR`` beside the training the results grow with it.
    """

    def __init__(self, run):
        """A recorder for a folder, which is made when it is not there; epochs that it has stay."""
        self._run = pathlib.Path(run)
        self._run.mkdir(parents=True, exist_ok=True)

    def record(self, epoch, model, loss=None, **columns):
        """Writes checkpoint-EPOCH.safetensors, and a line of loss.csv with the loss and other numbers, such
        as accuracy=0.98, which must be the same from epoch to epoch.

        Both are whole at any time: a checkpoint comes into its place when it is written, after its line,
        which is written at once.
        """
        try:
            number = operator.index(epoch)
        except TypeError:
            raise Error("an epoch is a whole number, not %r" % (epoch,)) from None
        if loss is not None:
            values = {name: _number(value) for name, value in columns.items()}
            self._tell({"epoch": number, "loss": _number(loss), **values})
        save(model, self._run / ("checkpoint-%06d.safetensors" % number))

    def _tell(self, row):
        path = self._run / "loss.csv"
        is_new = not path.exists()
        if not is_new:
            with open(path, newline="") as file:
                names = next(csv.reader(file), None)
            if names != list(row):
                raise Error("%s has the columns %s, not %s" % (path, ", ".join(names or []), ", ".join(row)))
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        if is_new:
            writer.writerow(row)
        writer.writerow(["" if isinstance(value, float) and math.isnan(value) else value for value in row.values()])
        if is_new:
            with _whole(path) as file:
                file.write(text.getvalue().encode())
            return
        table = os.open(path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
        try:
            os.write(table, text.getvalue().encode())
        finally:
            os.close(table)
