package org.reluatlas.polyhedra;

import java.util.Arrays;

/**
 * The pre-activations of the layer at work at all vertices, with bounds of their errors.
 *
 * <p>Those of the first layer follow from the coordinates whenever they are asked for. Of the other
 * layers they are stored, and the error of each value is stored as well or follows from one number
 * per vertex, its uncertainty ({@link ScaledLayer#errors}).
 */
final class LayerValues {

  private final ScaledNetwork network;
  private final PatternLayout layout;
  private final Vertices vertices;
  private int layer = -1;
  private ScaledLayer before;
  private ScaledLayer current;
  private double[][] values = new double[0][];

  /**
   * Bounds of the errors of {@link #values}, one for each; null where the uncertainty gives them.
   */
  private double[][] errors = new double[0][];

  private double[] uncertainties = new double[0];

  /** Bounds of the Euclidean norms of the errors and of the values; not of the first layer. */
  private double[] errorNorms = new double[0];

  private double[] norms = new double[0];
  private double[] firstValues = new double[0];
  private ActiveUnits active;
  private ActiveUnits otherActive;

  /** A vertex whose values are computed already and whose active units are the other ones. */
  private int ahead = -1;

  LayerValues(ScaledNetwork network, Vertices vertices) {
    this.network = network;
    layout = network.layout();
    this.vertices = vertices;
    active = new ActiveUnits(network.widest());
    otherActive = new ActiveUnits(network.widest());
  }

  /**
   * The values at some of the vertices, which do not change any more in this layer.
   *
   * @param some those, in the order of {@code ofThem}
   */
  LayerValues of(int[] some, Vertices ofThem) {
    LayerValues of = new LayerValues(network, ofThem);
    of.layer = layer;
    of.before = before;
    of.current = current;
    of.firstValues = new double[firstValues.length];
    of.reserve();
    for (int i = 0; i < some.length; i++) {
      of.values[i] = values[some[i]];
      of.errors[i] = errors[some[i]];
      of.uncertainties[i] = uncertainties[some[i]];
      of.errorNorms[i] = errorNorms[some[i]];
      of.norms[i] = norms[some[i]];
    }
    return of;
  }

  /** Goes on to the next layer; the values of the one before stay until they are replaced. */
  void beginLayer() {
    layer++;
    ahead = -1;
    before = current;
    current = network.layer(layer);
    firstValues = layer == 0 ? new double[current.outputs()] : firstValues;
    reserve();
  }

  int layer() {
    return layer;
  }

  /** Makes room for the values of a vertex that the layer has made. */
  void addVertex(int v) {
    reserve();
    if (layer > 0) {
      values[v] = new double[current.outputs()];
      errors[v] = new double[current.outputs()];
    }
  }

  private void reserve() {
    if (norms.length < vertices.count()) {
      int capacity = GrowingArrays.capacity(vertices.count(), 1);
      values = Arrays.copyOf(values, capacity);
      errors = Arrays.copyOf(errors, capacity);
      uncertainties = Arrays.copyOf(uncertainties, capacity);
      errorNorms = Arrays.copyOf(errorNorms, capacity);
      norms = Arrays.copyOf(norms, capacity);
    }
  }

  /**
   * Computes the values of a later layer from those of the layer before; asked for in the order of
   * the vertices. Behind units that pass, which are active everywhere, two vertices are computed at
   * a time, so that weights are loaded once for both.
   */
  void evaluate(int v) {
    if (v == ahead) {
      swapActive();
      return;
    }
    Units units = before.units();
    if (units.neurons() < units.count() && v + 1 < vertices.count()) {
      evaluateWithNext(v);
    } else {
      double inputError = gatherActive(v);
      double[] next = new double[current.outputs()];
      current.apply(active.units, active.values, active.count, next);
      setComputed(v, next, inputError);
    }
  }

  private void evaluateWithNext(int v) {
    double inputError = gatherActive(v);
    swapActive();
    double otherInputError = gatherActive(v + 1);
    double[] next = new double[current.outputs()];
    double[] other = new double[current.outputs()];
    current.apply(otherActive, next, active, other);
    setComputed(v + 1, other, otherInputError);
    swapActive();
    setComputed(v, next, inputError);
    ahead = v + 1;
  }

  private void swapActive() {
    ActiveUnits swap = active;
    active = otherActive;
    otherActive = swap;
  }

