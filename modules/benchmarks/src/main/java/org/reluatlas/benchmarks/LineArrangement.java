package org.reluatlas.benchmarks;

import java.util.Arrays;
import java.util.Random;
import org.reluatlas.homology.ChainComplex;

/**
 * The cell complex of the unit square cut by random lines: what a network with one hidden layer
 * makes of two inputs. n lines make near n² cells.
 */
final class LineArrangement {

  private final double[][] lines; // a, b, c of a·x + b·y = c
  private final int[][] onLine; // the vertices on each line
  private double[] x = new double[64];
  private double[] y = new double[64];
  private int vertices;
  private int[] ends; // of edge e: 2e and 2e + 1; half-edge h runs from ends[h] to ends[h ^ 1]
  private int edges;

  private LineArrangement(int count, long seed) {
    Random random = new Random(seed);
    lines = new double[count + 4][];
    for (int i = 0; i < count; i++) {
      double angle = Math.PI * random.nextDouble();
      double a = Math.cos(angle);
      double b = Math.sin(angle);
      lines[i] = new double[] {a, b, a * random.nextDouble() + b * random.nextDouble()};
    }
    lines[count] = new double[] {1, 0, 0};
    lines[count + 1] = new double[] {1, 0, 1};
    lines[count + 2] = new double[] {0, 1, 0};
    lines[count + 3] = new double[] {0, 1, 1};
    onLine = new int[lines.length][0];
  }

  /** The complex of this many random lines through the unit square, in general position. */
  static ChainComplex of(int lines, long seed) {
    LineArrangement arrangement = new LineArrangement(lines, seed);
    arrangement.intersectLines();
    arrangement.joinNeighbours();
    return arrangement.complex();
  }

  private void intersectLines() {
    int[] sizes = new int[lines.length];
    for (int i = 0; i < lines.length; i++) {
      for (int j = i + 1; j < lines.length; j++) {
        double[] p = lines[i];
        double[] q = lines[j];
        double det = p[0] * q[1] - p[1] * q[0];
        double px = (p[2] * q[1] - p[1] * q[2]) / det;
        double py = (p[0] * q[2] - p[2] * q[0]) / det;
        if (det != 0 && Math.abs(px - 0.5) <= 0.5 && Math.abs(py - 0.5) <= 0.5) {
          addVertex(px, py);
          append(i, sizes);
          append(j, sizes);
        }
      }
    }
    for (int i = 0; i < lines.length; i++) {
      onLine[i] = Arrays.copyOf(onLine[i], sizes[i]);
    }
  }

  private void addVertex(double px, double py) {
    if (vertices == x.length) {
      x = Arrays.copyOf(x, 2 * vertices);
      y = Arrays.copyOf(y, 2 * vertices);
    }
    x[vertices] = px;
    y[vertices++] = py;
  }

  private void append(int line, int[] sizes) {
    if (sizes[line] == onLine[line].length) {
      onLine[line] = Arrays.copyOf(onLine[line], 2 * sizes[line] + 4);
    }
    onLine[line][sizes[line]++] = vertices - 1;
  }

  private void joinNeighbours() {
    ends = new int[2 * Arrays.stream(onLine).mapToInt(v -> v.length - 1).sum()];
    for (int i = 0; i < lines.length; i++) {
      double a = lines[i][0];
      double b = lines[i][1];
      int[] sorted =
          Arrays.stream(onLine[i])
              .boxed()
              .sorted((u, v) -> Double.compare(b * x[u] - a * y[u], b * x[v] - a * y[v]))
              .mapToInt(v -> v)
              .toArray();
      for (int j = 0; j + 1 < sorted.length; j++) {
        ends[2 * edges] = sorted[j];
        ends[2 * edges++ + 1] = sorted[j + 1];
      }
    }
  }

  /** For each half-edge the next around the face on its left. */
  private int[] nextHalfEdges() {
    Integer[] around = new Integer[2 * edges];
    Arrays.setAll(around, h -> h);
    double[] angles = new double[2 * edges];
    Arrays.setAll(
        angles, h -> Math.atan2(y[ends[h ^ 1]] - y[ends[h]], x[ends[h ^ 1]] - x[ends[h]]));
    Arrays.sort(
        around,
        (g, h) ->
            ends[g] == ends[h]
                ? Double.compare(angles[g], angles[h])
                : Integer.compare(ends[g], ends[h]));
    int[] next = new int[2 * edges];
    for (int from = 0, to; from < around.length; from = to) {
      to = from + 1;
      while (to < around.length && ends[around[to]] == ends[around[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) { // arriving against i, leave by the one clockwise of it
        next[around[i] ^ 1] = around[i == from ? to - 1 : i - 1];
      }
    }
    return next;
  }

  /** Twice the area of a triangle, precise for the tiniest. */
  private double cross(int u, int v, int w) {
    return (x[v] - x[u]) * (y[w] - y[u]) - (y[v] - y[u]) * (x[w] - x[u]);
  }

  private ChainComplex complex() {
    int[] next = nextHalfEdges();
    boolean[] used = new boolean[next.length];
    int[] offsets = new int[next.length + 1];
    int[] sides = new int[next.length];
    int faces = 0;
    int size = 0;
    for (int start = 0; start < next.length; start++) {
      double area = 0;
      for (int h = start; !used[h]; h = next[h]) {
        used[h] = true;
        sides[size++] = h >> 1;
        area += cross(ends[start], ends[h], ends[h ^ 1]);
      }
      if (area > 0) {
        offsets[++faces] = size;
      } else {
        size = offsets[faces]; // the outside, or a half-edge used before
      }
    }
    int[] edgeOffsets = new int[edges + 1];
    Arrays.setAll(edgeOffsets, e -> 2 * e);
    return ChainComplex.of(
        new int[] {vertices, edges, faces},
        new int[][] {null, edgeOffsets, Arrays.copyOf(offsets, faces + 1)},
        new int[][] {null, ends, Arrays.copyOf(sides, size)});
  }
}
