package org.reluatlas.homology;

import java.util.Arrays;
import org.reluatlas.homology.boundary.CellOrder;
import org.reluatlas.homology.graph.CellGraph;
import org.reluatlas.homology.graph.SpanningForest;
import org.reluatlas.homology.graph.UnionFind;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * Cycles in the 1-skeleton of a filtration: of vertices whose components an edge joins, and of
 * edges. Immutable. Near linear time.
 */
final class SkeletonCycles {

  private static final int STRIDE = 1 << 16;

  private final CellGraph skeleton;
  private final int vertices;

  /** For each vertex that is joined to an older component the oldest node there. */
  private final int[] elders;

  private final SpanningForest forest;

  private SkeletonCycles(CellGraph skeleton, int vertices, int[] elders, SpanningForest forest) {
    this.skeleton = skeleton;
    this.vertices = vertices;
    this.elders = elders;
    this.forest = forest;
  }

  static SkeletonCycles of(CellOrder order, CellGraph skeleton, Progress progress) {
    int vertices = order.complex().count(0);
    int edges = order.complex().firstId(1);
    int[] nodes = new int[skeleton.nodes()]; // by age; a node that is no vertex is the oldest
    int[] ages = new int[nodes.length];
    int age = 0;
    if (nodes.length > vertices) {
      nodes[age++] = vertices;
    }
    int[] elders = new int[nodes.length];
    int[] joining = new int[nodes.length];
    int size = 0;
    UnionFind components = new UnionFind(nodes.length);
    Steps steps = Steps.ofUnknownNumber(progress).every(STRIDE);
    for (int t = 0; t < order.size(); t++) {
      steps.next();
      int k = order.dimensionAt(t);
      if (k == 0) {
        ages[order.cellAt(t)] = age;
        nodes[age++] = order.cellAt(t);
      } else if (k == 1 && !skeleton.isLoop(order.cellAt(t) - edges)) {
        int edge = order.cellAt(t) - edges;
        int a = components.find(ages[skeleton.head(edge)]);
        int b = components.find(ages[skeleton.tail(edge)]);
        if (a != b) {
          components.union(a, b);
          elders[nodes[Math.max(a, b)]] = nodes[Math.min(a, b)];
          joining[size++] = edge;
        }
      }
    }
    SpanningForest forest = SpanningForest.of(skeleton, Arrays.copyOf(joining, size));
    return new SkeletonCycles(skeleton, vertices, elders, forest);
  }

  /**
   * A vertex that begins a class which ends, and the oldest vertex of the component that it is
   * joined to then; without that one if the edge that joins them has no second end.
   */
  int[] pair(int vertex) {
    int elder = elders[vertex];
    return elder == vertices
        ? new int[] {vertex}
        : new int[] {Math.min(vertex, elder), Math.max(vertex, elder)};
  }

  /**
   * An edge that joins nothing, and the path between its ends through older edges, of which the
   * youngest is as old as it can be.
   */
  int[] loop(int edge) {
    if (skeleton.isLoop(edge)) {
      return new int[] {edge};
    }
    int[] path = forest.path(skeleton.head(edge), skeleton.tail(edge));
    int[] loop = Arrays.copyOf(path, path.length + 1);
    loop[path.length] = edge;
    Arrays.sort(loop);
    return loop;
  }
}
