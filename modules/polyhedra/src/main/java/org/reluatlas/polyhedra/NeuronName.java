package org.reluatlas.polyhedra;

import org.reluatlas.network.ReluNetwork;

/**
 * The name of a hidden neuron for a person: {@code layer:index}, both counted from 1, so that the
 * third neuron of the first hidden layer is {@code 1:3}.
 */
public final class NeuronName {

  private NeuronName() {}

  /** The name of hidden neuron {@code neuron}, counted from 0 through all layers. */
  public static String of(ReluNetwork network, int neuron) {
    int layer = network.layerOf(neuron);
    return network.layerNumber(layer) + ":" + (neuron - network.firstNeuron(layer) + 1);
  }
}
