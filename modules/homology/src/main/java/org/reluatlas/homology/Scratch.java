package org.reluatlas.homology;

/**
 * Memory of one worker, used again by each trial and each dimension: 8 bytes for each edge of the
 * largest graph and 4 for each node.
 */
final class Scratch {

  private long[] edges = {};
  private UnionFind sets = new UnionFind(0);
  private int capacity;

  /** The edges of a graph in random order, at the beginning of an array. */
  long[] shuffledEdges(CellGraph graph, SplitMix64 random) {
    if (edges.length < graph.edges()) {
      edges = new long[graph.edges()];
    }
    graph.copyEdges(edges);
    random.shuffle(edges, graph.edges());
    return edges;
  }

  /** Each integer from 0 to {@code size − 1} in a set of its own; 0 always is. */
  UnionFind singletons(int size) {
    if (capacity < Math.max(1, size)) {
      capacity = Math.max(1, size);
      sets = new UnionFind(capacity);
    } else {
      sets.reset(Math.max(1, size));
    }
    return sets;
  }
}
