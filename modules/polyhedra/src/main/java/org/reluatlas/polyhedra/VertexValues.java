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

  /** Values of a layer that begins are computed anew beyond this relative error. */
  private static final double LARGE_ERROR = 0x1p-18;

  /** Values are computed from the exact vertex when they remain beyond this relative error. */
  private static final double UNUSABLE_ERROR = 0x1p-14;

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

  private double[] scratch;
  private final double[] inputScratch;
  private long[] openSigns;
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
    inputScratch = new double[layout.width(0)];
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
    scratch = new double[layout.width(layer)];
    openSigns = new long[words];
    int inputs = layers[layer].inputs();
    active = Grow.atLeast(active, inputs);
    activeValues = activeValues.length < inputs ? new double[inputs] : activeValues;
    for (int v = 0; v < vertices.count; v++) {
      if (layer == 0) {
        placeCorner(v);
      } else {
        evaluate(v);
      }
      setSigns(v);
    }
  }

  /** A corner of the box has exact coordinates. */
  private void placeCorner(int v) {
    vertices.norm[v] = coordinateNorm(v);
    place(v, 0);
  }

  /**
   * Notes how far the coordinates of a vertex of the first layer may be off, from which the errors
   * of its values follow.
   *
   * @param coordinateError a bound of the Euclidean norm of the error
   */
  void place(int v, double coordinateError) {
    vertices.errorNorm[v] = coordinateError;
    vertices.uncertainty[v] = layers[0].uncertainty(coordinateError, coordinateNorm(v));
  }

  private double coordinateNorm(int v) {
    int d = vertices.dimension;
    return Norms.euclidean(vertices.coordinates, v * d, (v + 1) * d);
  }

  private void evaluate(int v) {
    double inputError = gatherActive(v);
    double[] values = new double[layout.width(layer)];
    double inputNorm = Norms.euclidean(activeValues, 0, activeCount);
    layers[layer].apply(active, activeValues, activeCount, values);
    vertices.uncertainty[v] = layers[layer].uncertainty(inputError, inputNorm);
    vertices.errorNorm[v] = layers[layer].error(inputError, inputNorm);
    vertices.norm[v] = Norms.euclidean(values);
    vertices.values[v] = values;
    vertices.errors[v] = null;
    if (exceeds(v, LARGE_ERROR)) {
      refine(v, faces.regionAbove(0, v), layer);
    }
  }

  private boolean exceeds(int v, double relativeError) {
    return vertices.errorNorm[v] > relativeError * vertices.norm[v];
  }

  /** Computes a vertex and its values anew, in doubles where that is certain enough. */
  void refine(int v, int region, int signedLayers) {
    if (!solver.refine(v, region, signedLayers, layer) || exceeds(v, UNUSABLE_ERROR)) {
      exact.refine(v, region, signedLayers, layer);
    }
    if (layer == 0) {
      place(v, vertices.errorNorm[v]);
    }
  }

  /** Computes a vertex and its values anew in doubles; false when that fails. */
  boolean recompute(int v, int region, int signedLayers) {
    boolean done = solver.refine(v, region, signedLayers, layer);
    if (done && layer == 0) {
      place(v, vertices.errorNorm[v]);
    }
    return done;
  }

  /** Collects the positive values of the layer before and returns a bound of ‖their errors‖₂. */
  private double gatherActive(int v) {
    double[] values = layer == 1 ? firstValues(v, inputScratch) : vertices.values[v];
    double[] errors = vertices.errors[v];
    int from = v * vertices.words + layout.firstWord(layer - 1);
    int count = 0;
    double squares = 0;
    for (int w = 0; w < layout.words(layer - 1); w++) {
      for (long bits = vertices.plus[from + w]; bits != 0; bits &= bits - 1) {
        int i = (w << 6) + Long.numberOfTrailingZeros(bits);
        active[count] = i;
        activeValues[count++] = layers[layer - 1].activation(i, values[i]);
        squares += errors == null ? 0 : errors[i] * errors[i];
      }
    }
    activeCount = count;
    double joint =
        layer == 1
            ? layers[0].error(vertices.errorNorm[v], coordinateNorm(v))
            : vertices.errorNorm[v];
    return errors == null || squares < Norms.TINY
        ? joint
        : Math.min(joint, Math.sqrt(squares) * (1 + 0x1p-30));
  }

  /** Decides the signs: by the values, by the values computed anew, exactly. */
  private void setSigns(int v) {
    if (compareValues(v) && recompute(v, faces.regionAbove(0, v), layer)) {
      compareValues(v);
    }
    int at = v * vertices.words + firstWord;
    for (int w = 0; w < words; w++) {
      for (long bits = openSigns[w]; bits != 0; bits &= bits - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
        int sign = exact.sign(v, faces.regionAbove(0, v), layer, layer, neuron);
        long bit = bits & -bits;
        vertices.plus[at + w] |= sign > 0 ? bit : 0;
        vertices.minus[at + w] |= sign < 0 ? bit : 0;
        if (sign == 0 && layer > 0) {
          vertices.values[v][neuron] = 0;
        }
      }
      touching[w] |= ~(vertices.plus[at + w] | vertices.minus[at + w]);
    }
  }

  /** Sets the signs that the values decide; whether there are others, which are left open. */
  private boolean compareValues(int v) {
    double[] values = layer == 0 ? firstValues(v, inputScratch) : vertices.values[v];
    double[] errors = errorsOf(v, scratch);
    int at = v * vertices.words + firstWord;
    long left = 0;
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
      plus |= layers[layer].linear(w);
      minus &= ~layers[layer].linear(w);
      vertices.plus[at + w] = plus;
      vertices.minus[at + w] = minus;
      openSigns[w] = ~(plus | minus) & layout.used(layer, w);
      left |= openSigns[w] == 0 ? 0 : closeConstants(v, w);
    }
    return left != 0;
  }

  /** Decides the open neurons that are constant here; the bits of the others. */
  private long closeConstants(int v, int word) {
    int at = v * vertices.words + firstWord + word;
    for (long bits = openSigns[word]; bits != 0; bits &= bits - 1) {
      int neuron = (word << 6) + Long.numberOfTrailingZeros(bits);
      if (layer > 0 && layers[layer].isConstant(neuron, active, activeCount)) {
        long bit = bits & -bits;
        double bias = layers[layer].bias(neuron);
        vertices.plus[at] |= bias > 0 ? bit : 0;
        vertices.minus[at] |= bias < 0 ? bit : 0;
        vertices.values[v][neuron] = bias;
        openSigns[word] &= ~bit;
      }
    }
    return openSigns[word];
  }

  /** The bounds of the errors of a vertex; {@code scratch} is filled when they are not stored. */
  double[] errorsOf(int v, double[] scratch) {
    double[] errors = vertices.errors[v];
    if (errors != null) {
      return errors;
    }
    layers[layer].errors(vertices.uncertainty[v], scratch);
    return scratch;
  }

  private double[] firstValues(int v, double[] into) {
    layers[0].evaluate(vertices.coordinates, v * vertices.dimension, into);
    return into;
  }

  /** The value of one neuron of the layer at a vertex. */
  double value(int v, int neuron) {
    return layer == 0
        ? layers[0].evaluate(neuron, vertices.coordinates, v * vertices.dimension)
        : vertices.values[v][neuron];
  }

  /** A bound of the error of {@link #value}. */
  double error(int v, int neuron) {
    double[] errors = vertices.errors[v];
    return errors == null ? layers[layer].error(neuron, vertices.uncertainty[v]) : errors[neuron];
  }

  int layer() {
    return layer;
  }

  /** Notes that neurons of a word of the layer vanish at a vertex that they did not make. */
  void addTouching(int word, long neurons) {
    touching[word] |= neurons;
  }

  /** Lets go of the values: the signs are all that is needed from here on. */
  void release() {
    Arrays.fill(vertices.values, null);
    Arrays.fill(vertices.errors, null);
  }
}
