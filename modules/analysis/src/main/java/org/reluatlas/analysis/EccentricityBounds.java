package org.reluatlas.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.reluatlas.task.Progress;

/**
 * The diameter of a connected graph, from bounds of the eccentricities of its vertices, their
 * largest distances (Takes and Kosters, Determining the Diameter of Small World Networks, 2011).
 *
 * <p>A search from v with eccentricity e shows that no vertex at distance a from v has an
 * eccentricity above e + a. Searches go in turn from a vertex that may have the largest
 * eccentricity, and from one that is near to all such vertices found so far. What these leave open
 * is searched from vertex by vertex, 64 at a time.
 */
final class EccentricityBounds {

  /** So many rounds without progress: the rest is searched from one by one. */
  private static final int PATIENCE = 6;

  /** The vertices searched from between two looks at the bounds. */
  private static final int GROUP = 1024;

  private final BreadthFirstGraph.Component graph;
  private final int[] upper;
  private final int[] farthestEnd;
  private int diameter;

  private EccentricityBounds(BreadthFirstGraph.Component graph) {
    this.graph = graph;
    upper = new int[graph.size()];
    Arrays.fill(upper, Integer.MAX_VALUE);
    farthestEnd = new int[graph.size()];
  }

  /** The largest distance of two vertices. */
  static int diameter(BreadthFirstGraph.Component graph, Progress progress) {
    EccentricityBounds bounds = new EccentricityBounds(graph);
    int least = Integer.MAX_VALUE;
    int idle = 0;
    for (int open = graph.size(); open > 0 && idle < PATIENCE; open = bounds.open().length) {
      idle = open < least ? 0 : idle + 1;
      least = Math.min(least, open);
      progress.check();
      bounds.searchFromEnd(bounds.largest(bounds.upper));
      int centre = bounds.leastFarthestEnd();
      bounds.searchFromEnd(bounds.largest(bounds.searchFrom(centre)));
    }
    bounds.searchFromOpen(progress);
    return bounds.diameter;
  }

  /** Vertices whose eccentricity may be above the largest distance found. */
  private int[] open() {
    return IntStream.range(0, upper.length).filter(v -> upper[v] > diameter).toArray();
  }

  private int largest(int[] numbers) {
    int largest = 0;
    for (int v = 1; v < numbers.length; v++) {
      largest = numbers[v] > numbers[largest] ? v : largest;
    }
    return largest;
  }

  private int leastFarthestEnd() {
    int least = 0;
    for (int v = 1; v < farthestEnd.length; v++) {
      least = farthestEnd[v] < farthestEnd[least] ? v : least;
    }
    return least;
  }

  private int[] searchFrom(int v) {
    int[] levels = graph.levels(v);
    int eccentricity = Arrays.stream(levels).max().orElse(0);
    diameter = Math.max(diameter, eccentricity);
    for (int w = 0; w < levels.length; w++) {
      upper[w] = Math.min(upper[w], eccentricity + levels[w]);
    }
    return levels;
  }

  private void searchFromEnd(int end) {
    int[] levels = searchFrom(end);
    for (int w = 0; w < levels.length; w++) {
      farthestEnd[w] = Math.max(farthestEnd[w], levels[w]);
    }
  }

  private void searchFromOpen(Progress progress) {
    int[] left = open();
    for (int from = 0; from < left.length; from += GROUP) {
      progress.advance(from / (double) left.length);
      int[] group =
          Arrays.stream(left, from, Math.min(left.length, from + GROUP))
              .filter(v -> upper[v] > diameter)
              .toArray();
      diameter = Math.max(diameter, graph.largestDistanceFrom(group, progress));
    }
  }
}
