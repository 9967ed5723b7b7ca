package org.reluatlas.spectral.ordering;

/**
 * The size of a set of vertices whose removal halves a graph, roughly: the smallest level of a
 * breadth-first search in the middle of its largest component. O(n + m).
 *
 * <p>The search begins far from the middle, at the last vertex of another search (George and Liu,
 * An Implementation of a Pseudoperipheral Node Finder, ACM TOMS 5, 1979). On grids and dual graphs
 * in d dimensions the size is about n^(1−1/d). It may be far too large where a few vertices of high
 * degree hold a graph together.
 */
public final class LevelSeparator {

  private final int[] start;
  private final int[] neighbour;

  /** The number of the search that found each vertex last; 0 for none. */
  private final int[] foundBy;

  private final int[] queue;
  private int searches;

  private LevelSeparator(int[] start, int[] neighbour) {
    this.start = start;
    this.neighbour = neighbour;
    foundBy = new int[start.length - 1];
    queue = new int[start.length - 1];
  }

  /**
   * The size of the separator of a graph.
   *
   * @param start the index at which the row of each vertex begins, shape (n+1)
   * @param neighbour the rows
   */
  public static int size(int[] start, int[] neighbour) {
    return new LevelSeparator(start, neighbour).ofLargestComponent();
  }

  private int ofLargestComponent() {
    int largest = 0;
    int last = 0;
    for (int v = 0; v < foundBy.length; v++) {
      if (foundBy[v] == 0) {
        int found = search(v);
        if (found > largest) {
          largest = found;
          last = queue[found - 1];
        }
      }
    }
    return largest == 0 ? 0 : smallestMiddleLevel(last);
  }

  /** Searches from a vertex and returns the number of vertices found. */
  private int search(int from) {
    foundBy[from] = ++searches;
    queue[0] = from;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      tail = findNeighbours(queue[head], tail);
    }
    return tail;
  }

  private int findNeighbours(int v, int tail) {
    int end = tail;
    for (int k = start[v]; k < start[v + 1]; k++) {
      if (foundBy[neighbour[k]] != searches) {
        foundBy[neighbour[k]] = searches;
        queue[end++] = neighbour[k];
      }
    }
    return end;
  }

  /** The size of the smallest level with a vertex in the middle half of the order of a search. */
  private int smallestMiddleLevel(int from) {
    int found = search(from);
    searches++;
    foundBy[from] = searches;
    int smallest = found;
    int level = 0;
    int end = 1;
    while (level < end && level < found - found / 4) {
      if (end > found / 4) {
        smallest = Math.min(smallest, end - level);
      }
      int next = end;
      for (; level < end; level++) {
        next = findNeighbours(queue[level], next);
      }
      end = next;
    }
    return smallest;
  }
}
