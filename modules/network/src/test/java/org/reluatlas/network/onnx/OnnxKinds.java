package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.List;

/** A small model for each kind of node that is read. */
final class OnnxKinds {

  private OnnxKinds() {}

  /** A model with the shape of one point and the values before the kinks, in their order. */
  static final class Kind {
    final String name;
    final OnnxModel model;
    final long[] shape;
    final List<String> before;

    /** The windows of the value {@code v} that a maximum is taken over; null for other kinds. */
    int[][] windows;

    Kind(String name, OnnxModel model, long[] shape, List<String> before) {
      this.name = name;
      this.model = model;
      this.shape = shape;
      this.before = before;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Kind> all() {
    List<Kind> all = new ArrayList<>();
    all.addAll(new VectorKinds().kinds());
    all.addAll(new KinkKinds().kinds());
    all.addAll(new ImageKinds().kinds());
    return all;
  }
}
