package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The vertices of the subdivision of a region by the upper envelope of the outputs: where they are,
 * which outputs are the largest there, and the certain signs of differences of outputs.
 *
 * <p>Outputs are affine on the region. A difference beyond the bound of its error decides a sign;
 * the others are decided in exact arithmetic at the exact vertex, which is the common zero of
 * walls, neurons and ties.
 */
final class EnvelopeVertices {

  /** A corner less certain than this share of the box is computed anew. */
  private static final double LARGE_ERROR = 0x1p-44;

  private final ScaledNetwork network;
  private final Vertices vertices;
  private final long[] pattern;
  private final BoundedForms.LayerForms forms;
  private final ExactForms exactForms;
  private final VertexSolver solver;
  private final ExactVertices exact;
  private final int outputs;
  private final int classes;
  private final int hiddenWords;
  private double[][] points = new double[16][];

  /** Of each vertex one of the largest outputs, and how far the latest output is above it. */
  private int[] leaders = new int[16];

  private double[] differences = new double[16];
  private double[] errors = new double[16];
  private long exactSigns;

  /**
   * Prepares for a region.
   *
   * @param pattern the region's activation pattern, the bits of the outputs 0
   */
  EnvelopeVertices(
      ScaledNetwork network, long[] pattern, BoundedForms bounded, ExactForms exactForms) {
    this.network = network;
    this.pattern = pattern;
    this.exactForms = exactForms;
    outputs = network.layers() - 1;
    classes = network.layer(outputs).outputs();
    hiddenWords = network.layout().firstWord(outputs);
    forms = bounded.of(outputs, pattern, 0);
    vertices = new Vertices(network.box(), pattern.length);
    RegionPatterns patterns = new RegionPatterns(pattern.length, pattern);
    CellSigns signs = new CellSigns(network, vertices, patterns);
    solver = new VertexSolver(signs, bounded);
    exact = new ExactVertices(signs, exactForms);
  }

  /** How many signs were decided in exact arithmetic. */
  long exactSigns() {
    return exactSigns;
  }

  /** The vertices with their signs: of outputs 0 for the largest and −1 for the others. */
  Vertices vertices() {
    return vertices;
  }

  /** Adds a vertex of the region, at which no output is known to be the largest yet. */
  int addCorner(Vertices of, int vertex) {
    int v = vertices.addCopy(of, vertex, hiddenWords);
    if (vertices.error(v) > LARGE_ERROR) {
      solver.place(v, 0, outputs);
    }
    keepPoint(v);
    return v;
  }

  /** Adds the vertex between u and v at which the latest output ties with the largest. */
  int addTie(int u, int v, int output) {
    int tie = vertices.addBetween(u, v, hiddenWords);
    for (int w = hiddenWords; w < pattern.length; w++) {
      vertices.setSigns(tie, w, 0, vertices.minus(u, w) | vertices.minus(v, w));
    }
    EdgePoint at = EdgePoint.zero(u, differences[u], errors[u], v, differences[v], errors[v]);
    join(tie, output);
    if (at != null && at.isCertain()) {
      vertices.setError(tie, vertices.place(tie, at));
    } else if (!solver.place(tie, 0, network.layers())) {
      exact.place(tie, 0, network.layers());
    }
    keepPoint(tie);
    leaders[tie] = output;
    return tie;
  }

  private void keepPoint(int v) {
    if (v == points.length) {
      points = Arrays.copyOf(points, 2 * v);
      leaders = Arrays.copyOf(leaders, 2 * v);
      differences = Arrays.copyOf(differences, 2 * v);
      errors = Arrays.copyOf(errors, 2 * v);
    }
    points[v] = new double[network.inputs()];
    Arrays.setAll(points[v], axis -> vertices.coordinate(v, axis));
  }

  /** Makes an output the only largest at a vertex. */
  void lead(int v, int output) {
    for (int w = hiddenWords; w < pattern.length; w++) {
      vertices.setSigns(v, w, 0, network.layout().used(outputs, w - hiddenWords));
    }
    join(v, output);
    leaders[v] = output;
  }

  /** Makes an output one of the largest at a vertex. */
  void join(int v, int output) {
    vertices.setSign(v, hiddenWords + (output >> 6), 1L << (output & 63), 0);
  }

  /** The bits of the largest outputs at a vertex. */
  long[] leaders(int v) {
    long[] bits = new long[pattern.length - hiddenWords];
    for (int w = 0; w < bits.length; w++) {
      bits[w] = vertices.zeros(v, hiddenWords + w) & network.layout().used(outputs, w);
    }
    return bits;
  }

  /** The certain sign of an output less the largest ones so far. */
  int compare(int v, int output) {
    int leader = leaders[v];
    differences[v] = forms.at(output, points[v]) - forms.at(leader, points[v]);
    errors[v] = error(v, output) + error(v, leader) + Math.ulp(differences[v]);
    if (Math.abs(differences[v]) > errors[v]) {
      return (int) Math.signum(differences[v]);
    }
    exactSigns++;
    ExactForms.LayerForms rows = exactForms.of(outputs, pattern, 0);
    BigInteger[] difference = rows.difference(output, leader);
    return Arrays.stream(difference).allMatch(c -> c.signum() == 0)
        ? 0
        : exact.position(v, 0, network.layers()).evaluate(difference).signum();
  }

  private double error(int v, int output) {
    return forms.errorAt(output, points[v], vertices.error(v));
  }

  /**
   * The outputs that can be among the largest somewhere on the hull of the vertices: no output that
   * is the largest at a vertex, or on average, is certainly above them at every vertex.
   */
  int[] contenders() {
    double[][] values = new double[vertices.count()][classes];
    double[][] bounds = new double[vertices.count()][classes];
    double[] sums = new double[classes];
    int[] strong = new int[values.length + 1];
    for (int v = 0; v < values.length; v++) {
      for (int k = 0; k < classes; k++) {
        values[v][k] = forms.at(k, points[v]);
        bounds[v][k] = error(v, k);
        sums[k] += values[v][k];
      }
      strong[v] = largest(values[v]);
    }
    strong[values.length] = largest(sums);
    int[] distinct = Arrays.stream(strong).distinct().toArray();
    return IntStream.concat(
            Arrays.stream(distinct),
            IntStream.range(0, classes)
                .filter(k -> Arrays.stream(distinct).noneMatch(s -> s == k))
                .filter(k -> !isBelowOne(k, distinct, values, bounds)))
        .toArray();
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int k = 1; k < values.length; k++) {
      largest = values[k] > values[largest] ? k : largest;
    }
    return largest;
  }

  private static boolean isBelowOne(int k, int[] strong, double[][] values, double[][] bounds) {
    for (int s : strong) {
      boolean below = true;
      for (int v = 0; v < values.length && below; v++) {
        below = (values[v][s] - values[v][k]) * (1 - 0x1p-50) > bounds[v][s] + bounds[v][k];
      }
      if (below) {
        return true;
      }
    }
    return false;
  }
}
