package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Computes a vertex anew as the common zero of the walls and neurons that vanish there, and the
 * values of a layer at it, in doubles with bounds that do not depend on how the vertex came about.
 *
 * <p>The system A x + c = 0 is solved with an approximate inverse R; its error is at most ‖|R| |A x
 * + c|‖∞ / (1 − ‖I − R A‖∞), errors of A and c included (Rump, Verification methods: rigorous
 * results using floating-point arithmetic, 2010, §10.1).
 */
final class VertexSolver {

  private static final double UNIT_ROUNDOFF = ScaledLayer.UNIT_ROUNDOFF;

  /** A vertex less certain than this share of the largest coordinate would spoil volumes. */
  private static final double LARGE_ERROR_OF_X = 0x1p-36;

  /** The same where the domain is infinite: the farther two kinks meet, the more parallel. */
  private static final double LARGE_ERROR_FAR_OUT = 0x1p-24;

  /** A row that is not so many times as large as its error makes no certain vertex. */
  private static final double LARGE_ERROR_OF_ROW = 0x1p5;

  /** An inverse that is farther from one bounds no error well. */
  private static final double LARGEST_DEVIATION = 0.5;

  private final ScaledNetwork network;
  private final ScaledBox box;
  private final PatternLayout layout;
  private final Vertices vertices;
  private final RegionPatterns patterns;
  private final BoundedForms forms;
  private final int dimension;
  private final List<double[]> rows = new ArrayList<>();
  private final List<double[]> rowErrors = new ArrayList<>();
  private final double[] x;
  private final double largestError;

  /** The rows of the system at work, an approximate inverse of it, and how far it is from one. */
  private int[] chosen;

  private double[][] inverse;
  private double deviation;
  private double errorOfX;

