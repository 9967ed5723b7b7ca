"""Writes the Keras files that the tests read, into src/test/resources/keras, by the format: Keras itself is not needed.

Run once, with h5py and NumPy. What a model gives at some points stands beside it in a file of the same name.
"""

import io
import json
import pathlib
import zipfile

import h5py
import numpy as np

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources" / "keras"
OUT.mkdir(exist_ok=True)
RANDOM = np.random.default_rng(11)


def eighths(*shape):
    return (RANDOM.integers(-16, 17, shape) / 8).astype(np.float32)


def dense(name, inputs, outputs, activation="linear", dtype=np.float32):
    weights = {"kernel": eighths(inputs, outputs).astype(dtype), "bias": eighths(outputs).astype(dtype)}
    return {"class_name": "Dense", "config": {"name": name, "units": outputs, "activation": activation,
                                              "use_bias": True}}, weights


def plain(kind, name, **config):
    return {"class_name": kind, "config": {"name": name, **config}}, {}


def normalization(name, width):
    weights = {"gamma": eighths(width) + 3, "beta": eighths(width), "moving_mean": eighths(width),
               "moving_variance": eighths(width) ** 2 + np.float32(0.5)}
    return {"class_name": "BatchNormalization", "config": {"name": name, "axis": [-1], "epsilon": 0.001,
                                                           "scale": True, "center": True}}, weights


def forward(layers, x):
    acts = {"relu": lambda v: np.maximum(v, 0), "linear": lambda v: v, "softmax": lambda v: v, "tanh": lambda v: v,
            "sigmoid": lambda v: v}
    for layer, weights in layers:
        kind, config = layer["class_name"], layer["config"]
        w = {k: v.astype(np.float64) for k, v in weights.items()}
        if kind == "Dense":
            x = x @ w["kernel"] + w["bias"]
        if kind == "BatchNormalization":
            x = w["gamma"] * (x - w["moving_mean"]) / np.sqrt(w["moving_variance"] + config["epsilon"]) + w["beta"]
        if kind == "LeakyReLU":
            x = np.where(x > 0, x, config["negative_slope"] * x)
        if kind == "ReLU":
            x = np.clip(x, 0, config["max_value"] or np.inf)
        x = acts[config.get("activation", "linear")](x)
    return x


def outputs(name, layers, inputs):
    points = RANDOM.normal(size=(10, inputs))
    values = forward(layers, points)
    (OUT / f"{name}.json").write_text(json.dumps({"points": points.tolist(), "outputs": values.tolist()}))


def sequential(layers):
    return {"class_name": "Sequential", "config": {"name": "sequential", "layers": [layer for layer, _ in layers]}}


def functional(layers, keras3):
    described, before = [], None
    for layer, _ in layers:
        name = layer["config"]["name"]
        if before is None:
            nodes = []
        elif keras3:
            history = {"class_name": "__keras_tensor__", "config": {"shape": [None, 4], "keras_history": [before, 0, 0]}}
            nodes = [{"args": [history], "kwargs": {"training": False}}]
        else:
            nodes = [[[before, 0, 0, {}]]]
        described.append({**layer, "name": name, "inbound_nodes": nodes})
        before = name
    return {"class_name": "Functional", "config": {"name": "model", "layers": described}}


def write_h5(name, config, layers, suffix=":0", **options):
    with h5py.File(OUT / f"{name}.h5", "w") as f:
        f.attrs["keras_version"] = "2.15.0"
        if config is not None:
            f.attrs["model_config"] = json.dumps(config)
        group = f.create_group("model_weights")
        group.attrs["layer_names"] = [layer["config"]["name"].encode() for layer, _ in layers]
        for layer, weights in layers:
            own = layer["config"]["name"]
            g = group.create_group(own)
            names = [f"{own}/{k}{suffix}" for k in weights]
            g.attrs["weight_names"] = [n.encode() for n in names]
            for n, v in zip(names, weights.values()):
                g.create_dataset(n, data=v, **options)


