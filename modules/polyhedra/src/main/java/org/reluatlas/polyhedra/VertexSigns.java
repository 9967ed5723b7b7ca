package org.reluatlas.polyhedra;

/**
 * Decides the signs of the neurons of the layer at work at the vertices that it begins with, and
 * computes vertices anew where their values are too uncertain.
 *
 * <p>At the start of a layer the values come from the layer before by one sparse product per
 * vertex; a vertex made within the layer gets its values by interpolation along the edge that it
 * splits, since every neuron of the layer is affine on that edge. Each vertex carries a bound of
 * the error of its values. A value beyond its bound decides the sign; the others are decided
 * exactly. Where the bound has grown to a noticeable share of the values (a zero set nearly
 * parallel to an edge), the values are computed anew from the exact vertex.
 */
final class VertexSigns {

  /** Values of a layer that begins are computed anew beyond this relative error. */
  private static final double LARGE_ERROR = 0x1p-18;

  /** Values are computed from the exact vertex when they remain beyond this relative error. */
  private static final double UNUSABLE_ERROR = 0x1p-14;

  private final ScaledNetwork network;
  private final PatternLayout layout;
  private final FaceLattice faces;
  private final Vertices vertices;
  private final LayerValues values;
  private final VertexSolver solver;
  private final ExactVertices exact;
  private int layer = -1;
  private int firstWord;
  private int words;

  /** Bits of the neurons that vanish at a vertex that they did not make. */
  private long[] touching = new long[0];

  private long[] undecided = new long[0];
  private double[] errors = new double[0];

  VertexSigns(CellSigns signs, FaceLattice faces) {
    this(signs, faces, new LayerValues(signs.network, signs.vertices));
  }

  private VertexSigns(CellSigns signs, FaceLattice faces, LayerValues values) {
    network = signs.network;
    layout = network.layout();
    this.faces = faces;
    vertices = signs.vertices;
    this.values = values;
    solver = new VertexSolver(signs, new BoundedForms(network));
    exact = new ExactVertices(signs, new ExactForms(network));
  }

  /**
   * The signs of the layer at work at some of the vertices.
   *
   * @param some those, in the order of {@code ofThem}
   */
  VertexSigns of(int[] some, CellSigns ofThem, FaceLattice theirFaces) {
    VertexSigns of = new VertexSigns(ofThem, theirFaces, values.of(some, ofThem.vertices));
    of.layer = layer;
    of.firstWord = firstWord;
    of.words = words;
    of.touching = touching.clone();
    of.undecided = new long[words];
    of.errors = new double[errors.length];
    return of;
  }

  /** The values of the layer at work. */
  LayerValues values() {
    return values;
  }

  /** How many signs were decided in exact arithmetic. */
  long decidedExactly() {
    return exact.signsDecided();
  }

  /** Whether the neuron vanishes at a vertex that was there before its zero set was cut. */
  boolean touches(int neuron) {
    return (touching[neuron >> 6] >>> (neuron & 63) & 1) != 0;
  }

  /** Notes that neurons of a word of the layer vanish at a vertex that they did not make. */
  void addTouching(int word, long neurons) {
    touching[word] |= neurons;
  }

  /** Goes on to the next layer: computes its values and signs at all vertices. */
  void beginLayer() {
    layer++;
    firstWord = layout.firstWord(layer);
    words = layout.words(layer);
    touching = new long[words];
    undecided = new long[words];
    errors = new double[network.layer(layer).outputs()];
    values.beginLayer();
    for (int v = 0; v < vertices.count(); v++) {
      if (layer == 0) {
        values.place(v, 0);
      } else {
        values.evaluate(v);
        if (values.isUncertain(v, LARGE_ERROR)) {
          refine(v, faces.regionOf(0, v), layer);
        }
      }
      decide(v);
    }
  }

  /**
   * Computes a vertex and its values anew: in doubles, in doubles at the exact vertex, or exactly,
   * whichever first is certain enough.
   */
  void refine(int v, int region, int signedLayers) {
    if (!recompute(v, region, signedLayers)) {
      exact.place(v, region, signedLayers);
      solver.setValues(v, region, values, vertices.error(v));
    }
    if (values.isUncertain(v, UNUSABLE_ERROR)) {
      exact.refine(v, region, signedLayers, values);
    }
  }

  /** Computes a vertex and its values anew in doubles; false when that fails. */
  boolean recompute(int v, int region, int signedLayers) {
    return solver.refine(v, region, signedLayers, values);
  }

  /** The sign of a neuron of the layer at a vertex, in exact arithmetic. */
  int exactSign(int v, int region, int signedLayers, int neuron) {
    return exact.sign(v, region, signedLayers, layer, neuron);
  }

  /** Decides the signs: by the values, by the values computed anew, exactly. */
  private void decide(int v) {
    if (compareValues(v) && recompute(v, faces.regionOf(0, v), layer)) {
      compareValues(v);
    }
    for (int w = 0; w < words; w++) {
      for (long bits = undecided[w]; bits != 0; bits &= bits - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
        int sign = exactSign(v, faces.regionOf(0, v), layer, neuron);
        vertices.setSign(v, firstWord + w, bits & -bits, sign);
        if (sign == 0) {
          values.setZero(v, neuron);
        }
      }
      touching[w] |= vertices.zeros(v, firstWord + w);
    }
  }

  /** Sets the signs that the values decide; whether there are others, which are left open. */
  private boolean compareValues(int v) {
    double[] value = values.all(v);
    double[] error = values.allErrors(v, errors);
    long left = 0;
    for (int w = 0; w < words; w++) {
      long plus = 0;
      long minus = 0;
      int first = w << 6;
      int last = Math.min(layout.width(layer), first + 64);
      // the sign bit of a difference is the outcome of a comparison without a branch
      for (int k = first; k < last; k++) {
        plus |= (Double.doubleToRawLongBits(error[k] - value[k]) >>> 63) << k;
        minus |= (Double.doubleToRawLongBits(value[k] + error[k]) >>> 63) << k;
      }
      vertices.setSigns(v, firstWord + w, plus, minus);
      undecided[w] = ~(plus | minus) & layout.used(layer, w);
      left |= undecided[w] == 0 ? 0 : decideConstants(v, w);
    }
    return left != 0;
  }

  /** Decides the undecided neurons that are constant here; the bits of the others. */
  private long decideConstants(int v, int word) {
    for (long bits = undecided[word]; bits != 0; bits &= bits - 1) {
      int neuron = (word << 6) + Long.numberOfTrailingZeros(bits);
      if (values.isConstant(neuron)) {
        long bit = bits & -bits;
        double bias = network.layer(layer).bias(neuron);
        vertices.setSign(v, firstWord + word, bit, (int) Math.signum(bias));
        values.setConstant(v, neuron, bias);
        undecided[word] &= ~bit;
      }
    }
    return undecided[word];
  }
}
