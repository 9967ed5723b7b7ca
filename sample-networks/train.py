#!/usr/bin/env python3
"""Trains the sample networks of ReLU Atlas.

    train.py all                                         every sample, into this folder
    train.py two-moons duffing --out DIR                 some of them, elsewhere
    train.py duffing-chaotic --out DIR                   a further one, which is not in this folder
    train.py two-circles --seeds 0-19 --only-networks --out DIR
                                                         one network per seed, on the same points

Each sample is a folder with the same weights three times, as network.onnx, network.pt (a state_dict) and
network.safetensors, with the points it was trained and tested on in points.csv, and with training.json, which says how
it was trained and how well it did. The Duffing samples also have their checkpoints and losses, epoch by epoch, and so
has any other with --checkpoints.

Needs PyTorch (1.13 or later) and NumPy. The datasets and training functions can be imported:

    from train import two_circles, train_classifier, accuracy, save_network
    data = two_circles(points=300, noise=0.1, seed=7)
    network = train_classifier(data, widths=(2, 6, 6, 2), seed=3)

The weights follow from the seeds: all arithmetic is done on one thread, because sums split among threads round
differently. A program that imports PyTorch before this module has to see to that itself (OMP_NUM_THREADS=1 and
OPENBLAS_NUM_THREADS=1). Another processor or another release of PyTorch may still round in other places.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import struct
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional, Sequence

for _library in ("OMP", "OPENBLAS", "MKL"):  # read when the libraries are loaded, so before the imports
    os.environ[_library + "_NUM_THREADS"] = "1"

import numpy as np
import torch
from torch import Tensor, nn

torch.set_num_threads(1)

# ---------------------------------------------------------------------------------------------------------------------
# Datasets


@dataclass(frozen=True)
class Dataset:
    """Points with their targets, both float32; rows where `train` is false are for testing only."""

    inputs: Tensor  # (points, features)
    targets: Tensor  # (points,): class numbers (int64) or values (float32)
    train: Tensor  # (points,): bool

    @property
    def is_classification(self) -> bool:
        return not self.targets.is_floating_point()

    def part(self, train: bool) -> tuple[Tensor, Tensor]:
        rows = self.train == train
        return self.inputs[rows], self.targets[rows]


def two_circles(
    points: int = 500, outer: float = 1.0, inner: float = 0.5, noise: float = 0.05, seed: int = 0
) -> Dataset:
    """Class 0 around the circle of radius `outer`, class 1 around the one of radius `inner`."""
    return _nested_spheres(2, points, outer, inner, noise, seed)


def nested_spheres(
    points: int = 800, outer: float = 1.0, inner: float = 0.5, noise: float = 0.05, seed: int = 0
) -> Dataset:
    """Class 0 around the sphere of radius `outer` in space, class 1 around the one of radius `inner`."""
    return _nested_spheres(3, points, outer, inner, noise, seed)


def _nested_spheres(dimension: int, points: int, outer: float, inner: float, noise: float, seed: int) -> Dataset:
    """Directions are uniform; the radius has normal noise."""
    random = np.random.default_rng(seed)
    labels = np.arange(points) % 2
    directions = random.normal(size=(points, dimension))
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    radii = np.where(labels == 0, outer, inner) + random.normal(scale=noise, size=points)
    return _shuffle_and_split(directions * radii[:, None], labels, random)


def two_moons(points: int = 500, noise: float = 0.1, seed: int = 0) -> Dataset:
    """Two interleaved half circles: class 0 the upper one around (0, 0), class 1 the lower one around (1, 0.5)."""
    random = np.random.default_rng(seed)
    labels = np.arange(points) % 2
    angles = random.uniform(0, np.pi, size=points)
    upper = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    lower = np.array([1.0, 0.5]) - upper
    places = np.where(labels[:, None] == 0, upper, lower)
    return _shuffle_and_split(places + random.normal(scale=noise, size=places.shape), labels, random)


def hidden_moons(inputs: int = 20, points: int = 500, noise: float = 0.1, seed: int = 0) -> Dataset:
    """The two moons on a random plane of the input space, normal noise in all directions."""
    random = np.random.default_rng(seed)
    moons = two_moons(points, noise=0, seed=seed)
    plane, _ = np.linalg.qr(random.normal(size=(inputs, 2)))
    middle = random.uniform(-1, 1, size=inputs)
    places = middle + moons.inputs.double().numpy() @ plane.T
    places += random.normal(scale=noise, size=places.shape)
    return Dataset(torch.from_numpy(places).float(), moons.targets, moons.train)


def two_spirals(points: int = 500, turns: float = 1.25, noise: float = 0.02, seed: int = 0) -> Dataset:
    """Two interleaved spirals around the origin, class 1 half a turn behind class 0; radius 0.15 to 1, uniform in length."""
    random = np.random.default_rng(seed)
    labels = np.arange(points) % 2
    radii = np.sqrt(random.uniform(0.15**2, 1, size=points))
    angles = 2 * np.pi * turns * radii + np.pi * labels
    places = radii[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    return _shuffle_and_split(places + random.normal(scale=noise, size=places.shape), labels, random)


def paraboloid_surface(points: int = 1000, seed: int = 0) -> Dataset:
    """y = x0² + x1², without noise, at uniform points of [-1, 1]²."""
    random = np.random.default_rng(seed)
    places = random.uniform(-1, 1, size=(points, 2))
    return _shuffle_and_split(places, (places**2).sum(axis=1), random)


def _shuffle_and_split(inputs: np.ndarray, targets: np.ndarray, random: np.random.Generator) -> Dataset:
    """Four fifths for training, in random order, the rest for testing."""
    order = random.permutation(len(inputs))
    targets = torch.from_numpy(targets[order])
    return Dataset(
        inputs=torch.from_numpy(inputs[order]).float(),
        targets=targets.float() if targets.is_floating_point() else targets.long(),
        train=torch.arange(len(inputs)) < len(inputs) * 4 // 5,
    )


@dataclass(frozen=True)
class Oscillator:
    """The Duffing oscillator, x″ = −δ x′ − α x − β x³ + γ cos ω t, started at x = 0 with velocity 1."""

    delta: float = 0.0
    alpha: float = -1.0
    beta: float = 1.0
    gamma: float = 0.0
    omega: float = 1.0
    start: float = 0.0
    start_velocity: float = 1.0
    step: float = 0.02
    """Time between two points."""
    points: int = 1000
    substeps: int = 20
    """Integration steps per step."""

    def acceleration(self, x, velocity, cosine):
        """That at place x, where `cosine` is cos ω t."""
        return -self.delta * velocity - self.alpha * x - self.beta * x**3 + self.gamma * cosine

    def trajectory(self) -> tuple[np.ndarray, np.ndarray]:
        """Times 0, step, 2·step, … and the positions there (classical Runge-Kutta, order 4, float64).

        There is one entry more than `points`, so that each point has a successor.
        """

        def derivative(time: float, state: np.ndarray) -> np.ndarray:
            x, velocity = state
            return np.array([velocity, self.acceleration(x, velocity, np.cos(self.omega * time))])

        state = np.array([self.start, self.start_velocity], dtype=np.float64)
        positions = [state[0]]
        h = self.step / self.substeps
        for point in range(self.points):
            for substep in range(self.substeps):
                t = point * self.step + substep * h
                k1 = derivative(t, state)
                k2 = derivative(t + h / 2, state + h / 2 * k1)
                k3 = derivative(t + h / 2, state + h / 2 * k2)
                k4 = derivative(t + h, state + h * k3)
                state = state + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
            positions.append(state[0])
        return self.step * np.arange(self.points + 1), np.array(positions)

    def dataset(self) -> Dataset:
        """Inputs (t, x(t)), target x(t + step); all points are for training."""
        times, positions = self.trajectory()
        return Dataset(
            inputs=torch.from_numpy(np.stack([times[:-1], positions[:-1]], axis=1)).float(),
            targets=torch.from_numpy(positions[1:]).float(),
            train=torch.ones(self.points, dtype=torch.bool),
        )


# ---------------------------------------------------------------------------------------------------------------------
# Training

EachEpoch = Callable[[int, nn.Sequential, Sequence[float]], None]
"""Called with the epoch, the network before that epoch's step, and the terms of its loss."""


