package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The pre-activations of the layer at work at all vertices, and the signs that follow from them.
 *
 * <p>At the start of a layer the values come from the layer before by one sparse product per
 * vertex; a vertex made within the layer gets its values by interpolation along the edge that it
 * splits, since every neuron of the layer is affine on that edge. Each vertex carries a bound of
 * the error of its values. A value beyond its bound decides the sign; the others are decided
 * exactly. Where the bound has grown to a noticeable share of the values (a zero set nearly
 * parallel to an edge), the values are computed anew from the exact vertex.
 */
final class VertexValues {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** Values of a layer that begins are computed anew beyond this relative error. */
  private static final double LARGE_ERROR = 0x1p-30;

  /** Values are computed from the exact vertex when they remain beyond this relative error. */
  private static final double UNUSABLE_ERROR = 0x1p-14;

  /** A crossing that is less certain than this share of its edge is computed anew. */
  private static final double LARGE_ERROR_OF_PLACE = 0x1p-10;

  private final SlotLayout layout;
  private final ScaledLayer[] layers;
  private final FaceLattice faces;
  private final Vertices vertices;
  private final VertexSolver solver;
  private final ExactVertices exact;
  private int layer = -1;
  private int firstWord;
  private int words;

  /** Bits of the neurons that vanish at a vertex that they did not make. */
  private long[] touching;

  private int[] active = new int[8];
  private double[] activeValues = new double[8];
  private int activeCount;

  VertexValues(
      SlotLayout layout,
      ScaledLayer[] layers,
      FaceLattice faces,
      Vertices vertices,
      VertexSolver solver,
      ExactVertices exact) {
    this.layout = layout;
    this.layers = layers;
    this.faces = faces;
    this.vertices = vertices;
    this.solver = solver;
    this.exact = exact;
  }

  /** Whether the neuron vanishes at a vertex that was there before its zero set was cut. */
  boolean touches(int neuron) {
    return (touching[neuron >> 6] >>> (neuron & 63) & 1) != 0;
  }

  /** Goes on to the next layer: computes its values and signs at all vertices. */
  void advance() {
    layer++;
    firstWord = layout.firstWord(layer);
    words = layout.words(layer);
    touching = new long[words];
    int inputs = layers[layer].inputs();
    active = Grow.atLeast(active, inputs);
    activeValues = activeValues.length < inputs ? new double[inputs] : activeValues;
    for (int v = 0; v < vertices.count; v++) {
      evaluate(v);
      setSigns(v);
    }
  }

  private void evaluate(int v) {
    double inputError = 0;
    if (layer == 0) {
      gatherCoordinates(v);
    } else {
      inputError = gatherActive(v);
    }
    double squares = 0;
    for (int i = 0; i < activeCount; i++) {
      squares += activeValues[i] * activeValues[i];
    }
    double[] values = new double[layout.width(layer)];
    double[] errors = new double[values.length];
    double inputNorm = Math.sqrt(squares) * (1 + 0x1p-30);
    layers[layer].apply(active, activeValues, activeCount, values);
    layers[layer].errors(inputError, inputNorm, errors);
    double error = layers[layer].error(inputError, inputNorm);
    vertices.errorNorm[v] = error;
    vertices.norm[v] = Norms.euclidean(values);
    vertices.values[v] = values;
    vertices.errors[v] = errors;
    if (exceeds(v, LARGE_ERROR)) {
      refine(v, faces.regionAbove(0, v), layer);
    }
  }

  private boolean exceeds(int v, double relativeError) {
    return vertices.errorNorm[v] > relativeError * vertices.norm[v];
  }

  /** Computes a vertex and its values anew, in doubles where that is certain enough. */
  private void refine(int v, int region, int signedLayers) {
    if (!solver.refine(v, region, signedLayers, layer) || exceeds(v, UNUSABLE_ERROR)) {
      exact.refine(v, region, signedLayers, layer);
    }
  }

  private void gatherCoordinates(int v) {
    activeCount = 0;
    for (int axis = 0; axis < vertices.dimension; axis++) {
      double x = vertices.coordinates[v * vertices.dimension + axis];
      if (x != 0) {
        active[activeCount] = axis;
        activeValues[activeCount++] = x;
      }
    }
  }