  private void setComputed(int v, double[] next, double inputError) {
    double inputNorm = active.norm();
    uncertainties[v] = current.uncertainty(inputError, inputNorm);
    errorNorms[v] = current.error(inputError, inputNorm);
    norms[v] = Norms.euclidean(next);
    values[v] = next;
    errors[v] = null;
  }

  /** Collects what the layer before hands on and returns a bound of ‖its errors‖₂. */
  private double gatherActive(int v) {
    double[] inputs = layer == 1 ? valuesOf(before, v) : values[v];
    Units units = before.units();
    active.clear();
    for (int w = 0; w < layout.words(layer - 1); w++) {
      int word = layout.firstWord(layer - 1) + w;
      if (units.isRelu()) {
        active.addPositive(w, vertices.plus(v, word), inputs);
      } else {
        active.addNeurons(units, w, vertices.plus(v, word), vertices.minus(v, word), inputs);
      }
    }
    active.addPassing(units, inputs);
    double joint = layer == 1 ? before.error(vertices.error(v), vertices.norm(v)) : errorNorms[v];
    joint *= units.largestSlope();
    if (errors[v] == null) {
      return joint;
    }
    double squares = active.squaredErrors(units.isRelu(), errors[v]);
    return squares < Norms.TINY ? joint : Math.min(joint, Math.sqrt(squares) * (1 + 0x1p-30));
  }

  /** Whether a neuron depends on no input that was active where {@link #evaluate} was last. */
  boolean isConstant(int neuron) {
    return layer > 0 && current.isConstant(neuron, active);
  }

  /** Notes how far a vertex may be off: the errors of the values of the first layer follow. */
  void place(int v, double coordinateError) {
    vertices.setError(v, coordinateError);
    if (layer == 0) {
      uncertainties[v] = current.uncertainty(coordinateError, vertices.norm(v));
    }
  }

  /** Sets the values of a later layer and bounds of their errors. */
  void set(int v, double[] newValues, double[] newErrors) {
    values[v] = newValues;
    errors[v] = newErrors;
    setNorms(v, Norms.euclidean(newValues), Norms.euclidean(newErrors));
  }

  /** Sets bounds of the Euclidean norms of values of a later layer and of their errors. */
  void setNorms(int v, double norm, double errorNorm) {
    norms[v] = norm;
    errorNorms[v] = errorNorm;
  }

  /** Makes a value 0 that is known to be; in the first layer, where none are stored, nothing. */
  void setZero(int v, int neuron) {
    if (layer > 0) {
      values[v][neuron] = 0;
      if (errors[v] != null) {
        errors[v][neuron] = 0;
      }
    }
  }

  /** Sets the value of a neuron that {@link #isConstant}. */
  void setConstant(int v, int neuron, double value) {
    values[v][neuron] = value;
  }

  /** The values at a vertex; of the first layer in an array that the next call fills again. */
  double[] all(int v) {
    return layer == 0 ? valuesOf(current, v) : values[v];
  }

  private double[] valuesOf(ScaledLayer first, int v) {
    vertices.evaluate(v, first, firstValues);
    return firstValues;
  }

  /** The bounds of the errors of a vertex; {@code scratch} is filled when they are not stored. */
  double[] allErrors(int v, double[] scratch) {
    if (errors[v] != null) {
      return errors[v];
    }
    current.errors(uncertainties[v], scratch);
    return scratch;
  }

  /** The value of one neuron of the layer at a vertex. */
  double value(int v, int neuron) {
    return layer == 0 ? vertices.evaluate(v, current, neuron) : values[v][neuron];
  }

  /** A bound of the error of {@link #value}. */
  double error(int v, int neuron) {
    return errors[v] == null ? current.error(neuron, uncertainties[v]) : errors[v][neuron];
  }

  /** A bound of the Euclidean norm of the values of a later layer. */
  double norm(int v) {
    return norms[v];
  }

  /** A bound of the Euclidean norm of the errors of a later layer. */
  double errorNorm(int v) {
    return errorNorms[v];
  }

  /** Whether values, of the first layer the coordinates, are less certain than this share. */
  boolean isUncertain(int v, double share) {
    return layer == 0
        ? vertices.error(v) > share * vertices.norm(v)
        : errorNorms[v] > share * norms[v];
  }
}
