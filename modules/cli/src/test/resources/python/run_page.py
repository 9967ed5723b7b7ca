"""Runs what a page shows, block after block: snippets of Python, and calls of the launcher, which are indented.

Blocks whose libraries are missing are skipped, and told; so are those after them that need what they would have made.
"""
import os
import re
import shlex
import signal
import subprocess
import sys
import time

import numpy
import relu_atlas

with open(sys.argv[1], encoding="utf-8") as page:
    blocks = re.findall(r"^```python\n(.*?)^```|^((?:    \S[^\n]*\n)+)", page.read(), re.S | re.M)
names = {"numpy": numpy, "relu_atlas": relu_atlas}
missing = set()


def call(line):
    """One call of the launcher; one that watches is ended as soon as there are results."""
    program, *arguments = shlex.split(line)
    if program != "relu-atlas":
        raise AssertionError("no call of the launcher: " + line)
    process = subprocess.Popen([os.environ["RELU_ATLAS"], *arguments], stderr=subprocess.DEVNULL)
    if "--watch" in arguments:
        results = os.path.join(arguments[arguments.index("--out") + 1], "evolution.npz")
        latest = time.monotonic() + 60
        while process.poll() is None and not os.path.exists(results) and time.monotonic() < latest:
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        process.wait()
        assert os.path.exists(results), results
    elif process.wait() != 0:
        raise AssertionError(line)


def without_torch():
    """A network and a run in the place of those of the page."""
    random = numpy.random.RandomState(1)
    weights = {"0.weight": random.randn(9, 2), "0.bias": random.randn(9), "2.weight": random.randn(1, 9)}
    relu_atlas.save(weights, "network.safetensors")
    names["result"] = relu_atlas.analyze("network.safetensors", box=[(-1, 1), (-1, 1)])
    names["filtered"] = relu_atlas.analyze("network.safetensors", box=[(-1, 1), (-1, 1)], filtration="volume")
    names["x"] = names["result"].region_interior
    recorder = relu_atlas.Recorder("run")
    for epoch in range(3):
        weights["0.bias"] = random.randn(9)
        recorder.record(epoch, weights, 1 / (epoch + 1))


for number, (snippet, calls) in enumerate(blocks, 1):
    try:
        if snippet:
            exec(compile(snippet, "block %d" % number, "exec"), names)
        for line in calls.splitlines():
            call(line.strip())
        print("ran", number)
    except ImportError as error:
        name = (error.name or str(error)).partition(".")[0]
        missing.add(name)
        print("skipped", number, "without", name)
        if name == "torch" and "result" not in names:
            without_torch()
    except (AssertionError, NameError) as error:
        if not missing:
            raise
        print("skipped", number, "since", error)
print("blocks", len(blocks))
