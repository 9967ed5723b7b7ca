package org.reluatlas.benchmarks;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.CellComplex;

/** One batched forward pass through the hidden layers, with EJML's dense product on one thread. */
public final class ForwardPass {

  private final ReluNetwork network;
  private final DMatrixRMaj inputs;
  private final DMatrixRMaj[] transposedWeights;
  private final DMatrixRMaj[] values;

  /** Prepares the pass of all vertices of a complex. */
  public ForwardPass(CellComplex complex) {
    network = complex.network();
    int count = complex.count(0);
    inputs = new DMatrixRMaj(count, complex.dimension());
    for (int v = 0; v < count; v++) {
      for (int axis = 0; axis < complex.dimension(); axis++) {
        inputs.set(v, axis, complex.coordinate(v, axis));
      }
    }
    transposedWeights = new DMatrixRMaj[network.hiddenLayers()];
    values = new DMatrixRMaj[network.hiddenLayers()];
    for (int l = 0; l < values.length; l++) {
      AffineLayer layer = network.layers().get(l);
      DMatrixRMaj weights = new DMatrixRMaj(layer.outputs(), layer.inputs(), true, layer.weights());
      transposedWeights[l] = CommonOps_DDRM.transpose(weights, null);
      values[l] = new DMatrixRMaj(count, layer.outputs());
    }
  }

  /** Runs the pass and returns the activations of the last hidden layer. */
  public double[] run() {
    DMatrixRMaj in = inputs;
    for (int l = 0; l < values.length; l++) {
      CommonOps_DDRM.mult(in, transposedWeights[l], values[l]);
      double[] z = values[l].data;
      double[] bias = network.layers().get(l).biases();
      for (int at = 0; at < z.length; at += bias.length) {
        for (int k = 0; k < bias.length; k++) {
          z[at + k] = Math.max(z[at + k] + bias[k], 0);
        }
      }
      in = values[l];
    }
    return in.data;
  }
}
