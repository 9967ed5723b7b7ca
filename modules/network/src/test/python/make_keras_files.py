"""Writes the Keras files that the tests read, into src/test/resources/keras, by the format: Keras itself is not needed.

Run once, with h5py and NumPy. What a model gives at some points stands beside it in a file of the same name.
"""

import io
import json
import pathlib
import re
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


class Image:
    """A plain forward pass of layers on one image [height, width, channels] or sequence [steps, channels], by loops."""

    def windows(self, x, window, strides, dilations, padding):
        """The padded tensor, what of it is real, and where the windows begin, along the spatial axes."""
        before, after, counts = [], [], []
        for n, k, s, d in zip(x.shape, window, strides, dilations):
            reach = (k - 1) * d + 1
            if padding == "valid":
                before, after, counts = before + [0], after + [0], counts + [(n - reach) // s + 1]
            elif padding == "causal":
                before, after, counts = before + [reach - 1], after + [0], counts + [(n - 1) // s + 1]
            else:
                count = -(-n // s)
                total = max((count - 1) * s + reach - n, 0)
                before, after = before + [total // 2], after + [total - total // 2]
                counts = counts + [count]
        pads = list(zip(before, after)) + [(0, 0)]
        real = np.pad(np.ones_like(x), pads)
        x = np.pad(x, pads)
        for place in np.ndindex(*counts):
            picked = tuple(slice(p * s, p * s + (k - 1) * d + 1, d)
                           for p, s, k, d in zip(place, strides, window, dilations))
            yield counts, place, x[picked], real[picked] > 0

    def slide(self, x, window, strides, dilations, padding, value):
        result = None
        for counts, place, seen, real in self.windows(x, window, strides, dilations, padding):
            v = value(seen, real)
            result = np.zeros((*counts, len(v))) if result is None else result
            result[place] = v
        return result

    def convolution(self, x, config, kernel, bias, rank):
        groups, window = config.get("groups", 1), kernel.shape[:rank]
        inputs, outputs = kernel.shape[rank], kernel.shape[rank + 1] // groups

        def value(seen, real):
            return np.concatenate([np.tensordot(seen[..., g * inputs:(g + 1) * inputs],
                                                kernel[..., g * outputs:(g + 1) * outputs], rank + 1)
                                   for g in range(groups)]) + bias
        return self.slide(x, window, config["strides"], config["dilation_rate"], config["padding"], value)

    def depthwise(self, x, config, kernel, bias):
        def value(seen, real):
            return np.einsum("hwc,hwcm->cm", seen, kernel).ravel() + bias
        return self.slide(x, kernel.shape[:2], config["strides"], config["dilation_rate"], config["padding"], value)

    def pool(self, x, config, largest):
        rank = x.ndim - 1

        def value(seen, real):
            axes = tuple(range(rank))
            return np.where(real, seen, -np.inf).max(axes) if largest else seen.sum(axes) / real.sum(axes)
        return self.slide(x, config["pool_size"], config["strides"] or config["pool_size"], [1] * rank,
                          config["padding"], value)

    def layer(self, x, layer, weights):
        kind, config = layer["class_name"], layer["config"]
        w = {k: v.astype(np.float64) for k, v in weights.items()}
        spatial = tuple(range(x.ndim - 1))
        if kind == "Sequential":
            for inner, own in weights_of(layer, weights):
                x = self.layer(x, inner, own)
        elif kind in ("Conv1D", "Conv2D"):
            x = self.convolution(x, config, w["kernel"], w.get("bias", 0), int(kind[4]))
        elif kind == "DepthwiseConv2D":
            x = self.depthwise(x, config, w["depthwise_kernel"], w["bias"])
        elif kind.startswith(("MaxPooling", "AveragePooling")):
            x = self.pool(x, config, kind.startswith("Max"))
        elif kind.startswith("GlobalAverage"):
            x = x.mean(spatial)
        elif kind.startswith("GlobalMax"):
            x = x.max(spatial)
        elif kind == "ZeroPadding2D":
            x = np.pad(x, config["padding"] + [[0, 0]])
        elif kind == "ZeroPadding1D":
            x = np.pad(x, [config["padding"], [0, 0]])
        elif kind == "Flatten":
            x = x.ravel()
        elif kind == "Reshape":
            x = x.reshape(config["target_shape"])
        elif kind == "Permute":
            x = x.transpose([d - 1 for d in config["dims"]])
        elif kind == "PReLU":
            x = np.where(x > 0, x, w["alpha"] * x)
        elif kind == "ReLU":
            x = np.minimum(np.where(x > 0, x, config["negative_slope"] * x), config["max_value"] or np.inf)
        elif kind == "Rescaling":
            x = x * np.array(config["scale"]) + np.array(config["offset"])
        elif kind == "Normalization":
            x = (x - w["mean"]) / np.maximum(np.sqrt(w["variance"]), 1e-7)
        else:
            return forward([(layer, weights)], x)
        return np.maximum(x, 0) if config.get("activation") == "relu" else x


def weights_of(model, weights):
    layers = model["config"]["layers"]
    return [(layer, {k.split("/")[1]: v for k, v in weights.items() if k.split("/")[0] == layer["config"]["name"]})
            for layer in layers]


def image_outputs(name, layers, shape):
    points = np.round(RANDOM.normal(size=(6, *shape)), 3)
    values = []
    for x in points:
        for layer, weights in layers:
            x = Image().layer(x, layer, weights)
        values.append(x.ravel().tolist())
    (OUT / f"{name}.json").write_text(json.dumps({"points": points.reshape(6, -1).tolist(), "outputs": values}))


def conv(kind, name, shape, activation="linear", strides=1, padding="valid", dilation=1, groups=1, **shape_of_input):
    rank = len(shape) - 2
    variable = "depthwise_kernel" if kind == "DepthwiseConv2D" else "kernel"
    width = shape[-2] * shape[-1] if kind == "DepthwiseConv2D" else shape[-1]
    config = {"name": name, "activation": activation, "strides": [strides] * rank, "padding": padding,
              "dilation_rate": [dilation] * rank, "groups": groups, "use_bias": True, "data_format": "channels_last",
              **shape_of_input}
    return {"class_name": kind, "config": config}, {variable: eighths(*shape), "bias": eighths(width)}


def pool(kind, name, size, strides=None, padding="valid"):
    return plain(kind, name, pool_size=size, strides=strides, padding=padding, data_format="channels_last")


def shaped(*shape):
    return {"batch_input_shape": [None, *shape]}


def nested(name, layers):
    """A model as a layer; its weights are named by layer and variable."""
    model = {"class_name": "Sequential", "config": {"name": name, "layers": [layer for layer, _ in layers]}}
    return model, {layer["config"]["name"] + "/" + k: v for layer, own in layers for k, v in own.items()}


def images():
    global RANDOM
    RANDOM = np.random.default_rng(12)
    padded = [conv("Conv2D", "a", (3, 2, 2, 3), "relu", strides=2, padding="same", **shaped(5, 6, 2)),
              plain("ZeroPadding2D", "zeros", padding=[[1, 0], [0, 2]]),
              conv("Conv2D", "b", (2, 2, 3, 4)), plain("Flatten", "flat"), dense("out", 48, 2)]
    # 5 x 6 becomes 3 x 3, with zeros 4 x 5, after the second convolution 3 x 4
    write_h5("convolution_same", sequential(padded), padded)
    image_outputs("convolution_same", padded, (5, 6, 2))
    grouped = [plain("InputLayer", "in", **shaped(7, 7, 4)),
               conv("Conv2D", "a", (2, 2, 2, 4), dilation=2, groups=2), normalization("norm", 4),
               plain("ReLU", "relu", max_value=2.0, negative_slope=0.25, threshold=0.0),
               conv("DepthwiseConv2D", "depth", (2, 2, 4, 2), "relu", strides=2, padding="same"),
               plain("GlobalAveragePooling2D", "mean"), dense("out", 8, 3, "softmax")]
    write_h5("convolution_groups", functional(grouped, False), grouped)
    image_outputs("convolution_groups", grouped, (7, 7, 4))
    pools = [plain("InputLayer", "in", **shaped(5, 5, 2)), plain("Rescaling", "unit", scale=0.125, offset=[-1.0, 1.0]),
             pool("MaxPooling2D", "largest", [2, 2], [2, 2], "same"),
             pool("AveragePooling2D", "mean", [2, 2], [1, 1], "same"), dense("at_each_place", 2, 3, "relu"),
             (plain("PReLU", "slopes", shared_axes=[1, 2])[0], {"alpha": eighths(1, 1, 3)}),
             plain("Permute", "permute", dims=[3, 1, 2]), plain("Reshape", "reshape", target_shape=[9, -1]),
             (plain("PReLU", "each")[0], {"alpha": eighths(9, 3)}), plain("Flatten", "flat"), dense("out", 27, 2)]
    write_h5("pooling", sequential(pools), pools)
    image_outputs("pooling", pools, (5, 5, 2))
    steps = [plain("InputLayer", "in", batch_shape=[None, 9, 2]),
             ({"class_name": "Normalization", "config": {"name": "adapted", "axis": [-1], "invert": False, "mean": None}},
              {"mean": eighths(2), "variance": eighths(2) ** 2, "count": np.float32([3])}),
             conv("Conv1D", "a", (3, 2, 3), "relu", padding="causal", dilation=2),
             plain("ZeroPadding1D", "zeros", padding=[1, 2]), pool("AveragePooling1D", "mean", [3], [2]),
             conv("Conv1D", "b", (2, 3, 3), padding="same"), pool("MaxPooling1D", "largest", [2]),
             plain("GlobalMaxPooling1D", "peak"), dense("out", 3, 2)]
    write_h5("sequence", sequential(steps), steps)
    image_outputs("sequence", steps, (9, 2))
    write_keras("sequence_3", functional(steps, True), steps)
    image_outputs("sequence_3", steps, (9, 2))
    inner = [conv("Conv2D", "a", (2, 2, 1, 2), "relu"), plain("Flatten", "flat")]
    head = [dense("a", 8, 3, "relu"), dense("b", 3, 3)]
    both = [plain("InputLayer", "in", **shaped(3, 3, 1)), nested("body", inner), nested("head", head), dense("a", 3, 1)]
    write_h5("models_in_a_model", functional(both, False), both)
    image_outputs("models_in_a_model", both, (3, 3, 1))
    write_keras("models_in_a_model_3", sequential(both), both)
    image_outputs("models_in_a_model_3", both, (3, 3, 1))
    # refused
    open_size = [plain("InputLayer", "in", **shaped(None, None, 1)), conv("Conv2D", "a", (2, 2, 1, 2), "relu"),
                 plain("GlobalMaxPooling2D", "peak"), dense("out", 2, 1)]
    write_h5("open_size", sequential(open_size), open_size)
    wide = [plain("InputLayer", "in", **shaped(3, 3, 1)), conv("Conv2D", "a", (4, 4, 1, 2), "relu")]
    write_h5("window_too_large", sequential(wide), wide)


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


def snake_case(name):
    return re.sub("([a-z])([A-Z])", r"\1_\2", re.sub("(.)([A-Z][a-z]+)", r"\1_\2", name)).lower()


def write_listed(f, layers):
    counts = {}
    for layer, weights in layers:
        kind = snake_case(layer["class_name"])
        number = counts.get(kind, 0)
        counts[kind] = number + 1
        g = f.create_group(f"layers/{kind}" + (f"_{number}" if number else ""))
        if kind == "sequential":
            write_listed(g, weights_of(layer, weights))
            continue
        own = g.create_group("vars")
        for i, v in enumerate(weights.values()):
            own.create_dataset(str(i), data=v)


def write_keras(name, config, layers):
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as f:
        write_listed(f, layers)
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
    recurrent = [plain("InputLayer", "in"), plain("LSTM", "memory", units=4), dense("out", 4, 1)]
    write_h5("recurrent", sequential(recurrent), recurrent)
    smooth = [dense("a", 2, 3, "gelu"), dense("b", 3, 1)]
    write_h5("gelu", sequential(smooth), smooth)
    middle = [dense("a", 2, 3, "tanh"), dense("b", 3, 1)]
    write_h5("tanh_in_the_middle", sequential(middle), middle)
    branched = functional(mlp, False)
    branched["config"]["layers"][3]["inbound_nodes"] = [[["dense", 0, 0, {}], ["dropout", 0, 0, {}]]]
    write_h5("two_paths", branched, mlp)
    write_h5("own_class", {"class_name": "MyModel", "config": {}}, mlp)


main()
images()
