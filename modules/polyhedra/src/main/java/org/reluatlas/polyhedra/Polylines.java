package org.reluatlas.polyhedra;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Directed segments joined to polylines, through each vertex at which one of them ends and one
 * begins. Other vertices are ends of polylines; a closed one ends at its first vertex.
 */
final class Polylines {

  /** The segments that begin at a vertex and are in no polyline yet. */
  private final Map<Integer, ArrayDeque<int[]>> remaining = new HashMap<>();

  private final Map<Integer, Integer> begins = new HashMap<>();
  private final Map<Integer, Integer> ends = new HashMap<>();
  private final List<int[]> lines = new ArrayList<>();

  Polylines(List<int[]> segments) {
    for (int[] segment : segments) {
      remaining.computeIfAbsent(segment[0], v -> new ArrayDeque<>()).add(segment);
      begins.merge(segment[0], 1, Integer::sum);
      ends.merge(segment[1], 1, Integer::sum);
    }
    for (int[] segment : segments) {
      if (!isInner(segment[0])) {
        walkFrom(segment[0]);
      }
    }
    for (int[] segment : segments) {
      walkFrom(segment[0]); // what is closed
    }
  }

  /** The vertices of each polyline. */
  List<int[]> lines() {
    return lines;
  }

  private boolean isInner(int vertex) {
    return begins.getOrDefault(vertex, 0) == 1 && ends.getOrDefault(vertex, 0) == 1;
  }

  private void walkFrom(int start) {
    int[] segment = remaining.get(start).poll();
    if (segment == null) {
      return;
    }
    IntList line = new IntList();
    line.add(start);
    while (segment != null) {
      line.add(segment[1]);
      segment = isInner(segment[1]) ? remaining.get(segment[1]).poll() : null;
    }
    lines.add(line.toArray());
  }
}