def relu_network(widths: Sequence[int], seed: int) -> nn.Sequential:
    """An untrained network with ReLU after every layer but the last, in PyTorch's usual random initialisation."""
    torch.manual_seed(seed)
    layers: list[nn.Module] = []
    for fan_in, fan_out in zip(widths, widths[1:]):
        layers += [nn.Linear(fan_in, fan_out), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def train_classifier(
    data: Dataset,
    widths: Sequence[int],
    seed: int,
    epochs: int = 1000,
    learning_rate: float = 0.01,
    each_epoch: Optional[EachEpoch] = None,
) -> nn.Sequential:
    """One output per class; binary cross entropy of each against the one-hot target."""
    network = relu_network(widths, seed)
    inputs, labels = data.part(train=True)
    one_hot = nn.functional.one_hot(labels, widths[-1]).float()
    cross_entropy = nn.BCEWithLogitsLoss()
    _minimise(network, lambda: [cross_entropy(network(inputs), one_hot)], epochs, learning_rate, each_epoch)
    return network


def train_regression(
    data: Dataset,
    widths: Sequence[int],
    seed: int,
    epochs: int = 3000,
    learning_rate: float = 0.01,
    each_epoch: Optional[EachEpoch] = None,
) -> nn.Sequential:
    """Mean squared error of the single output."""
    network = relu_network(widths, seed)
    inputs, values = data.part(train=True)
    squared_error = nn.MSELoss()
    _minimise(network, lambda: [squared_error(network(inputs)[:, 0], values)], epochs, learning_rate, each_epoch)
    return network


def train_oscillator(
    oscillator: Oscillator,
    widths: Sequence[int],
    seed: int,
    epochs: int = 10_000,
    learning_rate: float = 0.001,
    each_epoch: Optional[EachEpoch] = None,
) -> nn.Sequential:
    """Physics-informed: mean squared error of the data, and that of a residual with the oscillator's force.

    With x̂ the output for the input (t, x), the residual is ∂x̂/∂t − (−δ (x̂ − x)/step − α x̂ − β x̂³ + γ cos ω t). The derivative is
    the network's own, with respect to its input t, by automatic differentiation. It is the first one, where the equation
    of motion has the second (which is 0 for a ReLU network), so the residual pulls the output towards the rest positions
    and the sum of the two losses does not go to 0.
    """
    network = relu_network(widths, seed)
    inputs, successors = oscillator.dataset().part(train=True)
    cosine = torch.cos(oscillator.omega * inputs[:, 0])
    inputs.requires_grad_()
    squared_error = nn.MSELoss()

    def losses() -> list[Tensor]:
        predicted = network(inputs)[:, 0]
        (gradient,) = torch.autograd.grad(predicted.sum(), inputs, create_graph=True)
        velocity = (predicted - inputs[:, 1]) / oscillator.step
        force = oscillator.acceleration(predicted, velocity, cosine)
        return [squared_error(predicted, successors), squared_error(gradient[:, 0], force)]

    _minimise(network, losses, epochs, learning_rate, each_epoch)
    return network


def _minimise(
    network: nn.Sequential,
    losses: Callable[[], list[Tensor]],
    epochs: int,
    learning_rate: float,
    each_epoch: Optional[EachEpoch],
) -> None:
    """Takes `epochs` steps of Adam down the sum of the losses, each step on all the points.

    `each_epoch` sees epochs 0 (nothing learnt yet) to `epochs` (the result).
    """
    optimizer = torch.optim.Adam(network.parameters(), lr=learning_rate)
    for epoch in range(epochs + 1):
        terms = losses()
        if each_epoch is not None:
            each_epoch(epoch, network, [term.item() for term in terms])
        if epoch < epochs:
            optimizer.zero_grad()
            sum(terms).backward()
            optimizer.step()


@torch.no_grad()
def accuracy(network: nn.Sequential, data: Dataset, train: bool) -> float:
    """Share of points whose largest output is the one of their class."""
    inputs, labels = data.part(train)
    return (network(inputs).argmax(dim=1) == labels).double().mean().item()


@torch.no_grad()
def mean_squared_error(network: nn.Sequential, data: Dataset, train: bool) -> float:
    inputs, values = data.part(train)
    return nn.functional.mse_loss(network(inputs)[:, 0], values).item()


def scores(network: nn.Sequential, data: Dataset) -> dict[str, float]:
    """Accuracy or mean squared error on the training points and, where there are any, on the test points."""
    name, score = ("Accuracy", accuracy) if data.is_classification else ("MeanSquaredError", mean_squared_error)
    result = {"train" + name: score(network, data, train=True)}
    if not data.train.all():
        result["test" + name] = score(network, data, train=False)
    return result


# ---------------------------------------------------------------------------------------------------------------------
# Files


def save_network(network: nn.Sequential, folder: Path) -> None:
    """The same weights as ONNX, as a PyTorch state_dict and as safetensors."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "network.pt")
    save_safetensors(network, folder / "network.safetensors", format="pt")
    torch.onnx.export(
        network,
        torch.zeros(1, network[0].in_features),
        str(folder / "network.onnx"),
        input_names=["input"],
        output_names=["output"],
        dynamic_axes={"input": {0: "batch"}, "output": {0: "batch"}},
    )


def save_safetensors(network: nn.Module, file: Path, **metadata: str) -> None:
    """Length of the header (uint64), the header (JSON, padded to a multiple of 8), the tensors; little-endian."""
    header: dict[str, dict] = {"__metadata__": metadata} if metadata else {}
    content = b""
    for name, tensor in network.state_dict().items():
        data = tensor.numpy().astype("<f4").tobytes()
        offsets = [len(content), len(content) + len(data)]
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": offsets}
        content += data
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(struct.pack("<Q", len(text)) + text + content)


def save_points(data: Dataset, file: Path) -> None:
    """Columns x0, x1, …, then label (a class) or y (a value), then split (train or test); the exact float32 values."""
    features = [f"x{i}" for i in range(data.inputs.shape[1])]
    header = [*features, "label" if data.is_classification else "y", "split"]
    columns = zip(data.inputs.tolist(), data.targets.tolist(), data.train.tolist())
    _save_csv(file, header, ([*inputs, target, "train" if train else "test"] for inputs, target, train in columns))


def save_json(content: dict, file: Path) -> None:
    file.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def _save_csv(file: Path, header, rows) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


# ---------------------------------------------------------------------------------------------------------------------
# The samples


@dataclass(frozen=True)
class Sample:
    widths: tuple[int, ...]
    seed: int
    epochs: int
    data: Callable[[], Dataset]
    train: Callable[..., nn.Sequential]
    """Called as train(data or oscillator, widths, seed, epochs=…, each_epoch=…)."""
    loss_terms: tuple[str, ...] = ()
    """Names of the terms of the loss, where it is a sum."""
    checkpoint_every: int = 0
    """Epochs from one checkpoint to the next; 0 for no checkpoints and no losses."""


def _duffing(oscillator: Oscillator) -> Sample:
    return Sample(
        (2, 50, 50, 50, 50, 1),
        0,
        10_000,
        oscillator.dataset,
        lambda _, *args, **settings: train_oscillator(oscillator, *args, **settings),
        loss_terms=("data_loss", "physics_loss"),
        checkpoint_every=100,
    )


SAMPLES = {
    "two-circles": Sample((2, 6, 6, 2), 1, 1000, two_circles, train_classifier),
    "two-moons": Sample((2, 5, 5, 5, 2), 2, 1000, two_moons, train_classifier),
    "hidden-moons": Sample((20, 8, 8, 2), 1, 1000, hidden_moons, train_classifier),
    "two-spirals": Sample((2, 16, 16, 2), 0, 2000, two_spirals, train_classifier),
    "nested-spheres": Sample((3, 8, 8, 2), 0, 1000, nested_spheres, train_classifier),
    "paraboloid": Sample((2, 8, 8, 1), 3, 3000, paraboloid_surface, train_regression),
    "duffing": _duffing(Oscillator()),
}
FURTHER_SAMPLES = {
    "duffing-chaotic": _duffing(Oscillator(delta=0.3, gamma=0.5, omega=1.2)),
}


def make_sample(
    name: str,
    folder: Path,
    seed: Optional[int],
    epochs: Optional[int],
    checkpoint_every: Optional[int],
    only_network: bool,
) -> dict:
    """Trains one sample, writes it into the folder and returns what training.json says."""
    sample = {**SAMPLES, **FURTHER_SAMPLES}[name]
    seed = sample.seed if seed is None else seed
    epochs = sample.epochs if epochs is None else epochs
    data = sample.data()
    checkpoint_every = sample.checkpoint_every if checkpoint_every is None else checkpoint_every
    keep_history = checkpoint_every > 0 and not only_network
    history: list[Sequence[float]] = []

    def each_epoch(epoch: int, network: nn.Sequential, losses: Sequence[float]) -> None:
        history.append([epoch, sum(losses), *(losses if sample.loss_terms else ())])
        if keep_history and epoch % checkpoint_every == 0:
            save_safetensors(network, folder / "checkpoints" / f"epoch{epoch:05d}.safetensors", epoch=str(epoch))

    network = sample.train(data, sample.widths, seed, epochs=epochs, each_epoch=each_epoch)
    save_network(network, folder)
    if keep_history:
        _save_csv(folder / "loss.csv", ["epoch", "loss", *sample.loss_terms], history)
    if not only_network:
        save_points(data, folder / "points.csv")
    training = {
        "sample": name,
        "architecture": list(sample.widths),
        "seed": seed,
        "epochs": epochs,
        "loss": history[-1][1],
        **dict(zip(sample.loss_terms, history[-1][2:])),
        **scores(network, data),
    }
    save_json(training, folder / "training.json")
    return training


def parse_seeds(text: str) -> list[int]:
    """"0-19", "3", "0-4,7" and the like."""
    seeds: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        seeds += range(int(first), int(last or first) + 1)
    if not seeds:
        raise ValueError("no seed in " + text)
    return seeds


def main(arguments: Optional[Sequence[str]] = None) -> int:
    parser = argparse.ArgumentParser(description="Trains the sample networks of ReLU Atlas.")
    parser.add_argument(
        "names",
        nargs="+",
        choices=[*SAMPLES, "all", *FURTHER_SAMPLES],
        metavar="NAME",
        help=f"{', '.join(SAMPLES)}; all of these; {', '.join(FURTHER_SAMPLES)}",
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent, help="default: this folder")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--seed", type=int, help="of the initial weights; default: the sample's own")
    which.add_argument("--seeds", type=parse_seeds, help="such as 0-19: a network for each, in OUT/NAME/seed00 and so on")
    parser.add_argument("--epochs", type=int, help="default: the sample's own")
    parser.add_argument(
        "--checkpoints", type=int, metavar="N", help="one every N epochs, and the losses; default: the sample's own"
    )
    parser.add_argument("--only-networks", action="store_true", help="no points, checkpoints or losses")
    options = parser.parse_args(arguments)

    names = list(SAMPLES) if "all" in options.names else list(dict.fromkeys(options.names))
    for name in names:
        for seed in options.seeds or [options.seed]:
            folder = options.out / name / f"seed{seed:02d}" if options.seeds else options.out / name
            started = time.perf_counter()
            training = make_sample(name, folder, seed, options.epochs, options.checkpoints, options.only_networks)
            seconds = time.perf_counter() - started
            numbers = {key: value for key, value in training.items() if isinstance(value, (int, float))}
            print(name, *(f"{key} {value:.6g}" for key, value in numbers.items()), f"({seconds:.1f} s)", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
