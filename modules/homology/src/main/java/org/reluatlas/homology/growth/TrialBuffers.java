package org.reluatlas.homology.growth;

import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.UnionFind;

/**
 * The buffers of one worker, used again by each trial and each dimension: 8 bytes for each edge of
 * the largest graph and 4 for each node.
 */
final class TrialBuffers {

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

  /** Sets of one integer each, from 0 to {@code size − 1}; 0 is always there. */
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
