package org.reluatlas.benchmarks;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.CellComplex;

/**
 * A forward pass of all vertices through the hidden layers, in batches, with EJML's dense product
 * on one thread.
 */
public final class ForwardPass {

  private static final int BATCH = 1024;

  private final CellComplex complex;
  private final DMatrixRMaj[] transposedWeights;
  private final double[][] biases;
  private final DMatrixRMaj inputs = new DMatrixRMaj(1, 1);
  private final DMatrixRMaj[] values;

  /** Prepares the pass of all vertices of a complex. */
  public ForwardPass(CellComplex complex) {
    this.complex = complex;
    ReluNetwork network = complex.network();
    transposedWeights = new DMatrixRMaj[network.hiddenLayers()];
    biases = new double[network.hiddenLayers()][];
    values = new DMatrixRMaj[network.hiddenLayers()];
    for (int l = 0; l < values.length; l++) {
      AffineLayer layer = network.layers().get(l);
      DMatrixRMaj weights = new DMatrixRMaj(layer.outputs(), layer.inputs(), true, layer.weights());
      transposedWeights[l] = CommonOps_DDRM.transpose(weights, null);
      biases[l] = layer.biases();
      values[l] = new DMatrixRMaj(1, 1);
    }
  }

  /** Runs the pass and returns the sum of all activations of the last hidden layer. */
  public double run() {
    double sum = 0;
    for (int first = 0; first < complex.count(0); first += BATCH) {
      sum += runBatch(first, Math.min(complex.count(0), first + BATCH));
    }
    return sum;
  }

  private double runBatch(int first, int end) {
    inputs.reshape(end - first, complex.dimension());
    for (int v = first; v < end; v++) {
      for (int axis = 0; axis < complex.dimension(); axis++) {
        inputs.unsafe_set(v - first, axis, complex.coordinate(v, axis));
      }
    }
    DMatrixRMaj in = inputs;
    for (int l = 0; l < values.length; l++) {
      values[l].reshape(end - first, biases[l].length);
      CommonOps_DDRM.mult(in, transposedWeights[l], values[l]);
      activate(values[l], biases[l]);
      in = values[l];
    }
    return CommonOps_DDRM.elementSum(in);
  }

  private static void activate(DMatrixRMaj values, double[] bias) {
    double[] z = values.data;
    int size = values.getNumElements();
    for (int at = 0; at < size; at += bias.length) {
      for (int k = 0; k < bias.length; k++) {
        z[at + k] = Math.max(z[at + k] + bias[k], 0);
      }
    }
  }
}
