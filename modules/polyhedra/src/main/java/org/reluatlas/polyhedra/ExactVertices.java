package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Signs and values at vertices in exact rational arithmetic, for the cases that floating-point
 * bounds leave open.
 *
 * <p>A vertex is the common zero of the walls and neurons that vanish there; the neurons are taken
 * as affine functions on one region that the vertex lies on.
 */
final class ExactVertices {

  private static final int KEPT = 4096;

  private final ScaledNetwork network;
  private final ScaledBox box;
  private final PatternLayout layout;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final ExactForms forms;
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

  ExactVertices(CellSigns signs, ExactForms forms) {
    network = signs.network;
    box = network.box();
    layout = network.layout();
    vertices = signs.vertices;
    patterns = signs.patterns;
    this.forms = forms;
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
  void refine(int vertex, int region, int signedLayers, LayerValues values) {
    place(vertex, region, signedLayers);
    values.place(vertex, vertices.error(vertex));
    if (values.layer() > 0) {
      setValues(vertex, region, position(vertex, region, signedLayers), values);
    }
  }

  /** Sets the coordinates of a vertex to the true ones, rounded. */
  void place(int vertex, int region, int signedLayers) {
    ExactPoint point = position(vertex, region, signedLayers);
    for (int axis = 0; axis < vertices.dimension(); axis++) {
      vertices.place(vertex, axis, point.coordinate(axis));
    }
    vertices.setError(vertex, 4 * ScaledLayer.UNIT_ROUNDOFF * vertices.norm(vertex) + 1e-290);
  }

  private void setValues(int vertex, int region, ExactPoint point, LayerValues values) {
    ExactForms.LayerForms layerForms = formsOn(region, values.layer());
    double[] rounded = new double[network.layer(values.layer()).outputs()];
    double[] errors = new double[rounded.length];
    for (int unit = 0; unit < rounded.length; unit++) {
      rounded[unit] = layerForms.rounded(unit, point);
      errors[unit] = 4 * ScaledLayer.UNIT_ROUNDOFF * Math.abs(rounded[unit]) + 1e-290;
    }
    values.set(vertex, rounded, errors);
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
    return solve(vertex, region, signedLayers, box::unscaledPosition, form -> form);
  }

  /** The exact p of how a vertex moves when walls recede, as in {@link VertexMotion}. */
  ExactPoint start(int vertex, int region, int signedLayers) {
    return solve(vertex, region, signedLayers, box::unscaledStart, form -> form);
  }

  /** The exact q of how a vertex moves when walls recede, as in {@link VertexMotion}. */
  ExactPoint velocity(int vertex, int region, int signedLayers) {
    return solve(vertex, region, signedLayers, box::unscaledVelocity, ExactPoint::linearPart);
  }

  private ExactPoint solve(
      int vertex,
      int region,
      int signedLayers,
      IntToDoubleFunction wallAt,
      UnaryOperator<BigInteger[]> form) {
    ExactPoint.Solver solver = new ExactPoint.Solver(vertices.dimension());
    for (long walls = vertices.walls(vertex); walls != 0; walls &= walls - 1) {
      int wall = Long.numberOfTrailingZeros(walls);
      solver.add(wall(wall >> 1, wallAt.applyAsDouble(wall)));
    }
    for (int layer = 0; layer < signedLayers && !solver.isDetermined(); layer++) {
      addZeros(solver, vertex, region, layer, form);
    }
    return solver.solve();
  }

  /** Adds the neurons of a layer that vanish at a vertex, or the ties of the largest outputs. */
  private void addZeros(
      ExactPoint.Solver solver,
      int vertex,
      int region,
      int layer,
      UnaryOperator<BigInteger[]> form) {
    int largest = -1;
    for (int w = 0; w < layout.words(layer); w++) {
      long zeros = vertices.zeros(vertex, layout.firstWord(layer) + w) & layout.used(layer, w);
      for (; zeros != 0 && !solver.isDetermined(); zeros &= zeros - 1) {
        int row = (w << 6) + Long.numberOfTrailingZeros(zeros);
        ExactForms.LayerForms layerForms = formsOn(region, layer);
        if (!network.isOutputs(layer)) {
          solver.add(form.apply(layerForms.row(row)));
        } else if (largest < 0) {
          largest = row;
        } else {
          solver.add(form.apply(layerForms.difference(row, largest)));
        }
      }
    }
  }

  private BigInteger[] wall(int axis, double at) {
    return walls(axis, at)[0];
  }

  /** The forms that vanish where coordinate {@code axis} has these values, times one number. */
  BigInteger[][] walls(int axis, double... at) {
    int unit = box.exponents()[axis];
    int shift = 0;
    for (double x : at) {
      shift = Math.max(shift, unit - Dyadic.exponent(x));
    }
    BigInteger[][] forms = new BigInteger[at.length][];
    for (int i = 0; i < at.length; i++) {
      forms[i] = wall(axis, at[i], shift, unit);
    }
    return forms;
  }

  private BigInteger[] wall(int axis, double at, int shift, int unit) {
    BigInteger[] form = new BigInteger[vertices.dimension() + 1];
    Arrays.fill(form, BigInteger.ZERO);
    form[axis] = BigInteger.ONE.shiftLeft(shift);
    form[vertices.dimension()] = Dyadic.scaled(at, shift - unit).negate();
    return form;
  }
}
