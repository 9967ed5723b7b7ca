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

  /**
   * A vertex less certain than this is computed anew: edges to walls at infinite ends are long, and
   * all of them together must not spoil what is near.
   */
  private static final double LARGE_ERROR = 0x1p-30;

  private final FaceLattice faces;
  private final Vertices vertices;
  private final VertexSigns signs;
  private final LayerValues values;
  private final int firstWord;
  private final int words;
  private final boolean isUnbounded;
  private final double[] scratchA;
  private final double[] scratchB;

  EdgeCrossing(CellSigns cells, FaceLattice faces, VertexSigns signs, int layer) {
    this.faces = faces;
    this.signs = signs;
    vertices = cells.vertices;
    values = signs.values();
    isUnbounded = cells.network.box().receding() != 0;
    firstWord = cells.network.layout().firstWord(layer);
    words = cells.network.layout().words(layer);
    scratchA = new double[cells.network.layer(layer).outputs()];
    scratchB = new double[cells.network.layer(layer).outputs()];
  }

  /**
   * Makes the vertex at which neuron {@code neuron} of the layer vanishes on an edge.
   *
   * @param edge an edge, or a part of it that the neuron splits: values interpolate between the
   *     vertices that ended it when the layer began or when it was made, which keeps chains short
   */
  int cross(int edge, int neuron) {
    int region = faces.regionOf(1, edge);
    int v =
        vertices.addBetween(faces.facet(1, edge, 0), faces.facet(1, edge, 1), firstWord + words);
    faces.reserveVertices(vertices.count());
    vertices.setSign(v, firstWord + (neuron >> 6), 1L << (neuron & 63), 0);
    values.addVertex(v);
    EdgePoint place = zeroBetween(faces.origin(edge, 0), faces.origin(edge, 1), neuron);
    if (place == null || !interpolate(v, place)) {
      signs.refine(v, region, values.layer() + 1);
    }
    values.setZero(v, neuron);
    decide(v, region, neuron);
    return v;
  }

  /** Where a neuron vanishes between a and b; null when the values do not tell. */
  private EdgePoint zeroBetween(int a, int b, int neuron) {
    return EdgePoint.zero(
        a,
        values.value(a, neuron),
        values.error(a, neuron),
        b,
        values.value(b, neuron),
        values.error(b, neuron));
  }

  /** Sets coordinates and values between those of the ends; false when the error is large. */
  private boolean interpolate(int v, EdgePoint place) {
    int a = place.a;
    int b = place.b;
    values.place(v, vertices.place(v, place));
    if (values.layer() > 0) {
      double length = Norms.distance(values.all(a), values.all(b));
      double norms = values.norm(a) + values.norm(b);
      mix(values.all(a), values.all(b), place.t, values.all(v));
      bound(
          values.all(a),
          values.all(b),
          values.allErrors(a, scratchA),
          values.allErrors(b, scratchB),
          place,
          values.allErrors(v, null));
      values.setNorms(
          v,
          Math.max(values.norm(a), values.norm(b)) * (1 + 0x1p-50),
          place.errorOf(values.errorNorm(a), values.errorNorm(b), length, norms));
    }
    return place.isCertain() && (!isUnbounded || vertices.isPlacedWithin(v, LARGE_ERROR));
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
      EdgePoint place,
      double[] into) {
    double shareFrom = (1 - place.t + place.error) * (1 + 0x1p-40);
    double shareTo = (place.t + place.error) * (1 + 0x1p-40);
    double error = place.error;
    for (int k = 0; k < into.length; k++) {
      into[k] =
          shareFrom * errorsFrom[k]
              + shareTo * errorsTo[k]
              + error * Math.abs(from[k] - to[k])
              + 4 * UNIT_ROUNDOFF * (Math.abs(from[k]) + Math.abs(to[k]))
              + 1e-290;
    }
  }

  /** Decides the signs of the neurons that take both on the edge. */
  private void decide(int v, int region, int cutting) {
    boolean anew = false;
    for (int w = 0; w < words; w++) {
      long bits = vertices.plus(v, firstWord + w) & vertices.minus(v, firstWord + w);
      for (; bits != 0; bits &= bits - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
        int sign = signByValue(v, neuron);
        if (sign == 0 && !anew && signs.recompute(v, region, values.layer() + 1)) {
          anew = true;
          values.setZero(v, cutting);
          sign = signByValue(v, neuron);
        }
        if (sign == 0) {
          sign = signs.exactSign(v, region, values.layer() + 1, neuron);
        }
        if (sign == 0) {
          values.setZero(v, neuron);
        }
        vertices.setSign(v, firstWord + w, bits & -bits, sign);
      }
    }
    for (int w = 0; w < words; w++) {
      long zeros = vertices.zeros(v, firstWord + w);
      signs.addTouching(w, w == cutting >> 6 ? zeros & ~(1L << (cutting & 63)) : zeros);
    }
  }

  /** The sign of a value beyond its error; 0 when the error leaves it open. */
  private int signByValue(int v, int neuron) {
    double value = values.value(v, neuron);
    double error = values.error(v, neuron);
    return value > error ? 1 : value < -error ? -1 : 0;
  }
}
