package org.reluatlas.polyhedra;

/**
 * Makes the vertices at which a neuron cuts edges, within one layer.
 *
 * <p>Every neuron of the layer is affine on an edge, so the values at a crossing interpolate those
 * at the ends. Each value gets a bound of its error of its own: the error of the crossing's place
 * enters a value in proportion to that neuron's slope, and bounds that share one number would grow
 * with every crossing. The signs of the neurons that do not split the edge are the edge's; only the
 * others are looked at.
 */
final class EdgeCrossing {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** A crossing that is less certain than this share of its edge is computed anew. */
  private static final double LARGE_ERROR_OF_PLACE = 0x1p-10;

  private final FaceLattice faces;
  private final Vertices vertices;
  private final VertexValues values;
  private final ExactVertices exact;
  private final int firstWord;
  private final int words;
  private final int width;
  private final double[] scratchA;
  private final double[] scratchB;
  private final double[] along;

  EdgeCrossing(
      FaceLattice faces,
      Vertices vertices,
      VertexValues values,
      ExactVertices exact,
      int firstWord,
      int width) {
    this.faces = faces;
    this.vertices = vertices;
    this.values = values;
    this.exact = exact;
    this.firstWord = firstWord;
    this.width = width;
    words = (width + 63) >>> 6;
    scratchA = new double[width];
    scratchB = new double[width];
    along = new double[vertices.dimension];
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
    if (values.layer() > 0) {
      vertices.values[v] = new double[width];
      vertices.errors[v] = new double[width];
    }
    if (!interpolate(faces.origin(edge, 0), faces.origin(edge, 1), v, neuron)) {
      values.refine(v, region, values.layer() + 1);
    }
    vanish(v, neuron);
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

  /** Interpolates coordinates and values; false when the error would be large. */
  private boolean interpolate(int a, int b, int v, int neuron) {
    double from = values.value(a, neuron);
    double to = values.value(b, neuron);
    if (from < 0 && to > 0) {
      return interpolate(b, a, v, neuron);
    }
    double errorA = values.error(a, neuron);
    double errorB = values.error(b, neuron);
    double drop = from - to;
    double certainDrop = (drop - errorA - errorB) * (1 - 4 * UNIT_ROUNDOFF);
    if (!(from > 0 && to < 0 && certainDrop > 0)) {
      return false;
    }
    double t = from / drop;
    // |t − true t| ≤ (|z(b)| error(a) + |z(a)| error(b)) / (drop · true drop)
    double errorOfT =
        ((-to * errorA + from * errorB) / (drop * certainDrop) + 4 * UNIT_ROUNDOFF) * (1 + 0x1p-30);
    double length = interpolateCoordinates(a, b, v, t);
    vertices.norm[v] = Math.max(vertices.norm[a], vertices.norm[b]) * (1 + 0x1p-50);
    if (values.layer() > 0) {
      length = Norms.distance(vertices.values[a], vertices.values[b]);
      interpolateValues(a, b, v, t, errorOfT);
    }
    vertices.errorNorm[v] =
        ((1 - t + errorOfT) * vertices.errorNorm[a]
                + (t + errorOfT) * vertices.errorNorm[b]
                + errorOfT * length
                + 4 * UNIT_ROUNDOFF * (vertices.norm[a] + vertices.norm[b]))
            * (1 + 0x1p-30);
    if (values.layer() == 0) {
      values.place(v, vertices.errorNorm[v]);
    }
    return errorOfT < LARGE_ERROR_OF_PLACE;
  }

  /** Sets the coordinates of v and returns the length of the edge. */
  private double interpolateCoordinates(int a, int b, int v, double t) {
    int d = vertices.dimension;
    for (int axis = 0; axis < d; axis++) {
      double x = vertices.coordinates[a * d + axis];
      double y = vertices.coordinates[b * d + axis];
      vertices.place(v, axis, x == y ? x : (1 - t) * x + t * y);
      along[axis] = x - y;
    }
    return Norms.euclidean(along);
  }

  private void interpolateValues(int a, int b, int v, double t, double errorOfT) {
    mix(vertices.values[a], vertices.values[b], t, vertices.values[v]);
    bound(
        vertices.values[a],
        vertices.values[b],
        values.errorsOf(a, scratchA),
        values.errorsOf(b, scratchB),
        (1 - t + errorOfT) * (1 + 0x1p-40),
        (t + errorOfT) * (1 + 0x1p-40),
        errorOfT,
        vertices.errors[v]);
  }

  private static void mix(double[] from, double[] to, double t, double[] into) {
    double s = 1 - t;
    for (int k = 0; k < into.length; k++) {
      into[k] = s * from[k] + t * to[k];
    }
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
    boolean anew = false;
    for (int w = 0; w < words; w++) {
      for (long bits = vertices.plus[at + w] & vertices.minus[at + w];
          bits != 0;
          bits &= bits - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
        int sign = signByValue(v, neuron);
        if (sign == 0 && !anew && values.recompute(v, region, values.layer() + 1)) {
          anew = true;
          vanish(v, cutting);
          sign = signByValue(v, neuron);
        }
        if (sign == 0) {
          sign = exact.sign(v, region, values.layer() + 1, values.layer(), neuron);
        }
        if (sign == 0) {
          vanish(v, neuron);
        }
        long bit = bits & -bits;
        vertices.plus[at + w] &= sign > 0 ? -1L : ~bit;
        vertices.minus[at + w] &= sign < 0 ? -1L : ~bit;
      }
    }
    for (int w = 0; w < words; w++) {
      long zeros = ~(vertices.plus[at + w] | vertices.minus[at + w]);
      values.addTouching(w, w == cutting >> 6 ? zeros & ~(1L << (cutting & 63)) : zeros);
    }
  }

  /** The sign of a value beyond its error; 0 when the error leaves it open. */
  private int signByValue(int v, int neuron) {
    double value = values.value(v, neuron);
    double error = values.error(v, neuron);
    return value > error ? 1 : value < -error ? -1 : 0;
  }

  /** Makes a value 0 that is known to be; in the first layer, where none are stored, nothing. */
  private void vanish(int v, int neuron) {
    if (values.layer() > 0) {
      vertices.values[v][neuron] = 0;
      vertices.errors[v][neuron] = 0;
    }
  }
}
