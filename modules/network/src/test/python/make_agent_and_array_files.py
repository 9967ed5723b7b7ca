"""Writes the files of Stable-Baselines3 and NumPy that the tests read, into src/test/resources.

Run once, with PyTorch and NumPy. The zip files have the entries, names and settings that Stable-Baselines3 writes, of very
small networks. What an actor gives at some points stands beside it in a file of the same name.
"""

import collections
import io
import json
import pathlib
import zipfile

import numpy as np
import torch
from torch import nn

OUT = pathlib.Path(__file__).resolve().parents[1] / "resources"
torch.manual_seed(7)


def eighths(*shape):
    return torch.randint(-16, 17, shape).float() / 8


def linear(inputs, outputs):
    layer = nn.Linear(inputs, outputs)
    layer.weight.data, layer.bias.data = eighths(outputs, inputs), eighths(outputs)
    return layer


def mlp(*widths):
    layers = []
    for a, b in zip(widths, widths[1:]):
        layers += [linear(a, b), nn.ReLU()]
    return nn.Sequential(*layers[:-1])


def state(**modules):
    named = collections.OrderedDict()
    for name, module in modules.items():
        for key, value in module.state_dict().items():
            named[f"{name.replace('__', '.')}.{key}"] = value
    return named


def agent(name, tensors, policy_module, kwargs, compression=zipfile.ZIP_STORED):
    buffer = io.BytesIO()
    torch.save(tensors, buffer)
    data = {"policy_class": {":type:": "<class 'abc.ABCMeta'>", ":serialized:": "gASVLQ==", "__module__": policy_module},
            "verbose": 1, "policy_kwargs": kwargs}
    (OUT / "stablebaselines").mkdir(exist_ok=True)
    with zipfile.ZipFile(OUT / "stablebaselines" / f"{name}.zip", "w", compression) as z:
        z.writestr("data", json.dumps(data, indent=4))
        z.writestr("pytorch_variables.pth", b"")
        z.writestr("policy.pth", buffer.getvalue())
        z.writestr("policy.optimizer.pth", b"not looked into")
        z.writestr("_stable_baselines3_version", "2.3.2")


def outputs(name, model):
    points = torch.randn(10, 3, dtype=torch.float64)
    values = model.double()(points).tolist()
    (OUT / "stablebaselines" / f"{name}.json").write_text(json.dumps({"points": points.tolist(), "outputs": values}))


def agents():
    relu = {":type:": "<class 'dict'>", ":serialized:": "gASVLQ==",
            "activation_fn": "<class 'torch.nn.modules.activation.ReLU'>"}
    policy, value = mlp(3, 8, 8), mlp(3, 8, 8)
    action, critic = linear(8, 2), linear(8, 1)
    ppo = state(mlp_extractor__policy_net=policy, mlp_extractor__value_net=value, action_net=action, value_net=critic)
    ppo = collections.OrderedDict([("log_std", torch.zeros(2)), *ppo.items()])
    agent("ppo_relu", ppo, "stable_baselines3.common.policies", relu)
    agent("ppo_default", ppo, "stable_baselines3.common.policies", {})
    agent("ppo_of_own_policy", ppo, "my_project.policies", {}, zipfile.ZIP_DEFLATED)
    q, target = mlp(3, 8, 8, 2), mlp(3, 8, 8, 2)
    agent("dqn", state(q_net__q_net=q, q_net_target__q_net=target), "stable_baselines3.dqn.policies", {})
    latent, mu, log_std = mlp(3, 8, 8), linear(8, 1), linear(8, 1)
    q0, q1, t0, t1 = (mlp(4, 8, 1) for _ in range(4))
    agent("sac", state(actor__latent_pi=latent, actor__mu=mu, actor__log_std=log_std, critic__qf0=q0, critic__qf1=q1,
                       critic_target__qf0=t0, critic_target__qf1=t1), "stable_baselines3.sac.policies", {})
    outputs("sac", nn.Sequential(latent, nn.ReLU(), mu))
    outputs("ppo_relu", nn.Sequential(policy, nn.ReLU(), action))
    outputs("dqn", q)


def arrays():
    folder = OUT / "numpy"
    folder.mkdir(exist_ok=True)
    net = mlp(2, 4, 4, 3)
    tensors = {k: v.detach().numpy() for k, v in net.state_dict().items()}
    layers = [{"W": m.weight.tolist(), "b": m.bias.tolist()} for m in net if isinstance(m, nn.Linear)]
    (folder / "network.json").write_text(json.dumps({"format": "relu-mlp-v1", "arch": [2, 4, 4, 3], "layers": layers}))
    for name, change in (("float32", lambda a: a), ("float16", lambda a: a.astype(np.float16)),
                         ("float64", lambda a: a.astype(np.float64)), ("columns", np.asfortranarray),
                         ("big_endian", lambda a: a.astype(">f4"))):
        np.savez(folder / f"{name}.npz", **{k: change(v) for k, v in tensors.items()})
    np.savez_compressed(folder / "compressed.npz", **{"net/" + k.replace(".", "/"): v for k, v in tensors.items()})
    both = {f"{part}.{k}": v for part in ("actor", "critic") for k, v in tensors.items()}
    np.savez(folder / "two_networks.npz", **both)
    np.savez(folder / "objects.npz", **{"0.weight": np.array([[None]], dtype=object)})
    np.savez(folder / "integers.npz", **{k: (8 * v).astype(np.int32) for k, v in tensors.items()})
    np.savez(folder / "other_names.npz", W1=tensors["0.weight"], b1=tensors["0.bias"])


agents()
arrays()
