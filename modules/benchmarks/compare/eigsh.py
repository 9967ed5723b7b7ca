#!/usr/bin/env python3
"""The eigensolver beside SciPy's eigsh (shift and invert) and networkx's tracemin_lu, as one table.

    CLASSPATH=... modules/benchmarks/compare/eigsh.py [--no-networkx] [GRAPH ...]

GRAPH is a name that SpectralGraphs knows; six in the plane unless given. CLASSPATH holds the classes of modules/benchmarks and
what it depends on. Every solver runs in a process of its own on the same graph file, which is read before the clock
starts. Residuals ||L x - lambda x|| / (lambda ||x||), in the norm of the vertex weights, are computed here for all of them.
"""

import argparse
import multiprocessing
import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time

import numpy as np

GRAPHS = ["network-1e4", "network-1e5", "network-1e6", "grid-100", "grid-300", "grid-1000"]
FOLDER = pathlib.Path(os.environ.get("SPECTRAL_GRAPHS", "target/spectral-graphs"))
TOLERANCE = 1e-10
LARGE = 50_000


def load(name, weighted):
    """The Laplacian and the vertex weights."""
    import scipy.sparse as sp

    data = np.fromfile(FOLDER / name, dtype="<i4")
    n, m = data[:2]
    sources, targets, weights = np.split(data[2:], [m, 2 * m])
    ones = np.ones(m)
    adjacency = sp.coo_matrix((ones, (sources, targets)), shape=(n, n)).tocsr()
    adjacency = adjacency + adjacency.T
    laplacian = (sp.diags(np.asarray(adjacency.sum(axis=1)).ravel()) - adjacency).tocsc()
    return laplacian, weights.astype(float) if weighted else np.ones(n)


def residual(laplacian, weights, eigenvalue, x):
    defect = laplacian @ x - eigenvalue * weights * x
    return np.sqrt(np.sum(defect**2 / weights) / np.sum(weights * x**2)) / eigenvalue


def eigsh(laplacian, weights, ordering):
    """The first positive eigenpair by ARPACK on a sparse LU factor of the shifted Laplacian."""
    import scipy.sparse as sp
    import scipy.sparse.linalg as spl

    n = laplacian.shape[0]
    mass = sp.diags(weights).tocsc()
    shift = -1e-2 / n
    start = np.random.default_rng(1).standard_normal(n)
    inverse = None
    if ordering:
        symmetric = dict(SymmetricMode=True)
        factor = spl.splu(laplacian - shift * mass, ordering, diag_pivot_thresh=0.0, options=symmetric)
        inverse = spl.LinearOperator((n, n), factor.solve)
    unweighted = np.all(weights == 1)
    values, vectors = spl.eigsh(
        laplacian, 2, None if unweighted else mass, shift, "LM", v0=start, tol=TOLERANCE, OPinv=inverse)
    at = np.argsort(values)[1]
    return values[at], vectors[:, at]


def tracemin(graph, scale):
    """The Fiedler vector by networkx, whose tolerance is for the 1-norm and relative to the largest row of the Laplacian."""
    import networkx as nx

    tolerance = max(TOLERANCE * scale, 4e-16) * np.sqrt(graph.number_of_nodes())
    return nx.fiedler_vector(graph, tol=tolerance, method="tracemin_lu", seed=1)


def off_diagonal(laplacian):
    """The edge weights."""
    import scipy.sparse as sp

    return sp.diags(laplacian.diagonal()) - laplacian


def python_solver(name, weighted, solver, pipe):
    laplacian, weights = load(name, weighted)
    if solver == "tracemin_lu":
        import warnings

        import networkx as nx

        warnings.simplefilter("ignore", FutureWarning)
        scale = eigsh(laplacian, weights, "MMD_AT_PLUS_A")[0] / abs(laplacian).sum(axis=0).max()
        graph = nx.from_scipy_sparse_array(off_diagonal(laplacian))
        solve = lambda: (None, tracemin(graph, scale))
    else:
        solve = lambda: eigsh(laplacian, weights, None if solver == "eigsh" else "MMD_AT_PLUS_A")
    seconds = []
    for _ in range(1 if laplacian.shape[0] > LARGE else 3):
        start = time.perf_counter()
        eigenvalue, x = solve()
        seconds.append(time.perf_counter() - start)
    x = np.asarray(x, dtype=float)
    quotient = x @ (laplacian @ x) / np.sum(weights * x**2)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    pipe.send((statistics.median(seconds), residual(laplacian, weights, quotient, x), quotient, peak))


def run_python(name, weighted, solver):
    receiver, sender = multiprocessing.Pipe(False)
    process = multiprocessing.get_context("spawn").Process(target=python_solver, args=(name, weighted, solver, sender))
    process.start()
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        return None
    finally:
        process.join()


def run_java(name, weighted):
    with tempfile.NamedTemporaryFile() as file:
        out = subprocess.run(
            ["java", "-Xmx3g", f"-Dspectral.graphs={FOLDER}", "org.reluatlas.benchmarks.FiedlerCosts",
             name, "weighted" if weighted else "unweighted", file.name],
            check=True, capture_output=True, text=True).stdout.split()
        x = np.fromfile(file.name, dtype="<f8")
    laplacian, weights = load(name, weighted)
    first, warm, eigenvalue, peak = map(float, out)
    error = residual(laplacian, weights, eigenvalue, x)
    return (first, error, eigenvalue, int(peak)), (warm, error, eigenvalue, int(peak))


def row(name, weighted, solver, result):
    figures = "failed | | |" if result is None else "%.3f | %.1e | %.9e | %d" % result
    print(f"| {name} | {'1 + points' if weighted else '1'} | {solver} | {figures} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--no-networkx", action="store_true")
    parser.add_argument("graphs", nargs="*", default=GRAPHS, metavar="GRAPH")
    arguments = parser.parse_args()
    print("| graph | vertex weights | solver | seconds | residual | eigenvalue | peak MB |")
    print("|---|---|---|---:|---:|---:|---:|")
    for name in arguments.graphs:
        for weighted in (False, True):
            first, warm = run_java(name, weighted)
            row(name, weighted, "ours, first run", first)
            row(name, weighted, "ours", warm)
            row(name, weighted, "eigsh", run_python(name, weighted, "eigsh"))
            row(name, weighted, "eigsh, symmetric ordering", run_python(name, weighted, "symmetric"))
            if not (weighted or arguments.no_networkx):
                row(name, weighted, "tracemin_lu", run_python(name, weighted, "tracemin_lu"))


if __name__ == "__main__":
    main()
