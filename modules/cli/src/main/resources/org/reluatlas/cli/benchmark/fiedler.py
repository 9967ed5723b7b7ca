# The Fiedler value of a graph by another library, and the seconds that it took.
# Arguments: scipy or networkx, and a file with the numbers of vertices and edges, then an edge in each line.
import sys
import time

import numpy
import scipy.sparse
import scipy.sparse.linalg

library, path = sys.argv[1:]
with open(path) as lines:
    vertices, edges = map(int, next(lines).split())
    ends = numpy.loadtxt(lines, dtype=int, ndmin=2).reshape(edges, 2)

if library == "networkx":
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(vertices))
    graph.add_edges_from(ends.tolist())
    begin = time.perf_counter()
    value = networkx.algebraic_connectivity(graph, tol=1e-9, method="tracemin_lu")
else:
    ones = numpy.ones(edges)
    adjacency = scipy.sparse.coo_matrix((ones, ends.T), shape=(vertices, vertices))
    laplacian = scipy.sparse.csgraph.laplacian((adjacency + adjacency.T).tocsc())
    begin = time.perf_counter()
    value = scipy.sparse.linalg.eigsh(
        laplacian, k=2, sigma=-1e-6, return_eigenvectors=False, tol=1e-9
    ).max()
print("seconds", time.perf_counter() - begin)
print("value", value)
