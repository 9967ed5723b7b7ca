package org.reluatlas.polyhedra;

import org.reluatlas.network.AffineLayer;

/**
 * The scaled weights of a layer in up to four blocks: from the neurons and from the passing units
 * of the layer before to the neurons and to the passing units of this one. Each block is dense or
 * sparse by itself, since a unit that passes often takes one input only.
 */
final class WeightBlocks {

  /** By rows and columns; null where there are none. */
  private final WeightColumns[][] blocks = new WeightColumns[2][2];

  private final int neuronsBefore;
  private final int neurons;
  private final int inputs;
  private final int outputs;
  private final int terms;

  /**
   * Scales the weights of a layer.
   *
   * @param neuronsBefore how many of its inputs, the first, are neurons of the layer before; or all
   * @param neurons how many of its outputs, the first, are neurons; or all
   * @param inputExponents the powers of two by which the inputs are scaled
   * @param exponents those by which the outputs shall be
   */
  WeightBlocks(
      AffineLayer layer, int neuronsBefore, int neurons, int[] inputExponents, int[] exponents) {
    this.neuronsBefore = neuronsBefore;
    this.neurons = neurons;
    inputs = layer.inputs();
    outputs = layer.outputs();
    int[] rows = {0, neurons, outputs};
    int[] columns = {0, neuronsBefore, inputs};
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < 2; c++) {
        if (rows[r] < rows[r + 1] && columns[c] < columns[c + 1]) {
          blocks[r][c] =
              WeightColumns.of(
                  new ScaledEntries(
                      layer,
                      inputExponents,
                      exponents,
                      rows[r],
                      rows[r + 1],
                      columns[c],
                      columns[c + 1]));
        }
      }
    }
    int longest = 0;
    for (int row = 0; row < outputs; row++) {
      longest = Math.max(longest, layer.row(row).size());
    }
    terms = layer.isSparse() ? longest : inputs;
  }

  /** The most products that a row sums up. */
  int terms() {
    return terms;
  }

  /** The weight from an input to an output. */
  double get(int row, int column) {
    return blocks[row < neurons ? 0 : 1][column < neuronsBefore ? 0 : 1].get(row, column);
  }

  /** Adds W h to {@code z}, h given by its non-zero entries, those of neurons first. */
  void addProduct(int[] active, double[] values, int count, double[] z) {
    int split = split(active, count);
    for (WeightColumns[] row : blocks) {
      if (row[0] != null && split > 0) {
        row[0].addProduct(active, values, 0, split, z);
      }
      if (row[1] != null && split < count) {
        row[1].addProduct(active, values, split, count, z);
      }
    }
  }

  /** How many of the entries, the first, are those of neurons. */
  private int split(int[] active, int count) {
    int split = count;
    while (neuronsBefore < inputs && split > 0 && active[split - 1] >= neuronsBefore) {
      split--;
    }
    return split;
  }

  /** {@link #addProduct} for several vectors at a time, a row of values and of z for each. */
  void addToEach(int[] active, double[][] values, int count, double[][] z) {
    int split = split(active, count);
    for (WeightColumns[] row : blocks) {
      if (row[0] != null && split > 0) {
        row[0].addToEach(active, values, 0, split, z);
      }
      if (row[1] != null && split < count) {
        row[1].addToEach(active, values, split, count, z);
      }
    }
  }

  /** Adds the products of two vectors, each given as above, with the same passing units. */
  void addProducts(ActiveUnits first, ActiveUnits second, double[] z, double[] w) {
    int split = split(first.units, first.count);
    int otherSplit = split(second.units, second.count);
    for (WeightColumns[] row : blocks) {
      if (row[0] != null) {
        row[0].addProduct(first.units, first.values, 0, split, z);
        row[0].addProduct(second.units, second.values, 0, otherSplit, w);
      }
      if (row[1] != null) {
        row[1].addProducts(first, split, second, otherSplit, z, w);
      }
    }
  }

  /** Adds W x for a vector x of all inputs at {@code x[offset…]}. */
  void addProduct(double[] x, int offset, double[] z) {
    for (WeightColumns[] row : blocks) {
      for (int i = 0; i < inputs; i++) {
        WeightColumns block = row[i < neuronsBefore ? 0 : 1];
        if (block != null) {
          block.addColumn(i, x[offset + i], z);
        }
      }
    }
  }

  /** start + row · x, x at {@code x[offset…]}. */
  double dot(double start, int row, double[] x, int offset) {
    WeightColumns[] ofRow = blocks[row < neurons ? 0 : 1];
    double z = ofRow[0] == null ? start : ofRow[0].dot(start, row, x, offset);
    return ofRow[1] == null ? z : ofRow[1].dot(z, row, x, offset);
  }

  /** Upper bounds of the Euclidean norms of the rows. */
  double[] rowNorms() {
    double[] norms = new double[outputs];
    for (WeightColumns[] row : blocks) {
      for (WeightColumns block : row) {
        if (block != null) {
          block.enlargeRowNorms(norms);
        }
      }
    }
    return norms;
  }

  /** An upper bound of ‖W‖_F. */
  double frobenius() {
    double norm = 0;
    for (WeightColumns[] row : blocks) {
      for (WeightColumns block : row) {
        norm = block == null ? norm : Norms.hypotenuse(norm, block.frobenius());
      }
    }
    return norm;
  }

  /** An upper bound of ‖W‖₂: ‖(‖A‖₂, ‖B‖₂, …)‖₂ over the blocks. */
  double spectralBound() {
    double norm = 0;
    for (WeightColumns[] row : blocks) {
      for (WeightColumns block : row) {
        norm = block == null ? norm : Norms.hypotenuse(norm, block.spectralBound());
      }
    }
    return norm;
  }
}