def write_keras(name, config, layers):
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as f:
        counts = {}
        for layer, weights in layers:
            kind = {"Dense": "dense", "BatchNormalization": "batch_normalization", "InputLayer": "input_layer"}.get(
                layer["class_name"], layer["class_name"].lower())
            number = counts.get(kind, 0)
            counts[kind] = number + 1
            g = f.create_group(f"layers/{kind}" + (f"_{number}" if number else "") + "/vars")
            for i, v in enumerate(weights.values()):
                g.create_dataset(str(i), data=v)
        f.create_group("vars")
    with zipfile.ZipFile(OUT / f"{name}.keras", "w") as z:
        z.writestr("metadata.json", json.dumps({"keras_version": "3.4.1"}))
        z.writestr("config.json", json.dumps(config))
        z.writestr("model.weights.h5", buffer.getvalue())


def main():
    mlp = [plain("InputLayer", "input_1"), dense("dense", 2, 4, "relu"), plain("Dropout", "dropout", rate=0.2),
           dense("dense_1", 4, 4, "relu"), dense("dense_2", 4, 3, "softmax")]
    write_h5("sequential", sequential(mlp), mlp)
    outputs("sequential", mlp, 2)
    write_h5("functional", functional(mlp, False), mlp)
    outputs("functional", mlp, 2)
    write_h5("compressed", sequential(mlp), mlp, compression="gzip")
    outputs("compressed", mlp, 2)
    write_h5("without_configuration", None, mlp)
    double = [dense("a", 2, 4, "relu", np.float64), dense("b", 4, 1, "linear", np.float16)]
    write_h5("double_and_half", sequential(double), double)
    outputs("double_and_half", double, 2)
    mixed = [plain("InputLayer", "in"), dense("first", 2, 4), normalization("norm", 4),
             plain("Activation", "act", activation="relu"), dense("second", 4, 4),
             plain("LeakyReLU", "leaky", negative_slope=0.25), dense("third", 4, 3),
             plain("ReLU", "six", max_value=6.0, negative_slope=0.0, threshold=0.0), dense("last", 3, 2, "tanh")]
    write_h5("all_kinds", sequential(mixed), mixed)
    outputs("all_kinds", mixed, 2)
    write_keras("all_kinds_3", functional(mixed, True), mixed)
    outputs("all_kinds_3", mixed, 2)
    write_keras("sequential_3", sequential(mlp), mlp)
    outputs("sequential_3", mlp, 2)
    old = [dense("dense_1", 2, 3, "relu"), dense("dense_2", 3, 1)]
    with h5py.File(OUT / "keras_1.h5", "w") as f:
        f.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": [
            {"class_name": "Dense", "config": {"name": l["config"]["name"], "bias": True,
                                               "activation": l["config"]["activation"]}} for l, _ in old]})
        for layer, weights in old:
            own = layer["config"]["name"]
            g = f.create_group(f"model_weights/{own}")
            g.attrs["weight_names"] = [f"{own}_W".encode(), f"{own}_b".encode()]
            g.create_dataset(f"{own}_W", data=weights["kernel"])
            g.create_dataset(f"{own}_b", data=weights["bias"])
    outputs("keras_1", old, 2)
    # refused
    conv = [plain("InputLayer", "in"), plain("Conv2D", "conv", filters=4), dense("out", 4, 1)]
    write_h5("convolution", sequential(conv), conv)
    smooth = [dense("a", 2, 3, "gelu"), dense("b", 3, 1)]
    write_h5("gelu", sequential(smooth), smooth)
    middle = [dense("a", 2, 3, "tanh"), dense("b", 3, 1)]
    write_h5("tanh_in_the_middle", sequential(middle), middle)
    branched = functional(mlp, False)
    branched["config"]["layers"][3]["inbound_nodes"] = [[["dense", 0, 0, {}], ["dropout", 0, 0, {}]]]
    write_h5("two_paths", branched, mlp)
    write_h5("own_class", {"class_name": "MyModel", "config": {}}, mlp)


main()
