"""Compares Fiedler values and vectors with those of SciPy's eigsh for the same network and weights."""
import json
import sys

import numpy
import relu_atlas
import scipy.sparse
import scipy.sparse.linalg

network, points, expected = sys.argv[1:]
result = relu_atlas.analyze(network, points=points)
i, j = result.edge_index
n = len(result.region_volume)
adjacency = scipy.sparse.coo_matrix((numpy.ones(len(i)), (i, j)), shape=(n, n))
laplacian = scipy.sparse.csgraph.laplacian((adjacency + adjacency.T).tocsc())
volumes = result.region_volume / result.region_volume.mean()  # lengths have no unit there
weights = {"unit": numpy.ones(n), "training-points": 1.0 + result.region_train, "volume": volumes}
with open(expected) as file:
    for name, ours in json.load(file).items():
        weight = weights[name]
        values, vectors = scipy.sparse.linalg.eigsh(
            laplacian, k=3, M=scipy.sparse.diags(weight), sigma=-1e-6, tol=1e-12
        )
        order = values.argsort()
        value, after = values[order[1]], values[order[2]]
        assert abs(value - ours["value"]) <= 1e-8 * after, (name, value, ours["value"])
        assert after > 1.001 * value, "the vector is not determined"
        vector, other = numpy.array(ours["vector"]), vectors[:, order[1]]
        vector /= numpy.sqrt((weight * vector**2).sum())
        other /= numpy.sqrt((weight * other**2).sum())
        other *= numpy.sign((weight * vector * other).sum())
        assert numpy.sqrt((weight * (vector - other) ** 2).sum()) < 1e-5, name
        print("equal", name, value)
