"""Interrupts an analysis as Ctrl-C does, then as a notebook does, and tells what is left behind."""
import os
import signal
import subprocess
import sys
import tempfile
import time

LONG = """
import numpy, relu_atlas
random = numpy.random.RandomState(1)
widths = [3, 80, 80, 1]
weights = {"%d.weight" % i: random.randn(widths[i + 1], widths[i]) for i in range(3)}
relu_atlas.analyze(weights, box=[(-1, 1)] * 3, max_cells=10**9)
"""


def files(folder):
    return [name for _, _, names in os.walk(folder) for name in names]


def is_running(group):
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait(condition):
    latest = time.monotonic() + 60
    while not condition() and time.monotonic() < latest:
        time.sleep(0.05)
    return condition()


for kill in os.killpg, os.kill:
    with tempfile.TemporaryDirectory() as folder:
        child = subprocess.Popen(
            [sys.executable, "-c", LONG],
            env=dict(os.environ, TMPDIR=folder),
            start_new_session=True,
            stderr=subprocess.PIPE,
            universal_newlines=True,
        )
        assert wait(lambda: any(name.endswith(".part") for name in files(folder))), "it did not begin"
        kill(child.pid, signal.SIGINT)
        said = child.communicate()[1].splitlines()
        assert said[-1] == "KeyboardInterrupt", said
        assert os.listdir(folder) == [], os.listdir(folder)
        assert wait(lambda: not is_running(child.pid)), "it goes on"
print("nothing is left")
