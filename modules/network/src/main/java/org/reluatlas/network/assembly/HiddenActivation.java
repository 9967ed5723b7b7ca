package org.reluatlas.network.assembly;

/** What stands between the linear layers of a state_dict, with the settings that PyTorch takes. */
public enum HiddenActivation {
  /** max(x, 0). */
  RELU("ReLU") {
    @Override
    void append(LayerChain chain, String place) {
      chain.relu(place);
    }
  },
  /** x for x &gt; 0 and x / 100 else. */
  LEAKY_RELU("LeakyReLU") {
    @Override
    void append(LayerChain chain, String place) {
      chain.leaky(place, 0.01);
    }
  },
  /** min(max(x, 0), 6). */
  RELU6("ReLU6") {
    @Override
    void append(LayerChain chain, String place) {
      chain.clip(place, 0, 6);
    }
  },
  /** min(max(x, −1), 1). */
  HARDTANH("Hardtanh") {
    @Override
    void append(LayerChain chain, String place) {
      chain.clip(place, -1, 1);
    }
  };

  private final String className;

  HiddenActivation(String className) {
    this.className = className;
  }

  /**
   * The activation of a class of PyTorch, given without its module; null when it is none of them.
   */
  public static HiddenActivation of(String className) {
    for (HiddenActivation activation : values()) {
      if (activation.className.equals(className)) {
        return activation;
      }
    }
    return null;
  }

  /** The name of the class in PyTorch. */
  public String className() {
    return className;
  }

  abstract void append(LayerChain chain, String place);
}
