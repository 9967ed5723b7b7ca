"""Runs the snippets of a page one after the other; those whose libraries are missing are skipped, and told."""
import re
import sys

import numpy
import relu_atlas

with open(sys.argv[1], encoding="utf-8") as page:
    snippets = re.findall(r"```python\n(.*?)```", page.read(), re.S)
names = {"numpy": numpy, "relu_atlas": relu_atlas}
missing = set()
for number, snippet in enumerate(snippets, 1):
    try:
        exec(compile(snippet, "snippet %d" % number, "exec"), names)
        print("ran", number)
    except ModuleNotFoundError as error:
        missing.add(error.name)
        print("skipped", number, "without", error.name)
        if error.name == "torch" and "result" not in names:
            random = numpy.random.RandomState(1)
            weights = {"0.weight": random.randn(9, 2), "0.bias": random.randn(9), "2.weight": random.randn(1, 9)}
            names["result"] = relu_atlas.analyze(weights, box=[(-1, 1), (-1, 1)])
            names["x"] = names["result"].region_interior
    except NameError as error:
        if not missing:
            raise
        print("skipped", number, "since", error)
print("snippets", len(snippets))
