package org.reluatlas.network.assembly;

/** What the parts of a file are found by: the name of a layer and its widths. Immutable. */
public final class LayerOutline {

  private final String name;
  private final boolean linear;
  private final int inputs;
  private final int outputs;

  private LayerOutline(String name, boolean linear, int inputs, int outputs) {
    this.name = name;
    this.linear = linear;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /** A linear layer. A width of 0 is not known, as that of a convolution is not. */
  public static LayerOutline linear(String name, int inputs, int outputs) {
    return new LayerOutline(name, true, inputs, outputs);
  }

  /** A layer that keeps the width, such as a normalisation. */
  public static LayerOutline other(String name) {
    return new LayerOutline(name, false, 0, 0);
  }

  /** The full name in the file, such as {@code actor.net.0}. */
  public String name() {
    return name;
  }

  boolean isLinear() {
    return linear;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return outputs;
  }

  boolean hasShapeOf(LayerOutline other) {
    return inputs == other.inputs && outputs == other.outputs;
  }

  /** Whether {@code next} may take what this layer gives. */
  boolean fits(LayerOutline next) {
    return outputs == 0 || next.inputs == 0 || outputs == next.inputs;
  }
}
