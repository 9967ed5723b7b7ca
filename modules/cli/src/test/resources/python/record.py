"""Records a run while a second thread reads all that is there: no file is ever half written."""
import json
import os
import sys
import threading
import time

import numpy
import relu_atlas

run, epochs, width, pause = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
stop = threading.Event()
problems, looks = [], [0]


def look():
    for name in os.listdir(run):
        with open(os.path.join(run, name), "rb") as file:
            content = file.read()
        if name == "loss.csv":
            rows = [line.split(b",") for line in content.split(b"\n")]
            if rows[-1] != [b""] or any(len(row) != 3 for row in rows[:-1]):
                problems.append(content)
        elif name.endswith(".safetensors"):
            length = int.from_bytes(content[:8], "little")
            header = json.loads(content[8 : 8 + length])
            if len(content) != 8 + length + max(each["data_offsets"][1] for each in header.values()):
                problems.append(name)
        looks[0] += 1


def keep_looking():
    while not stop.is_set():
        try:
            look()
        except FileNotFoundError:
            pass  # a draft that has come into its place meanwhile
        except ValueError as error:
            problems.append(error)


recorder = relu_atlas.Recorder(run)
reader = threading.Thread(target=keep_looking)
reader.start()
random = numpy.random.RandomState(1)
try:
    for epoch in range(epochs):
        weights = {"0.weight": random.randn(width, 2), "0.bias": random.randn(width), "2.weight": random.randn(1, width)}
        recorder.record(epoch, weights, 1 / (epoch + 1), accuracy=epoch / epochs)
        time.sleep(pause)
finally:
    stop.set()
    reader.join()
assert not problems, problems[:3]
assert looks[0] > epochs, looks
assert sorted(os.listdir(run)) == ["checkpoint-%06d.safetensors" % e for e in range(epochs)] + ["loss.csv"]
print("recorded", epochs)
