"""Writes more PyTorch files that the tests read, into src/test/resources/pytorch, beside those of make_pytorch_files.py.

Run once, with PyTorch 1.13. Files of older versions are written as those versions wrote them: parameters and backends of a
module are pickled by the functions that PyTorch 0.4 and 1.0 named.
"""

import collections
import copy
import json
import pathlib
import pickle
import sys
import types

import torch
from torch import nn
from torch.nn.utils import parametrizations, parametrize, spectral_norm, weight_norm

import make_pytorch_files as base
from make_pytorch_files import GOOD, REFUSED, linear, save

torch.manual_seed(5)


def with_outputs(name, model, value=None, path=GOOD, **options):
    model.eval()
    save(model if value is None else value, path / f"{name}.pt", **options)
    points = torch.randn(20, 2, dtype=torch.float64)
    with torch.no_grad():
        outputs = model.double()(points).tolist()
    (path / f"{name}.json").write_text(json.dumps({"points": points.tolist(), "outputs": outputs}))


class OldPickle:
    """The pickle module as torch.save takes it, with a parameter as an older PyTorch reduced it."""

    def __init__(self, reduce):
        class Pickler(pickle.Pickler):
            def reducer_override(self, value):
                return reduce(value)
        self.Pickler = Pickler
        self.__dict__.update({k: v for k, v in pickle.__dict__.items() if k != "Pickler"})


class Backend:
    pass


def reduce_0_4(value):
    if isinstance(value, nn.Parameter):
        return nn.Parameter, (value.detach(), True)
    if isinstance(value, Backend):
        return sys.modules["torch.nn.backends.thnn"]._get_thnn_function_backend, ()
    return NotImplemented


def reduce_1_0(value):
    if isinstance(value, nn.Parameter):
        return torch._utils._rebuild_parameter, (value.detach(), True, collections.OrderedDict())
    return reduce_0_4(value)


def old_modules():
    import torch.nn.backends.thnn
    for name, reduce in (("0_4", reduce_0_4), ("1_0", reduce_1_0)):
        model = copy.deepcopy(base.PLAIN)
        for module in model.modules():
            module.__dict__["_backend"] = Backend()
            module.__dict__.pop("_non_persistent_buffers_set", None)
            module.__dict__.pop("_is_full_backward_hook", None)
        save(model, GOOD / f"sequential_of_{name}.pt", pickle_module=OldPickle(reduce),
             _use_new_zipfile_serialization=False)


def normalised():
    def net(wrap, **options):
        return nn.Sequential(wrap(linear(2, 4), **options), nn.ReLU(), linear(4, 3))
    for name, options in (("rows", {}), ("columns", {"dim": 1}), ("whole", {"dim": None})):
        model = net(weight_norm, **options)
        with_outputs(f"weight_norm_{name}_state", model, model.state_dict())
    with_outputs("weight_norm_module", net(weight_norm))

    def power(wrap):
        model = net(wrap)
        for _ in range(3):
            model(torch.randn(5, 2))
        return model
    model = power(spectral_norm)
    with_outputs("spectral_norm_state", model, model.state_dict())
    model = power(parametrizations.spectral_norm)
    with_outputs("spectral_norm_parametrized_state", model, model.state_dict())
    # the parametrization of PyTorch 2, which 1.13 has not: original0 is g, and original1 is v
    model = net(weight_norm)
    state = collections.OrderedDict(
        (k.replace("weight_g", "parametrizations.weight.original0")
         .replace("weight_v", "parametrizations.weight.original1"), v) for k, v in model.state_dict().items())
    with_outputs("weight_norm_parametrized_state", model, state)


class Autoencoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(linear(3, 4), nn.ReLU(), linear(4, 2))
        self.decoder = nn.Sequential(linear(2, 4), nn.ReLU(), linear(4, 3), nn.Sigmoid())


class Actor(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(linear(2, 4), nn.ReLU())
        self.policy = linear(4, 2)
        self.value = linear(4, 1)


def pretend(type_):
    """Makes the module that the class says it is of, so that it can be pickled."""
    path = type_.__module__.split(".")
    for end in range(1, len(path) + 1):
        name = ".".join(path[:end])
        sys.modules.setdefault(name, types.ModuleType(name))
    setattr(sys.modules[type_.__module__], type_.__name__, type_)


class AttributeDict(dict):
    pass


AttributeDict.__module__ = "pytorch_lightning.utilities.parsing"


def parts():
    save(Autoencoder(), base.OUT / "parts_of_a_module.pt")
    save(Actor(), base.OUT / "heads_of_a_module.pt")
    pretend(AttributeDict)
    state = base.renamed(["model.net.0", "model.net.2", "model.net.4"])
    state["criterion.weight"] = torch.ones(3)
    save({"epoch": 3, "global_step": 12, "pytorch-lightning_version": "1.9.0", "state_dict": state,
          "loops": {"fit_loop": {"state_dict": {}}}, "callbacks": {}, "optimizer_states": [], "lr_schedulers": [],
          "hyper_parameters": AttributeDict(lr=1e-3)}, GOOD / "lightning.ckpt.pt")
    average = torch.optim.swa_utils.AveragedModel(base.PLAIN)
    save(average.state_dict(), GOOD / "averaged.pt")
    tail = nn.Sequential(*base.PLAIN, nn.Tanh())
    save(tail, GOOD / "tanh_at_the_end.pt")


def activations():
    slopes = nn.PReLU(3)
    slopes.weight.data = base.eighths(3)
    with_outputs("activations", nn.Sequential(linear(2, 4), nn.LeakyReLU(0.125), linear(4, 3), slopes, linear(3, 3),
                                              nn.ReLU6(), linear(3, 3), nn.Hardtanh(-2, 1), linear(3, 2)))


class Config:
    def __reduce__(self):
        return Config, ()


def refused():
    Config.__module__ = "my_project.settings"
    pretend(Config)
    save({"model": base.STATE, "config": Config()}, REFUSED / "own_harmless_class.pt")


if __name__ == "__main__":
    old_modules()
    normalised()
    parts()
    activations()
    refused()
