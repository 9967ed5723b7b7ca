"""Compares our persistence pairs with PHAT's, and our diagrams with GUDHI's of the barycentric subdivision."""
import sys

import gudhi
import numpy
import phat
import relu_atlas

LARGEST_SUBDIVIDED = 3000


def compare(model, **options):
    result = relu_atlas.analyze(model, **options)
    starts = result.filtration_boundary_indptr
    facets = [result.filtration_boundary_indices[a:b].tolist() for a, b in zip(starts, starts[1:])]
    dimensions = result.filtration_dimension.tolist()
    values = result.filtration_value
    pairs = [tuple(pair) for pair in result.persistence_pairs.tolist()]
    matrix = phat.boundary_matrix(
        representation=phat.representations.bit_tree_pivot_column, columns=list(zip(dimensions, facets))
    )
    assert sorted(matrix.compute_persistence_pairs()) == pairs
    sign = 1 if (numpy.diff(values) >= 0).all() else -1
    assert (numpy.diff(sign * values) >= 0).all()
    if len(values) <= LARGEST_SUBDIVIDED:
        # volumes that cannot be told from 0 have the logarithm -inf
        finite = numpy.unique(values * sign, return_inverse=True)[1]
        ours = [(dimensions[b], finite[b], finite[d]) for b, d in pairs if finite[b] < finite[d]]
        ours += [(dimensions[b], finite[b], numpy.inf) for b in result.persistence_essential]
        assert subdivided(facets, dimensions, finite) == sorted(ours)
    return len(values)


def subdivided(facets, dimensions, values):
    """The diagram of positive persistence of the subdivision, whose simplices are chains of cells."""
    tree = gudhi.SimplexTree()
    chains = []
    for cell, below in enumerate(facets):
        ends = {()}
        for facet in below:
            for chain in chains[facet]:
                ends.update((chain, chain[:-1]))
        chains.append([each + (cell,) for each in ends])
        for chain in chains[-1]:
            tree.insert(list(chain), filtration=float(values[cell]))
    tree.compute_persistence(homology_coeff_field=2, persistence_dim_max=True)
    return sorted((k, *interval) for k, interval in tree.persistence() if interval[0] < interval[1])


def degenerate(random, inputs):
    """Weights of few values: kinks meet in many ways, and many cells have the same value."""
    widths = [inputs, 4, 3, 1]
    weights = {}
    for i, (before, after) in enumerate(zip(widths, widths[1:])):
        weights["%d.weight" % (2 * i)] = random.randint(-1, 2, (after, before)).astype(float)
        weights["%d.bias" % (2 * i)] = random.randint(-1, 2, after).astype(float)
    return weights


samples, tries = sys.argv[1], int(sys.argv[2])
cells = []
for name in "two-circles", "two-moons", "nested-spheres":
    network, points = ["%s/%s/%s" % (samples, name, file) for file in ("network.onnx", "points.csv")]
    for filtration in "output", "boundary-distance", "training-points", "volume":
        cells.append(compare(network, points=points, filtration=filtration))
cells.append(compare(samples + "/two-circles/network.onnx", box="all", filtration="output"))
for seed in range(tries):
    random = numpy.random.RandomState(seed)
    inputs = seed % 3 + 1
    for filtration in "output", "volume":
        cells.append(compare(degenerate(random, inputs), box=[(-2, 2)] * inputs, filtration=filtration))
print("filtrations", len(cells), "of up to", max(cells), "cells")
