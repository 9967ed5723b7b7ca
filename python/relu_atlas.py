"""ReLU Atlas from Python: the exact polyhedral complex of a ReLU network as NumPy arrays.

    import relu_atlas
    result = relu_atlas.analyze(model, box=[(-1, 1), (-1, 1)])
    print(result.f_vector)

Needs NumPy, and the launcher ``relu-atlas``: the one that RELU_ATLAS names, or that of the folder in which
this file lies, or the first on the path. Java 17 or newer must be installed.
"""

import csv
import json
import math
import os
import pathlib
import shutil
import subprocess
import tempfile

import numpy

__all__ = ["Error", "Recorder", "Result", "analyze", "save"]

_TYPES = {"float64": "F64", "float32": "F32", "float16": "F16"}


class Error(Exception):
    """What ReLU Atlas refused to do, or could not: one sentence with the place, the cause and the remedy."""


class Result:
    """A decomposed domain. Arrays are read from the file when they are first asked for.

    ``result["coordinates"]`` is an array by its name, and ``result.coordinates`` is the same. All names and
    shapes stand in docs/python.md; ``result.names`` lists those that are there.
    """

    def __init__(self, path):
        """Reads what ``relu-atlas export --format npz`` has written."""
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

    model    path of a network file, a PyTorch module that is a chain of linear layers and ReLUs, or its
             weights by name
    box      intervals, a pair for each input; "all" for the whole space; by default the box of the points
             and a margin
    points   path of a CSV file with the training points
    options  those of ``relu-atlas export``, with _ for -: slice="x0,x1", max_cells=10**8

    Returns a Result. Raises Error with one sentence when something cannot be used.
    """
    with tempfile.TemporaryDirectory() as folder:
        network = model
        if not isinstance(model, (str, os.PathLike)):
            network = os.path.join(folder, "network.safetensors")
            save(model, network)
        out = os.path.join(folder, "complex.npz")
        arguments = ["export", os.fspath(network), "--format", "npz", "--out", out]
        if box is not None:
            arguments.append("--box=" + _box(box))
        if points is not None:
            arguments.append("--points=" + os.fspath(points))
        for name, value in options.items():
            arguments.append("--%s=%s" % (name.replace("_", "-"), value))
        try:
            _run(arguments)
        except Error as error:
            ours = os.path.join(folder, "network.safetensors")
            raise Error(str(error).replace(ours, "the network")) from None
        return Result(out)


def _box(box):
    if isinstance(box, str):
        return box
    intervals = numpy.asarray(box, dtype=float)
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
    process = subprocess.run(
        [_launcher(), *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        universal_newlines=True,
        check=False,
    )
    if process.returncode != 0:
        lines = [line for line in process.stderr.splitlines() if line.startswith("relu-atlas")]
        sentence = lines[-1] if lines else process.stderr.strip()
        raise Error(sentence.partition(": ")[2] or sentence)


def save(model, path):
    """Writes the weights of a PyTorch module, or arrays by name, as a safetensors file, whole or not at all.

    Nothing but NumPy is needed: tensors that have ``detach`` are PyTorch's. Numbers that are no float16,
    float32 or float64 are stored as float32.
    """
    weights = model.state_dict() if hasattr(model, "state_dict") else model
    arrays = {}
    for name, value in weights.items():
        if hasattr(value, "detach"):
            value = value.detach().cpu()
            value = value.float() if str(value.dtype) == "torch.bfloat16" else value
            value = value.numpy()
        array = numpy.asarray(value)
        if array.dtype.name not in _TYPES:
            array = array.astype(numpy.float32)
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
    draft = "%s.%d.part" % (os.fspath(path), os.getpid())
    try:
        with open(draft, "wb") as file:
            file.write(len(text).to_bytes(8, "little") + text)
            for array in arrays.values():
                file.write(array.tobytes())
        os.replace(draft, path)
    finally:
        if os.path.exists(draft):
            os.remove(draft)


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
        as accuracy=0.98, which must be the same from epoch to epoch."""
        if loss is not None:
            self._tell({"epoch": int(epoch), "loss": float(loss), **columns})
        save(model, self._run / ("checkpoint-%06d.safetensors" % epoch))

    def _tell(self, row):
        path = self._run / "loss.csv"
        is_new = not path.exists()
        if not is_new:
            with open(path, newline="") as file:
                names = next(csv.reader(file), None)
            if names != list(row):
                raise Error("%s has the columns %s, not %s" % (path, ", ".join(names or []), ", ".join(row)))
        with open(path, "a", newline="") as file:
            writer = csv.writer(file)
            if is_new:
                writer.writerow(row)
            writer.writerow(["" if isinstance(value, float) and math.isnan(value) else value for value in row.values()])
