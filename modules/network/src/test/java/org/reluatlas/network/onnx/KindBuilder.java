package org.reluatlas.network.onnx;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Collects models of one group, with numbers that are the same in every run. */
abstract class KindBuilder {

  static final long[] VECTOR = {4};
  static final long[] IMAGE = {2, 5, 6};

  private final List<OnnxKinds.Kind> kinds = new ArrayList<>();
  private Random random = new Random(1);

  List<OnnxKinds.Kind> kinds() {
    return kinds;
  }

  /** The kind that was added last. */
  OnnxKinds.Kind last() {
    return kinds.get(kinds.size() - 1);
  }

  double[] weights(int count) {
    return random.doubles(count).map(value -> (float) (4 * value - 2)).toArray();
  }

  OnnxModel vector() {
    random = new Random(kinds.size());
    return model(VECTOR);
  }

  OnnxModel image() {
    random = new Random(kinds.size());
    return model(IMAGE);
  }

  static OnnxModel model(long... shape) {
    long[] batched = new long[shape.length + 1];
    batched[0] = -1;
    System.arraycopy(shape, 0, batched, 1, shape.length);
    return new OnnxModel().opset(13).input("x", batched);
  }

  OnnxModel tensor(OnnxModel model, String name, long... dims) {
    int count = (int) Arrays.stream(dims).reduce(1, (a, b) -> a * b);
    return model.floats(name, dims, weights(count));
  }

  /** Ends in z, which a ReLU makes y of. */
  void relu(String name, OnnxModel model, long... shape) {
    model
        .node("Relu", List.of("z"), "y")
        .graph()
        .addOutput(ValueInfoProto.newBuilder().setName("y"));
    kinds.add(new OnnxKinds.Kind(name, model, shape, List.of("z")));
  }

  void relu(String name, OnnxModel model, long[] shape, String last, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.add(last);
    model.node("Relu", List.of(last), "y");
    add(name, model, shape, all.toArray(new String[0]));
  }

  void add(String name, OnnxModel model, long[] shape, String... before) {
    model.graph().addOutput(ValueInfoProto.newBuilder().setName("y"));
    kinds.add(new OnnxKinds.Kind(name, model, shape, List.of(before)));
  }

  OnnxModel hidden() {
    OnnxModel model = tensor(tensor(vector(), "w", 4, 3), "c", 3);
    return model.node("MatMul", List.of("x", "w"), "v").node("Add", List.of("v", "c"), "z");
  }

  void end(String name, OnnxModel model, String... before) {
    tensor(model, "out", 3, 2).node("MatMul", List.of("a", "out"), "y");
    add(name, model, VECTOR, before);
  }
}