  /** Collects the positive values of the layer before and returns a bound of ‖their errors‖₂. */
  private double gatherActive(int v) {
    double[] values = vertices.values[v];
    double[] errors = vertices.errors[v];
    int from = v * vertices.words + layout.firstWord(layer - 1);
    int count = 0;
    double squares = 0;
    for (int w = 0; w < layout.words(layer - 1); w++) {
      for (long bits = vertices.plus[from + w]; bits != 0; bits &= bits - 1) {
        int i = (w << 6) + Long.numberOfTrailingZeros(bits);
        active[count] = i;
        activeValues[count++] = Math.max(values[i], 0);
        squares += errors[i] * errors[i];
      }
    }
    activeCount = count;
    return Math.min(vertices.errorNorm[v], Math.sqrt(squares) * (1 + 0x1p-30));
  }

  private void setSigns(int v) {
    double[] values = vertices.values[v];
    double[] errors = vertices.errors[v];
    int at = v * vertices.words + firstWord;
    for (int w = 0; w < words; w++) {
      long plus = 0;
      long minus = 0;
      int first = w << 6;
      int last = Math.min(values.length, first + 64);
      // the sign bit of a difference is the outcome of a comparison without a branch
      for (int k = first; k < last; k++) {
        plus |= (Double.doubleToRawLongBits(errors[k] - values[k]) >>> 63) << k;
        minus |= (Double.doubleToRawLongBits(values[k] + errors[k]) >>> 63) << k;
      }
      long open = ~(plus | minus) & layout.used(layer, w);
      for (; open != 0; open &= open - 1) {
        long bit = open & -open;
        int sign = signAtStart(v, first + Long.numberOfTrailingZeros(open));
        plus |= sign > 0 ? bit : 0;
        minus |= sign < 0 ? bit : 0;
      }
      vertices.plus[at + w] = plus;
      vertices.minus[at + w] = minus;
      touching[w] |= ~(plus | minus);
    }
  }

  private int signAtStart(int v, int neuron) {
    int sign;
    if (layers[layer].isConstant(neuron, active, activeCount)) {
      sign = (int) Math.signum(layers[layer].bias(neuron));
    } else {
      sign = exact.sign(v, faces.regionAbove(0, v), layer, layer, neuron);
    }
    if (sign == 0) {
      vertices.values[v][neuron] = 0;
      vertices.errors[v][neuron] = 0;
    }
    return sign;
  }

  /**
   * Makes the vertex at which neuron {@code neuron} of the layer vanishes on an edge.
   *
   * @param edge an edge, or a part of it that the neuron splits: values interpolate between the
   *     vertices that ended it when the layer began or when it was made, which keeps chains short
   */
  int cross(int edge, int neuron) {
    int a = faces.facet(1, edge, 0);
    int b = faces.facet(1, edge, 1);
    int region = faces.regionAbove(1, edge);
    int v = vertices.add();
    faces.up[0] = Grow.atLeast(faces.up[0], vertices.count);
    vertices.walls[v] = vertices.walls[a] & vertices.walls[b];
    uniteSigns(a, b, v);
    int at = v * vertices.words + firstWord + (neuron >> 6);
    vertices.plus[at] &= ~(1L << (neuron & 63));
    vertices.minus[at] &= ~(1L << (neuron & 63));
    vertices.values[v] = new double[vertices.values[a].length];
    vertices.errors[v] = new double[vertices.values[a].length];
    if (!interpolate(faces.origin(edge, 0), faces.origin(edge, 1), v, neuron)) {
      refine(v, region, layer + 1);
    }
    vertices.values[v][neuron] = 0;
    vertices.errors[v][neuron] = 0;
    decideOpen(v, region, neuron);
    return v;
  }

  private void uniteSigns(int a, int b, int v) {
    int rowWords = vertices.words;
    for (int w = 0; w < firstWord + words; w++) {
      vertices.plus[v * rowWords + w] =
          vertices.plus[a * rowWords + w] | vertices.plus[b * rowWords + w];
      vertices.minus[v * rowWords + w] =
          vertices.minus[a * rowWords + w] | vertices.minus[b * rowWords + w];
    }
  }

