package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs and values at vertices in exact rational arithmetic, for the cases that floating-point
 * bounds leave open.
 *
 * <p>A vertex is the common zero of the walls and neurons that vanish there; the neurons are taken
 * as affine functions on one region that the vertex lies on.
 */
final class ExactVertices {

  private static final int KEPT = 4096;

  private final Box box;
  private final SlotLayout layout;
  private final ExactForms forms;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final Map<Integer, ExactPoint> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, ExactPoint> eldest) {
          return size() > KEPT;
        }
      };

  /** How many signs were decided here. */
  private long signs;

  ExactVertices(
      Box box, SlotLayout layout, ExactForms forms, Vertices vertices, RegionPatterns patterns) {
    this.box = box;
    this.layout = layout;
    this.forms = forms;
    this.vertices = vertices;
    this.patterns = patterns;
  }

  long signsDecided() {
    return signs;
  }

  /**
   * The sign of a neuron at a vertex.
   *
   * @param region a region that the vertex lies on
   * @param signedLayers the number of layers in which the signs of the vertex are known
   */
  int sign(int vertex, int region, int signedLayers, int layer, int neuron) {
    signs++;
    ExactForms.LayerForms layerForms = formsOn(region, layer);
    return layerForms.at(neuron, position(vertex, region, signedLayers)).signum();
  }

  /** Sets the values and coordinates of a vertex to the true ones, rounded. */
  void refine(int vertex, int region, int signedLayers, int layer) {
    ExactPoint point = position(vertex, region, signedLayers);
    double squares = 0;
    for (int axis = 0; axis < vertices.dimension; axis++) {
      double x = vertices.place(vertex, axis, point.coordinate(axis));
      squares += x * x;
    }
    if (layer == 0) {
      vertices.errorNorm[vertex] = 4 * ScaledLayer.UNIT_ROUNDOFF * Math.sqrt(squares) + 1e-290;
    } else {
      setValues(vertex, point, formsOn(region, layer));
    }
  }

  private void setValues(int vertex, ExactPoint point, ExactForms.LayerForms layerForms) {
    double[] values = vertices.values[vertex];
    double[] errors = new double[values.length];
    vertices.errors[vertex] = errors;
    for (int neuron = 0; neuron < values.length; neuron++) {
      BigInteger value = layerForms.at(neuron, point);
      values[neuron] = Dyadic.quotient(value, point.denominator(), -layerForms.shift);
      errors[neuron] = 4 * ScaledLayer.UNIT_ROUNDOFF * Math.abs(values[neuron]) + 1e-290;
    }
    vertices.norm[vertex] = Norms.euclidean(values);
    vertices.errorNorm[vertex] = Norms.euclidean(errors);
  }

  private ExactForms.LayerForms formsOn(int region, int layer) {
    return forms.of(layer, patterns.words, region * layout.words());
  }

  /** The exact position of a vertex. */
  ExactPoint position(int vertex, int region, int signedLayers) {
    ExactPoint known = recent.get(vertex);
    if (known == null) {
      known = solve(vertex, region, signedLayers);
      recent.put(vertex, known);
    }
    return known;
  }

  private ExactPoint solve(int vertex, int region, int signedLayers) {
    ExactPoint.Solver solver = new ExactPoint.Solver(vertices.dimension);
    for (int axis = 0; axis < vertices.dimension; axis++) {
      long onWalls = vertices.walls[vertex] >>> (2 * axis) & 3;
      if (onWalls != 0) {
        solver.add(wall(axis, onWalls == 1 ? box.low(axis) : box.high(axis)));
      }
    }
    for (int layer = 0; layer < signedLayers && !solver.isDetermined(); layer++) {
      addZeros(solver, vertex, region, layer);
    }
    return solver.solve();
  }

  private void addZeros(ExactPoint.Solver solver, int vertex, int region, int layer) {
    int first = vertex * layout.words() + layout.firstWord(layer);
    for (int w = 0; w < layout.words(layer); w++) {
      long zeros = ~(vertices.plus[first + w] | vertices.minus[first + w]) & layout.used(layer, w);
      for (; zeros != 0 && !solver.isDetermined(); zeros &= zeros - 1) {
        int neuron = (w << 6) + Long.numberOfTrailingZeros(zeros);
        solver.add(formsOn(region, layer).row(neuron));
      }
    }
  }

  private BigInteger[] wall(int axis, double at) {
    int shift = Math.max(0, -Dyadic.exponent(at));
    BigInteger[] form = new BigInteger[vertices.dimension + 1];
    Arrays.fill(form, BigInteger.ZERO);
    form[axis] = BigInteger.ONE.shiftLeft(shift);
    form[vertices.dimension] = Dyadic.scaled(at, shift).negate();
    return form;
  }
}