  VertexSolver(CellSigns signs, BoundedForms forms) {
    network = signs.network;
    box = network.box();
    layout = network.layout();
    vertices = signs.vertices;
    patterns = signs.patterns;
    this.forms = forms;
    dimension = vertices.dimension();
    x = new double[dimension];
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
    setValues(vertex, region, values, errorOfX);
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
    solve();
    if (!(errorOfX <= largestError * size())) {
      return false;
    }
    for (int axis = 0; axis < dimension; axis++) {
      x[axis] = vertices.place(vertex, axis, x[axis]);
    }
    vertices.setError(vertex, Math.sqrt(dimension) * errorOfX * (1 + 0x1p-30));
    return true;
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
    solve();
    motion.setStart(x, errorOfX);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i)[dimension] = 0;
      rowErrors.get(i)[dimension] = 0;
    }
    setWallConstants(vertex, wall -> -box.velocity(wall));
    solve();
    motion.setVelocity(x, errorOfX);
    return true;
  }

  /** Chooses the system of a vertex and inverts it; false when it is too badly conditioned. */
  private boolean prepare(int vertex, int region, int signedLayers) {
    rows.clear();
    rowErrors.clear();
    addWalls(vertex);
    for (int l = 0; l < signedLayers; l++) {
      addZeros(vertex, region, l);
    }
    chosen = independentRows();
    inverse = chosen.length < dimension ? null : inverse();
    deviation = inverse == null ? 1 : deviation();
    return deviation < LARGEST_DEVIATION;
  }

  private BoundedForms.LayerForms formsOn(int region, int layer) {
    return forms.of(layer, patterns.words, region * layout.words());
  }

  private void addWalls(int vertex) {
    for (int axis = 0; axis < dimension; axis++) {
      if (vertices.wall(vertex, axis) != 0) {
        double[] row = new double[dimension + 1];
        row[axis] = 1;
        rows.add(row);
        rowErrors.add(new double[dimension + 1]);
      }
    }
    setWallConstants(vertex, wall -> -box.position(wall));
  }

  /** Sets the constants of the first rows, those of the walls. */
  private void setWallConstants(int vertex, IntToDoubleFunction constant) {
    int row = 0;
    for (long walls = vertices.walls(vertex); walls != 0; walls &= walls - 1) {
      rows.get(row++)[dimension] = constant.applyAsDouble(Long.numberOfTrailingZeros(walls));
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
      rows.add(row);
      rowErrors.add(errors);
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

  /** Chooses rows one by one, each time that with the largest part orthogonal to those before. */
  private int[] independentRows() {
    double[][] rest = new double[rows.size()][];
    double[] lengths = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Arrays.copyOf(rows.get(i), dimension);
      lengths[i] = Norms.euclidean(rest[i]);
    }
    int[] chosen = new int[dimension];
    for (int n = 0; n < dimension; n++) {
      int best = -1;
      double largest = 1e-12;
      for (int i = 0; i < rest.length; i++) {
        double share = Norms.euclidean(rest[i]) / lengths[i];
        if (share > largest) {
          largest = share;
          best = i;
        }
      }
      if (best < 0) {
        return Arrays.copyOf(chosen, n);
      }
      chosen[n] = best;
      double[] direction = rest[best].clone();
      for (double[] vector : rest) {
        removeComponent(vector, direction);
      }
    }
    return chosen;
  }

  private static void removeComponent(double[] vector, double[] direction) {
    double dot = 0;
    double square = 0;
    for (int c = 0; c < vector.length; c++) {
      dot += vector[c] * direction[c];
      square += direction[c] * direction[c];
    }
    for (int c = 0; c < vector.length; c++) {
      vector[c] -= dot / square * direction[c];
    }
  }

  /** A bound of ‖I − R A‖∞. */
  private double deviation() {
    double largest = 0;
    for (int i = 0; i < dimension; i++) {
      largest = Math.max(largest, deviationOfRow(inverse[i], i));
    }
    return largest;
  }

  /** Solves for x and bounds the error of each coordinate. */
  private void solve() {
    Arrays.fill(x, 0);
    for (int step = 0; step < 2; step++) {
      double[] residual = residual();
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          x[i] -= inverse[i][j] * residual[j];
        }
      }
    }
    double[] bounds = residualBounds(residual());
    double reach = 0;
    for (double[] row : inverse) {
      double sum = 0;
      for (int j = 0; j < dimension; j++) {
        sum += Math.abs(row[j]) * bounds[j];
      }
      reach = Math.max(reach, sum);
    }
    errorOfX = reach / (1 - deviation) * (1 + 0x1p-30);
  }

  /** The size of x that errors are compared with. */
  private double size() {
    double size = box.finest();
    for (double coordinate : x) {
      size = Math.max(size, Math.abs(coordinate));
    }
    return size;
  }

  private double[] residual() {
    double[] residual = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double[] row = rows.get(chosen[i]);
      residual[i] = row[dimension];
      for (int c = 0; c < dimension; c++) {
        residual[i] += row[c] * x[c];
      }
    }
    return residual;
  }

  /** Bounds |A x + c| for the true A and c. */
  private double[] residualBounds(double[] residual) {
    double[] bounds = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      double[] row = rows.get(chosen[i]);
      double[] errors = rowErrors.get(chosen[i]);
      double size = Math.abs(row[dimension]);
      double uncertain = errors[dimension];
      for (int c = 0; c < dimension; c++) {
        size += Math.abs(row[c] * x[c]);
        uncertain += errors[c] * Math.abs(x[c]);
      }
      bounds[i] = Math.abs(residual[i]) + uncertain + 2 * (dimension + 2) * UNIT_ROUNDOFF * size;
    }
    return bounds;
  }

  /** The sum of absolute values of one row of I − R A, errors included. */
  private double deviationOfRow(double[] inverseRow, int i) {
    double sum = 0;
    for (int c = 0; c < dimension; c++) {
      double entry = i == c ? 1 : 0;
      double uncertain = 0;
      for (int j = 0; j < dimension; j++) {
        double a = rows.get(chosen[j])[c];
        entry -= inverseRow[j] * a;
        uncertain +=
            Math.abs(inverseRow[j])
                * (rowErrors.get(chosen[j])[c] + 2 * (dimension + 2) * UNIT_ROUNDOFF * Math.abs(a));
      }
      sum += Math.abs(entry) + uncertain + UNIT_ROUNDOFF;
    }
    return sum;
  }

  /** Gauss–Jordan elimination with partial pivoting; null when a pivot vanishes. */
  private double[][] inverse() {
    int n = dimension;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(rows.get(chosen[i]), 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int i = c + 1; i < n; i++) {
        pivot = Math.abs(work[i][c]) > Math.abs(work[pivot][c]) ? i : pivot;
      }
      double[] swap = work[pivot];
      work[pivot] = work[c];
      work[c] = swap;
      if (swap[c] == 0) {
        return null;
      }
      for (int i = 0; i < n; i++) {
        double factor = work[i][c] / swap[c];
        for (int j = 0; j < 2 * n; j++) {
          work[i][j] = i == c ? work[i][j] : work[i][j] - factor * swap[j];
        }
      }
    }
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result[i][j] = work[i][n + j] / work[i][i];
      }
    }
    return result;
  }
}
