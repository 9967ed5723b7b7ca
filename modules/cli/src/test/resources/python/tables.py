"""Compares the tables in Parquet, read by PyArrow, with the arrays of the same network."""
import sys

import numpy
import pyarrow.parquet
import relu_atlas

network, points, tables = sys.argv[1:]
result = relu_atlas.analyze(network, points=points)


def table(name):
    return pyarrow.parquet.read_table("%s/%s.parquet" % (tables, name)).to_pydict()


cells, regions, edges = table("cells"), table("regions"), table("edges")
signs = {1: "+", -1: "-", 0: "0"}
row = 0
for k, count in enumerate(result.f_vector.tolist()):
    starts = None if k == 0 else result["boundary_%d_indptr" % k]
    for cell in range(count):
        assert (cells["dimension"][row], cells["cell"][row]) == (k, cell)
        assert cells["signs"][row] == "".join(signs[s] for s in result["sign_vectors_%d" % k][cell])
        assert cells["walls"][row] == "".join(signs[s] for s in result["walls_%d" % k][cell])
        if k == 0:
            assert cells["facets"][row] == []
            assert cells["coordinates"][row] == result.coordinates[cell].tolist()
        else:
            assert cells["facets"][row] == result["boundary_%d_indices" % k][starts[cell] : starts[cell + 1]].tolist()
            assert cells["coordinates"][row] is None
        row += 1
assert row == len(cells["cell"])
assert regions["region"] == list(range(len(result.region_volume)))
assert regions["volume"] == result.region_volume.tolist()
assert regions["training_points"] == result.region_train.tolist()
assert len(set(regions["id"])) == len(regions["id"])
assert [edges["source"], edges["target"]] == result.edge_index.tolist()
print("equal", len(cells["cell"]), len(regions["id"]), len(edges["source"]))
