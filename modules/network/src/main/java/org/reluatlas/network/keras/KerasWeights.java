package org.reluatlas.network.keras;

import org.reluatlas.network.NetworkFormatException;

/** Where the weights of the layers of a model are. */
interface KerasWeights {

  /**
   * The weights of the next layer of the model that has not been asked for.
   *
   * @param layer of the configuration, in its order
   */
  LayerWeights of(LayerConfiguration layer) throws NetworkFormatException;
}