  /** Interpolates values and coordinates; false when the error would be large. */
  private boolean interpolate(int a, int b, int v, int neuron) {
    double from = vertices.values[a][neuron];
    double to = vertices.values[b][neuron];
    double errorA = vertices.errors[a][neuron];
    double errorB = vertices.errors[b][neuron];
    double drop = from - to;
    double certainDrop = (drop - errorA - errorB) * (1 - 4 * UNIT_ROUNDOFF);
    if (from < 0) {
      return to > 0 && interpolate(b, a, v, neuron);
    }
    if (!(from > 0 && to < 0 && certainDrop > 0)) {
      return false;
    }
    double t = from / drop;
    mix(vertices.values[a], vertices.values[b], t, vertices.values[v]);
    for (int axis = 0; axis < vertices.dimension; axis++) {
      double x = vertices.coordinates[a * vertices.dimension + axis];
      double y = vertices.coordinates[b * vertices.dimension + axis];
      vertices.coordinates[v * vertices.dimension + axis] = x == y ? x : (1 - t) * x + t * y;
    }
    // |t − true t| ≤ (|z(b)| error(a) + |z(a)| error(b)) / (drop · true drop)
    double errorOfT = (-to * errorA + from * errorB) / (drop * certainDrop) + 4 * UNIT_ROUNDOFF;
    boundErrors(a, b, v, t, errorOfT * (1 + 0x1p-30));
    double lengths = Norms.distance(vertices.values[a], vertices.values[b]);
    vertices.errorNorm[v] =
        ((1 - t + errorOfT) * vertices.errorNorm[a]
                + (t + errorOfT) * vertices.errorNorm[b]
                + errorOfT * lengths
                + 4 * UNIT_ROUNDOFF * (vertices.norm[a] + vertices.norm[b]))
            * (1 + 0x1p-30);
    vertices.norm[v] = Math.max(vertices.norm[a], vertices.norm[b]) * (1 + 0x1p-50);
    return errorOfT < LARGE_ERROR_OF_PLACE;
  }

  private static void mix(double[] from, double[] to, double t, double[] into) {
    double s = 1 - t;
    for (int k = 0; k < into.length; k++) {
      into[k] = s * from[k] + t * to[k];
    }
  }

  private void boundErrors(int a, int b, int v, double t, double errorOfT) {
    bound(
        vertices.values[a],
        vertices.values[b],
        vertices.errors[a],
        vertices.errors[b],
        (1 - t + errorOfT) * (1 + 0x1p-40),
        (t + errorOfT) * (1 + 0x1p-40),
        errorOfT,
        vertices.errors[v]);
  }

  private static void bound(
      double[] from,
      double[] to,
      double[] errorsFrom,
      double[] errorsTo,
      double shareFrom,
      double shareTo,
      double errorOfT,
      double[] into) {
    for (int k = 0; k < into.length; k++) {
      into[k] =
          shareFrom * errorsFrom[k]
              + shareTo * errorsTo[k]
              + errorOfT * Math.abs(from[k] - to[k])
              + 4 * UNIT_ROUNDOFF * (Math.abs(from[k]) + Math.abs(to[k]))
              + 1e-290;
    }
  }

  /** Decides the signs of the neurons that take both on the edge. */
  private void decideOpen(int v, int region, int cutting) {
    int at = v * vertices.words + firstWord;
    double[] values = vertices.values[v];
    double[] errors = vertices.errors[v];
    long[] open = openBits(at);
    for (int w = 0; w < words; w++) {
      for (long bits = open[w]; bits != 0; bits &= bits - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
        int sign =
            values[neuron] > errors[neuron]
                ? 1
                : values[neuron] < -errors[neuron]
                    ? -1
                    : exact.sign(v, region, layer + 1, layer, neuron);
        if (sign == 0) {
          values[neuron] = 0;
          errors[neuron] = 0;
        }
        long bit = bits & -bits;
        vertices.plus[at + w] &= sign > 0 ? -1L : ~bit;
        vertices.minus[at + w] &= sign < 0 ? -1L : ~bit;
      }
    }
    for (int w = 0; w < words; w++) {
      long zeros = ~(vertices.plus[at + w] | vertices.minus[at + w]);
      touching[w] |= w == cutting >> 6 ? zeros & ~(1L << (cutting & 63)) : zeros;
    }
  }

  private long[] openBits(int at) {
    long[] open = new long[words];
    for (int w = 0; w < words; w++) {
      open[w] = vertices.plus[at + w] & vertices.minus[at + w];
    }
    return open;
  }

  /** Lets go of the values: the signs are all that is needed from here on. */
  void release() {
    Arrays.fill(vertices.values, null);
    Arrays.fill(vertices.errors, null);
  }
}
