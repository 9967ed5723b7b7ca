package org.reluatlas.polyhedra;

import java.util.function.IntToDoubleFunction;

/**
 * Computes a vertex anew as the common zero of the walls and neurons that vanish there, and the
 * values of a layer at it, in doubles with bounds that do not depend on how the vertex came about
 * ({@link VerifiedSystem}).
 */
final class VertexSolver {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** A vertex less certain than this share of the largest coordinate would spoil volumes. */
  private static final double LARGE_ERROR_OF_X = 0x1p-36;

  /** The same where the domain is infinite: the farther two kinks meet, the more parallel. */
  private static final double LARGE_ERROR_FAR_OUT = 0x1p-24;

  /** A row that is not so many times as large as its error makes no certain vertex. */
  private static final double LARGE_ERROR_OF_ROW = 0x1p5;

  private final ScaledNetwork network;
  private final ScaledBox box;
  private final PatternLayout layout;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final BoundedForms forms;
  private final int dimension;
  private final VerifiedSystem system;
  private final double largestError;

  VertexSolver(CellSigns signs, BoundedForms forms) {
    network = signs.network;
    box = network.box();
    layout = network.layout();
    vertices = signs.vertices;
    patterns = signs.patterns;
    this.forms = forms;
    dimension = vertices.dimension();
    system = new VerifiedSystem(dimension);
    largestError = box.receding() == 0 ? LARGE_ERROR_OF_X : LARGE_ERROR_FAR_OUT;
  }

  /**
   * Sets the coordinates of a vertex, its values of the layer at work, and the errors of both;
   * false, with nothing useful set, when the system is too badly conditioned.
   *
   * @param region a region that the vertex lies on
   * @param signedLayers the number of layers in which the signs of the vertex are known
   */
  boolean refine(int vertex, int region, int signedLayers, LayerValues values) {
    if (!place(vertex, region, signedLayers)) {
      return false;
    }
    setValues(vertex, region, values, system.errorOfX());
    return true;
  }

  /**
   * Sets the values of the layer at work at the coordinates of a vertex, and their errors.
   *
   * @param errorOfCoordinates a bound of the error of each coordinate
   */
  void setValues(int vertex, int region, LayerValues values, double errorOfCoordinates) {
    values.place(vertex, vertices.error(vertex));
    if (values.layer() > 0) {
      BoundedForms.LayerForms of = formsOn(region, values.layer());
      double[] at = vertices.position(vertex);
      double[] computed = new double[network.layer(values.layer()).outputs()];
      double[] errors = new double[computed.length];
      for (int k = 0; k < computed.length; k++) {
        computed[k] = of.at(k, at);
        errors[k] = of.errorAt(k, at, errorOfCoordinates);
      }
      values.set(vertex, computed, errors);
    }
  }

  /** Sets the coordinates of a vertex and their error; false, with nothing set, as above. */
  boolean place(int vertex, int region, int signedLayers) {
    if (!prepare(vertex, region, signedLayers)) {
      return false;
    }
    system.solve();
    if (!(system.errorOfX() <= largestError * size())) {
      return false;
    }
    for (int axis = 0; axis < dimension; axis++) {
      vertices.place(vertex, axis, system.x[axis]);
    }
    vertices.setError(vertex, Math.sqrt(dimension) * system.errorOfX() * (1 + 0x1p-30));
    return true;
  }

  /** The size of x that errors are compared with. */
  private double size() {
    double size = box.finest();
    for (double coordinate : system.x) {
      size = Math.max(size, Math.abs(coordinate));
    }
    return size;
  }

  /**
   * Finds how a vertex moves when the walls at infinite ends recede.
   *
   * @param region a region that the vertex lies on
   * @param signedLayers the number of layers in which the signs of the vertex are known
   * @return false, with nothing set, when the system is too badly conditioned
   */
  boolean move(int vertex, int region, int signedLayers, VertexMotion motion) {
    if (!prepare(vertex, region, signedLayers)) {
      return false;
    }
    setWallConstants(vertex, wall -> -box.start(wall));
    system.solve();
    motion.setStart(system.x, system.errorOfX());
    system.clearConstants();
    setWallConstants(vertex, wall -> -box.velocity(wall));
    system.solve();
    motion.setVelocity(system.x, system.errorOfX());
    return true;
  }

  /** Chooses the system of a vertex and inverts it; false when it is too badly conditioned. */
  private boolean prepare(int vertex, int region, int signedLayers) {
    system.clear();
    addWalls(vertex);
    for (int l = 0; l < signedLayers; l++) {
      addZeros(vertex, region, l);
    }
    return system.prepare();
  }

  private BoundedForms.LayerForms formsOn(int region, int layer) {
    return forms.of(layer, patterns.words, region * layout.words());
  }

  private void addWalls(int vertex) {
    for (int axis = 0; axis < dimension; axis++) {
      if (vertices.wall(vertex, axis) != 0) {
        double[] row = new double[dimension + 1];
        row[axis] = 1;
        system.add(row, new double[dimension + 1]);
      }
    }
    setWallConstants(vertex, wall -> -box.position(wall));
  }

  /** Sets the constants of the first rows, those of the walls. */
  private void setWallConstants(int vertex, IntToDoubleFunction constant) {
    int row = 0;
    for (long walls = vertices.walls(vertex); walls != 0; walls &= walls - 1) {
      system.setConstant(row++, constant.applyAsDouble(Long.numberOfTrailingZeros(walls)));
    }
  }

  /** Adds the neurons of a layer that vanish at a vertex, or the ties of the largest outputs. */
  private void addZeros(int vertex, int region, int layer) {
    int largest = -1;
    for (int w = 0; w < layout.words(layer); w++) {
      long zeros = vertices.zeros(vertex, layout.firstWord(layer) + w) & layout.used(layer, w);
      for (; zeros != 0; zeros &= zeros - 1) {
        int row = (w << 6) + Long.numberOfTrailingZeros(zeros);
        if (!network.isOutputs(layer)) {
          addRow(formsOn(region, layer), row);
        } else if (largest < 0) {
          largest = row;
        } else {
          addDifference(formsOn(region, layer), row, largest);
        }
      }
    }
  }

  private void addRow(BoundedForms.LayerForms of, int neuron) {
    addIfCertain(of.row(neuron), of.rowErrors(neuron));
  }

  /** Adds a row; one that may well be 0, as that of a neuron that is 0 on a region, is no help. */
  private void addIfCertain(double[] row, double[] errors) {
    double size = Norms.euclidean(row, 0, dimension);
    if (size > LARGE_ERROR_OF_ROW * Norms.euclidean(errors, 0, dimension)) {
      system.add(row, errors);
    }
  }

  private void addDifference(BoundedForms.LayerForms of, int output, int other) {
    double[] row = of.row(output);
    double[] errors = of.rowErrors(output);
    double[] otherRow = of.row(other);
    double[] otherErrors = of.rowErrors(other);
    for (int c = 0; c <= dimension; c++) {
      row[c] -= otherRow[c];
      errors[c] += otherErrors[c] + 2 * UNIT_ROUNDOFF * Math.abs(row[c]);
    }
    addIfCertain(row, errors);
  }
}
