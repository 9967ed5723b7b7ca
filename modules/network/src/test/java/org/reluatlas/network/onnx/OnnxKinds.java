package org.reluatlas.network.onnx;

import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A small model for each kind of node that is read. */
final class OnnxKinds {

  private static final long[] VECTOR = {4};
  private static final long[] IMAGE = {2, 5, 6};

  private final List<Kind> kinds = new ArrayList<>();
  private Random random = new Random(1);

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
    OnnxKinds kinds = new OnnxKinds();
    kinds.matrices();
    kinds.arithmetic();
    kinds.moves();
    kinds.reshapes();
    kinds.kinks();
    kinds.extremes();
    kinds.joins();
    kinds.reductions();
    kinds.convolutions();
    kinds.transposedConvolutions();
    kinds.pooling();
    kinds.images();
    kinds.enlargements();
    kinds.blocks();
    kinds.computedWeights();
    return kinds.kinds;
  }

  private double[] weights(int count) {
    return random.doubles(count).map(value -> (float) (4 * value - 2)).toArray();
  }

  private OnnxModel vector() {
    random = new Random(kinds.size());
    return model(VECTOR);
  }

  private OnnxModel image() {
    random = new Random(kinds.size());
    return model(IMAGE);
  }

  private static OnnxModel model(long... shape) {
    long[] batched = new long[shape.length + 1];
    batched[0] = -1;
    System.arraycopy(shape, 0, batched, 1, shape.length);
    return new OnnxModel().opset(13).input("x", batched);
  }

  private OnnxModel tensor(OnnxModel model, String name, long... dims) {
    int count = (int) Arrays.stream(dims).reduce(1, (a, b) -> a * b);
    return model.floats(name, dims, weights(count));
  }

  /** Ends in z, which a ReLU makes y of. */
  private void relu(String name, OnnxModel model, long... shape) {
    model
        .node("Relu", List.of("z"), "y")
        .graph()
        .addOutput(ValueInfoProto.newBuilder().setName("y"));
    kinds.add(new Kind(name, model, shape, List.of("z")));
  }

  private void add(String name, OnnxModel model, long[] shape, String... before) {
    model.graph().addOutput(ValueInfoProto.newBuilder().setName("y"));
    kinds.add(new Kind(name, model, shape, List.of(before)));
  }

  private void matrices() {
    OnnxModel gemm = tensor(tensor(vector(), "w", 3, 4), "c", 3);
    relu(
        "Gemm",
        gemm.node(
            "Gemm",
            List.of("x", "w", "c"),
            "z",
            attribute("transB", 1),
            attribute("alpha", 0.3f),
            attribute("beta", -1.7f)),
        VECTOR);
    OnnxModel matMul = tensor(vector(), "w", 4, 5);
    relu("MatMul", matMul.node("MatMul", List.of("x", "w"), "z"), VECTOR);
    OnnxModel left = tensor(vector().integers("s", -1, 2, 2), "w", 3, 2);
    left.node("Reshape", List.of("x", "s"), "m").node("MatMul", List.of("w", "m"), "z");
    relu("MatMul with the weight on the left", left, VECTOR);
    OnnxModel batched = tensor(vector().integers("s", -1, 2, 1, 2), "w", 2, 2, 3);
    batched.node("Reshape", List.of("x", "s"), "m").node("MatMul", List.of("m", "w"), "z");
    relu("MatMul with several matrices", batched, VECTOR);
    for (String equation : List.of("bi,oi->bo", "bi,io->bo", "bi,oi", "bi,oi->ob")) {
      boolean turned = equation.contains("io");
      OnnxModel einsum = tensor(vector(), "w", turned ? 4 : 3, turned ? 3 : 4);
      einsum.node("Einsum", List.of("x", "w"), "v", attribute("equation", equation));
      if (equation.endsWith("ob")) {
        einsum.node("Transpose", List.of("v"), "z");
      } else {
        einsum.node("Identity", List.of("v"), "z");
      }
      relu("Einsum " + equation, einsum, VECTOR);
    }
    OnnxModel first = tensor(vector(), "w", 3, 4);
    relu(
        "Einsum with the weight first",
        first.node("Einsum", List.of("w", "x"), "z", attribute("equation", "oi,bi->bo")),
        VECTOR);
    OnnxModel sum = vector().integers("s", -1, 2, 2);
    sum.node("Reshape", List.of("x", "s"), "m")
        .node("Einsum", List.of("m"), "z", attribute("equation", "bij->bi"));
    relu("Einsum that sums", sum, VECTOR);
  }

  private void arithmetic() {
    for (String type : List.of("Add", "Sub", "Mul", "Div")) {
      OnnxModel right = tensor(vector(), "c", 4);
      relu(type + " a constant", right.node(type, List.of("x", "c"), "z"), VECTOR);
      if (!type.equals("Div")) {
        OnnxModel left = tensor(vector(), "c", 1, 4);
        relu(type + " to a constant", left.node(type, List.of("c", "x"), "z"), VECTOR);
      }
      OnnxModel channels = tensor(image(), "c", 2, 1, 6);
      relu(type + " with broadcasting", channels.node(type, List.of("x", "c"), "z"), IMAGE);
    }
    OnnxModel wider = tensor(vector().integers("s", -1, 1, 4), "c", 3, 1);
    wider.node("Reshape", List.of("x", "s"), "m").node("Add", List.of("m", "c"), "z");
    relu("Add that broadcasts the value", wider, VECTOR);
    relu("Neg", vector().node("Neg", List.of("x"), "z"), VECTOR);
    OnnxModel three = tensor(tensor(vector(), "w", 4, 4), "c", 4);
    three.node("MatMul", List.of("x", "w"), "v").node("Sum", List.of("x", "v", "c"), "z");
    relu("Sum", three, VECTOR);
    OnnxModel mean = tensor(vector(), "w", 4, 4);
    mean.node("MatMul", List.of("x", "w"), "v").node("Mean", List.of("x", "v", "x"), "z");
    relu("Mean", mean, VECTOR);
    OnnxModel where = tensor(vector(), "c", 4).floats("t", new long[] {4}, 1, 0, 0, 1);
    where
        .node("Cast", List.of("t"), "b", attribute("to", 9))
        .node("Where", List.of("b", "x", "c"), "z");
    relu("Where", where, VECTOR);
    for (String input : List.of("x", "a")) {
      OnnxModel norm = tensor(tensor(tensor(image(), "g", 2), "b", 2), "m", 2);
      norm.floats("v", new long[] {2}, 0.3, 1.7).node("Relu", List.of("x"), "a");
      norm.node(
          "BatchNormalization",
          List.of(input, "g", "b", "m", "v"),
          "z",
          attribute("epsilon", 0.01f));
      if (input.equals("x")) {
        relu("BatchNormalization", norm, IMAGE);
      }
    }
    OnnxModel vectors = tensor(tensor(tensor(vector(), "g", 4), "b", 4), "m", 4);
    vectors.floats("v", new long[] {4}, 0.3, 1.7, 1, 0.01);
    vectors.node("BatchNormalization", List.of("x", "g", "b", "m", "v"), "z");
    relu("BatchNormalization of vectors", vectors, VECTOR);
  }

  private void moves() {
    AttributeProto order = attribute("perm", List.of(0L, 3L, 1L, 2L));
    relu("Transpose", image().node("Transpose", List.of("x"), "z", order), IMAGE);
    OnnxModel slice = image().integers("from", 0, -2).integers("to", 3, Long.MIN_VALUE + 1);
    slice.integers("axes", 2, -1).integers("steps", 2, -1);
    slice.node("Slice", List.of("x", "from", "to", "axes", "steps"), "z");
    relu("Slice", slice, IMAGE);
    OnnxModel old = image().opset(9);
    old.node(
        "Slice",
        List.of("x"),
        "z",
        attribute("starts", List.of(1L, -3L)),
        attribute("ends", List.of(2L, 1L << 40)),
        attribute("axes", List.of(1L, 3L)));
    relu("Slice with attributes", old, IMAGE);
    OnnxModel gather = vector().integers("i", 2, -1, 2);
    relu("Gather", gather.node("Gather", List.of("x", "i"), "z", attribute("axis", 1)), VECTOR);
    for (int opset : new int[] {11, 13, 18}) {
      OnnxModel split = vector().opset(opset).integers("sizes", 1, 3);
      List<String> inputs = opset == 11 ? List.of("x") : List.of("x", "sizes");
      List<AttributeProto> attributes = new ArrayList<>(List.of(attribute("axis", 1)));
      if (opset == 11) {
        attributes.add(attribute("split", List.of(1L, 3L)));
      }
      split.node("Split", inputs, List.of("p", "q"), attributes.toArray(new AttributeProto[0]));
      split.node("Sub", List.of("q", "p"), "z");
      relu("Split in opset " + opset, split, VECTOR);
    }
    OnnxModel halves =
        vector().node("Split", List.of("x"), List.of("p", "q"), attribute("axis", 1));
    relu("Split in halves", halves.node("Add", List.of("q", "p"), "z"), VECTOR);
    OnnxModel concat = tensor(vector(), "w", 4, 2);
    concat.node("MatMul", List.of("x", "w"), "v");
    concat.node("Concat", List.of("v", "x", "v"), "z", attribute("axis", -1));
    relu("Concat", concat, VECTOR);
    OnnxModel pad = image().integers("p", 0, 0, 1, 2, 0, 0, 0, 1).floats("c", new long[] {}, 0.5);
    relu("Pad", pad.node("Pad", List.of("x", "p", "c"), "z"), IMAGE);
    for (String mode : List.of("reflect", "edge")) {
      OnnxModel other = image().integers("p", 0, 0, 1, 2, 0, 0, 0, 1);
      relu(
          "Pad " + mode, other.node("Pad", List.of("x", "p"), "z", attribute("mode", mode)), IMAGE);
    }
    OnnxModel axes = image().opset(18).integers("p", 1, 2).integers("axes", 3);
    relu("Pad along axes", axes.node("Pad", List.of("x", "p", "", "axes"), "z"), IMAGE);
    OnnxModel oldPad = image().opset(9);
    AttributeProto pads = attribute("pads", List.of(0L, 0L, 1L, 0L, 0L, 0L, 0L, 2L));
    relu("Pad with attributes", oldPad.node("Pad", List.of("x"), "z", pads), IMAGE);
    OnnxModel expand = vector().integers("s", -1, 4, 1).integers("e", 1, 1, 3);
    expand.node("Reshape", List.of("x", "s"), "m").node("Expand", List.of("m", "e"), "z");
    relu("Expand", expand, VECTOR);
    OnnxModel tile = image().integers("r", 1, 2, 1, 3);
    relu("Tile", tile.node("Tile", List.of("x", "r"), "z"), IMAGE);
  }

  private void reshapes() {
    OnnxModel reshape = image().integers("s", 0, -1, 3).integers("t", 0, 0, 3);
    reshape.node("Reshape", List.of("x", "s"), "m").node("Reshape", List.of("m", "t"), "z");
    relu("Reshape", reshape, IMAGE);
    relu("Flatten", image().node("Flatten", List.of("x"), "z"), IMAGE);
    for (int opset : new int[] {11, 13}) {
      OnnxModel model = vector().opset(opset).integers("axes", 1, -1);
      AttributeProto[] attributes =
          opset == 11
              ? new AttributeProto[] {attribute("axes", List.of(1L, -1L))}
              : new AttributeProto[0];
      model
          .node("Unsqueeze", opset == 11 ? List.of("x") : List.of("x", "axes"), "u", attributes)
          .node("Squeeze", opset == 11 ? List.of("u") : List.of("u", "axes"), "z", attributes);
      relu("Unsqueeze and Squeeze in opset " + opset, model, VECTOR);
    }
    OnnxModel sizes = image().integers("one", 1).integers("zero", 0).integers("open", -1);
    sizes
        .node("Shape", List.of("x"), "shape")
        .node("Gather", List.of("shape", "zero"), "batch")
        .node("Mul", List.of("batch", "one"), "same")
        .node("Concat", List.of("same", "open"), "target", attribute("axis", 0))
        .node("Reshape", List.of("x", "target"), "z");
    relu("Reshape to sizes read off", sizes, IMAGE);
    OnnxModel range = vector().integers("s", 4).floats("two", new long[] {}, 2);
    range
        .node("ConstantOfShape", List.of("s"), "zeros")
        .node("Add", List.of("x", "zeros"), "v")
        .node("Dropout", List.of("v"), "d")
        .node("Mul", List.of("d", "two"), "z");
    relu("ConstantOfShape and Dropout", range, VECTOR);
  }

  private OnnxModel hidden() {
    OnnxModel model = tensor(tensor(vector(), "w", 4, 3), "c", 3);
    return model.node("MatMul", List.of("x", "w"), "v").node("Add", List.of("v", "c"), "z");
  }

  private void end(String name, OnnxModel model, String... before) {
    tensor(model, "out", 3, 2).node("MatMul", List.of("a", "out"), "y");
    add(name, model, VECTOR, before);
  }

  private void kinks() {
    end("Relu", hidden().node("Relu", List.of("z"), "a"), "z");
    end("LeakyRelu", hidden().node("LeakyRelu", List.of("z"), "a", attribute("alpha", 0.3f)), "z");
    end("LeakyRelu as usual", hidden().node("LeakyRelu", List.of("z"), "a"), "z");
    OnnxModel prelu = hidden().floats("s", new long[] {3}, 0.25, -0.5, 1.5);
    end("PRelu", prelu.node("PRelu", List.of("z", "s"), "a"), "z");
    OnnxModel mixed = hidden().floats("s", new long[] {3}, 0.25, 1, 1.5);
    mixed
        .integers("kinking", 0, 2)
        .node("Gather", List.of("z", "kinking"), "b", attribute("axis", 1));
    end("PRelu with a slope of 1", mixed.node("PRelu", List.of("z", "s"), "a"), "b");
    OnnxModel image = image().floats("s", new long[] {2, 1, 1}, 0.25, -0.5);
    add("PRelu of channels", image.node("PRelu", List.of("x", "s"), "y"), IMAGE, "x");
    end("Abs", hidden().node("Abs", List.of("z"), "a"), "z");
    OnnxModel clip = hidden().floats("lo", new long[] {}, -0.5).floats("hi", new long[] {}, 1.25);
    end("Clip", bothEnds(clip, "z").node("Clip", List.of("z", "lo", "hi"), "a"), "b");
    OnnxModel low = hidden().floats("lo", new long[] {}, 0.5);
    low.node("Sub", List.of("z", "lo"), "b");
    end("Clip below", low.node("Clip", List.of("z", "lo"), "a"), "b");
    OnnxModel high = hidden().floats("hi", new long[] {}, 0.5);
    high.node("Sub", List.of("hi", "z"), "b");
    end("Clip above", high.node("Clip", List.of("z", "", "hi"), "a"), "b");
    OnnxModel old = hidden().opset(9);
    old.node("Clip", List.of("z"), "a", attribute("min", 0f), attribute("max", 6f));
    bothEnds(old.floats("lo", new long[] {}, 0).floats("hi", new long[] {}, 6), "z");
    end("Clip with attributes", old, "b");
    OnnxModel hard = hidden().node("HardSigmoid", List.of("z"), "a", attribute("alpha", 0.3f));
    hard.floats("slope", new long[] {}, 0.3f).floats("half", new long[] {}, 0.5);
    hard.node("Mul", List.of("z", "slope"), "sz").node("Add", List.of("sz", "half"), "s");
    bothEnds(hard.floats("lo", new long[] {}, 0).floats("hi", new long[] {}, 1), "s");
    end("HardSigmoid", hard, "b");
    OnnxModel twice = hidden().node("Relu", List.of("z"), "r").node("Relu", List.of("r"), "a");
    end("Relu twice", twice, "z");
  }

  /** Makes b of the distances of each element from the lower and from the upper end. */
  private static OnnxModel bothEnds(OnnxModel model, String value) {
    model.integers("pair", -1, 3, 1).integers("row", -1, 6);
    for (String end : List.of("lo", "hi")) {
      model.node("Sub", List.of(value, end), "from_" + end);
      model.node("Reshape", List.of("from_" + end, "pair"), "column_" + end);
    }
    model.node("Concat", List.of("column_lo", "column_hi"), "pairs", attribute("axis", 2));
    return model.node("Reshape", List.of("pairs", "row"), "b");
  }

  private void extremes() {
    for (String type : List.of("Max", "Min")) {
      OnnxModel constant = hidden().floats("k", new long[] {3}, 0.5, -0.5, 0);
      end(type + " with numbers", constant.node(type, List.of("z", "k"), "a"));
      OnnxModel two = tensor(hidden(), "w2", 4, 3).node("MatMul", List.of("x", "w2"), "z2");
      two.node("Sub", type.equals("Max") ? List.of("z2", "z") : List.of("z", "z2"), "b");
      end(type + " of two", two.node(type, List.of("z", "z2"), "a"), "b");
      OnnxModel three = tensor(hidden(), "w2", 4, 3).node("MatMul", List.of("x", "w2"), "z2");
      three.node("Relu", List.of("z"), "r").node(type, List.of("z", "z2", "r"), "a");
      end(type + " of three", three);
    }
  }

  private void joins() {
    OnnxModel residual = hidden();
    tensor(residual, "w2", 3, 4)
        .node("Relu", List.of("z"), "r")
        .node("MatMul", List.of("r", "w2"), "d")
        .node("Add", List.of("x", "d"), "s");
    relu("a residual block", residual.node("Neg", List.of("s"), "z3"), VECTOR, "z3", "z");
    OnnxModel deep = hidden();
    tensor(tensor(deep, "w2", 3, 4), "w3", 4, 3)
        .node("Relu", List.of("z"), "r")
        .node("MatMul", List.of("r", "w2"), "d")
        .node("Add", List.of("x", "d"), "s")
        .node("MatMul", List.of("s", "w3"), "e")
        .node("Relu", List.of("e"), "f")
        .node("Concat", List.of("f", "s", "r", "x"), "y", attribute("axis", 1));
    add("skips of several depths", deep, VECTOR, "z", "e");
    OnnxModel icnn = hidden();
    tensor(tensor(icnn, "w2", 3, 3), "w3", 4, 3)
        .node("Relu", List.of("z"), "r")
        .node("MatMul", List.of("r", "w2"), "d")
        .node("MatMul", List.of("x", "w3"), "e")
        .node("Sub", List.of("d", "e"), "s")
        .node("Relu", List.of("s"), "y");
    add("an input-convex network", icnn, VECTOR, "z", "s");
    OnnxModel crelu = hidden().node("Neg", List.of("z"), "n");
    crelu.node("Concat", List.of("z", "n"), "both", attribute("axis", 1));
    add("concatenated ReLU", crelu.node("Relu", List.of("both"), "y"), VECTOR, "both");
  }

  private void relu(String name, OnnxModel model, long[] shape, String last, String... before) {
    List<String> all = new ArrayList<>(List.of(before));
    all.add(last);
    model.node("Relu", List.of(last), "y");
    add(name, model, shape, all.toArray(new String[0]));
  }

  private void reductions() {
    for (String type : List.of("ReduceMean", "ReduceSum", "ReduceMax", "ReduceMin")) {
      for (int keep = 0; keep <= 1; keep++) {
        OnnxModel model = image().opset(11);
        AttributeProto axes = attribute("axes", List.of(1L, -1L));
        model.node(type, List.of("x"), "z", axes, attribute("keepdims", keep));
        if (type.startsWith("ReduceM") && !type.equals("ReduceMean")) {
          add(type + " " + keep, model.node("Neg", List.of("z"), "y"), IMAGE);
        } else {
          relu(type + " " + keep, model, IMAGE);
        }
      }
    }
    OnnxModel axes = image().opset(18).integers("axes", 2, 3);
    relu("ReduceMean in opset 18", axes.node("ReduceMean", List.of("x", "axes"), "z"), IMAGE);
    OnnxModel sum = image().opset(13).integers("axes", 2);
    relu("ReduceSum in opset 13", sum.node("ReduceSum", List.of("x", "axes"), "z"), IMAGE);
  }

  private void convolutions() {
    convolution("Conv", 1);
    convolution("Conv with strides", 1, attribute("strides", List.of(2L, 3L)));
    convolution("Conv with padding", 1, attribute("pads", List.of(1L, 0L, 2L, 1L)));
    convolution("Conv with dilations", 1, attribute("dilations", List.of(2L, 1L)));
    convolution("Conv in groups", 2, attribute("group", 2));
    convolution(
        "Conv with all of it",
        2,
        attribute("group", 2),
        attribute("strides", List.of(2L, 1L)),
        attribute("pads", List.of(2L, 1L, 0L, 3L)),
        attribute("dilations", List.of(1L, 2L)));
    for (String auto : List.of("SAME_UPPER", "SAME_LOWER", "VALID")) {
      AttributeProto strides = attribute("strides", List.of(2L, 2L));
      convolution("Conv " + auto, 1, attribute("auto_pad", auto), strides);
    }
    OnnxModel line = tensor(model(2, 7), "w", 3, 2, 3);
    AttributeProto pads = attribute("pads", List.of(1L, 1L));
    relu("Conv along one axis", line.node("Conv", List.of("x", "w"), "z", pads), 2, 7);
    OnnxModel solid = tensor(tensor(model(1, 3, 4, 3), "w", 2, 1, 2, 2, 2), "c", 2);
    relu("Conv along three axes", solid.node("Conv", List.of("x", "w", "c"), "z"), 1, 3, 4, 3);
  }

  private void convolution(String name, int groups, AttributeProto... attributes) {
    OnnxModel model = tensor(tensor(image(), "w", 4, 2 / groups, 3, 2), "c", 4);
    relu(name, model.node("Conv", List.of("x", "w", "c"), "z", attributes), IMAGE);
  }

  private void transposedConvolutions() {
    transposed("ConvTranspose", 1);
    transposed("ConvTranspose with strides", 1, attribute("strides", List.of(2L, 3L)));
    transposed(
        "ConvTranspose with all of it",
        2,
        attribute("group", 2),
        attribute("strides", List.of(2L, 3L)),
        attribute("pads", List.of(1L, 0L, 2L, 1L)),
        attribute("dilations", List.of(2L, 1L)),
        attribute("output_padding", List.of(1L, 2L)));
    AttributeProto strides = attribute("strides", List.of(3L, 2L));
    transposed(
        "ConvTranspose to a shape", 1, strides, attribute("output_shape", List.of(14L, 12L)));
    for (String auto : List.of("SAME_UPPER", "SAME_LOWER", "VALID")) {
      transposed("ConvTranspose " + auto, 1, attribute("auto_pad", auto), strides);
    }
  }

  private void transposed(String name, int groups, AttributeProto... attributes) {
    OnnxModel model = tensor(tensor(image(), "w", 2, 4 / groups, 3, 2), "c", 4);
    relu(name, model.node("ConvTranspose", List.of("x", "w", "c"), "z", attributes), IMAGE);
  }

  private void pooling() {
    AttributeProto kernel = attribute("kernel_shape", List.of(3L, 2L));
    AttributeProto strides = attribute("strides", List.of(2L, 2L));
    AttributeProto pads = attribute("pads", List.of(1L, 0L, 1L, 1L));
    average("AveragePool", kernel);
    average("AveragePool with strides", kernel, strides);
    average("AveragePool with padding", kernel, strides, pads);
    average("AveragePool that counts padding", kernel, pads, attribute("count_include_pad", 1));
    average("AveragePool rounded up", kernel, strides, attribute("ceil_mode", 1));
    maximum("MaxPool", windows(3, 2, 1, 1, 1, 1, 0, 0, 3, 5), kernel);
    maximum("MaxPool with strides", windows(3, 2, 2, 2, 1, 1, 0, 0, 2, 3), kernel, strides);
    maximum("MaxPool with padding", windows(3, 2, 2, 2, 1, 1, 1, 0, 3, 3), kernel, strides, pads);
    maximum(
        "MaxPool rounded up",
        windows(3, 2, 2, 2, 1, 1, 0, 0, 2, 3),
        kernel,
        strides,
        attribute("ceil_mode", 1));
    maximum(
        "MaxPool with dilations",
        windows(3, 2, 1, 1, 2, 2, 0, 0, 1, 4),
        kernel,
        attribute("dilations", List.of(2L, 2L)));
    maximum(
        "MaxPool SAME_UPPER",
        windows(3, 2, 2, 2, 1, 1, 1, 0, 3, 3),
        kernel,
        strides,
        attribute("auto_pad", "SAME_UPPER"));
    relu("GlobalAveragePool", image().node("GlobalAveragePool", List.of("x"), "z"), IMAGE);
    add("GlobalMaxPool", image().node("GlobalMaxPool", List.of("x"), "y"), IMAGE);
    OnnxModel pairs =
        vector().integers("s", -1, 1, 4).integers("e", 0).integers("o", 1).integers("l", 4);
    pairs.integers("third", 3).integers("axis", 2).integers("two", 2);
    pairs
        .node("Reshape", List.of("x", "s"), "line")
        .node("Slice", List.of("line", "e", "third", "axis", "two"), "even")
        .node("Slice", List.of("line", "o", "l", "axis", "two"), "odd")
        .node("Sub", List.of("odd", "even"), "b")
        .node(
            "MaxPool",
            List.of("line"),
            "y",
            attribute("kernel_shape", List.of(2L)),
            attribute("strides", List.of(2L)));
    add("MaxPool of pairs", pairs, VECTOR, "b");
  }

  private void average(String name, AttributeProto... attributes) {
    relu(name, image().node("AveragePool", List.of("x"), "z", attributes), IMAGE);
  }

  private static int[][] windows(int... rules) {
    return PlainTournament.windows(IMAGE, rules);
  }

  private void maximum(String name, int[][] windows, AttributeProto... attributes) {
    OnnxModel model = tensor(image(), "w", 2, 2, 1, 1).node("Conv", List.of("x", "w"), "v");
    add(name, model.node("MaxPool", List.of("v"), "y", attributes), IMAGE, "v");
    kinds.get(kinds.size() - 1).windows = windows;
  }

  private void enlargements() {
    resize("asymmetric", "floor");
    for (String coordinates : List.of("half_pixel", "pytorch_half_pixel")) {
      resize(coordinates, "round_prefer_floor");
      resize(coordinates, "round_prefer_ceil");
    }
  }

  private void resize(String coordinates, String rounding) {
    for (int factor = 1; factor <= 4; factor++) {
      OnnxModel resize = image().floats("s", new long[] {4}, 1, 1, 2, factor);
      resize
          .floats("roi", new long[] {0})
          .node(
              "Resize",
              List.of("x", "roi", "s"),
              "z",
              attribute("mode", "nearest"),
              attribute("coordinate_transformation_mode", coordinates),
              attribute("nearest_mode", rounding));
      relu("Resize " + coordinates + " " + rounding + " by " + factor, resize, IMAGE);
    }
  }

  private void blocks() {
    for (String mode : List.of("DCR", "CRD")) {
      OnnxModel model = model(8, 2, 3);
      model.node(
          "DepthToSpace", List.of("x"), "z", attribute("blocksize", 2), attribute("mode", mode));
      relu("DepthToSpace " + mode, model, 8, 2, 3);
    }
    OnnxModel depth = model(2, 4, 6);
    depth.node("SpaceToDepth", List.of("x"), "z", attribute("blocksize", 2));
    relu("SpaceToDepth", depth, 2, 4, 6);
    OnnxModel power = vector().floats("one", new long[] {}, 1);
    relu("Pow of 1", power.node("Pow", List.of("x", "one"), "z"), VECTOR);
  }

  private void computedWeights() {
    OnnxModel norm = tensor(tensor(tensor(vector(), "w", 4, 3), "u", 4), "v", 3);
    norm.node("MatMul", List.of("w", "v"), "wv")
        .node("Mul", List.of("wv", "u"), "products")
        .node("ReduceSum", List.of("products"), "sigma", attribute("keepdims", 0))
        .node("Div", List.of("w", "sigma"), "scaled")
        .node("MatMul", List.of("x", "scaled"), "z");
    relu("spectral normalisation", norm, VECTOR);
    OnnxModel dot = tensor(tensor(tensor(vector(), "w", 4, 3), "u", 1, 4), "v", 3, 1);
    dot.node("MatMul", List.of("w", "v"), "wv")
        .node("MatMul", List.of("u", "wv"), "sigma")
        .node("Div", List.of("w", "sigma"), "scaled")
        .node("MatMul", List.of("x", "scaled"), "z");
    relu("spectral normalisation by matrices", dot, VECTOR);
    OnnxModel weight = tensor(tensor(vector().opset(11), "w", 4, 3), "g", 1, 3);
    weight
        .node("ReduceL2", List.of("w"), "length", attribute("axes", List.of(0L)))
        .node("Div", List.of("w", "length"), "direction")
        .node("Mul", List.of("direction", "g"), "scaled")
        .node("MatMul", List.of("x", "scaled"), "z");
    relu("weight normalisation", weight, VECTOR);
    OnnxModel floats = vector().floats("a", new long[] {4}, -5.5, 5.5, -5.5, 5.5);
    floats.floats("b", new long[] {4}, 3, -3, -3, 3);
    floats
        .node("Mod", List.of("a", "b"), "m", attribute("fmod", 1))
        .node("Add", List.of("x", "m"), "z");
    relu("Mod as in C", floats, VECTOR);
    OnnxModel integers = vector().integers("a", -5, 5, -5, 5).integers("b", 3, -3, -3, 3);
    integers
        .node("Mod", List.of("a", "b"), "m")
        .node("Cast", List.of("m"), "f", attribute("to", 1))
        .node("Add", List.of("x", "f"), "z");
    relu("Mod as in Python", integers, VECTOR);
    OnnxModel cast = vector().floats("a", new long[] {4}, -1.7, 127.9, -0.5, -128);
    cast.node("Cast", List.of("a"), "i", attribute("to", 3))
        .node("Cast", List.of("i"), "f", attribute("to", 1))
        .node("Add", List.of("x", "f"), "z");
    relu("Cast to small integers", cast, VECTOR);
  }

  private void images() {
    OnnxModel upsample = image().opset(9).floats("s", new long[] {4}, 1, 1, 2, 3);
    relu("Upsample", upsample.node("Upsample", List.of("x", "s"), "z"), IMAGE);
    OnnxModel network = tensor(tensor(tensor(image(), "w", 3, 2, 3, 3), "c", 3), "out", 6, 2);
    network
        .node("Conv", List.of("x", "w", "c"), "z", attribute("pads", List.of(1L, 1L, 1L, 1L)))
        .node("Relu", List.of("z"), "a")
        .node(
            "MaxPool",
            List.of("a"),
            "m",
            attribute("kernel_shape", List.of(2L, 2L)),
            attribute("strides", List.of(2L, 2L)))
        .node("AveragePool", List.of("m"), "p", attribute("kernel_shape", List.of(1L, 2L)))
        .node("Flatten", List.of("p"), "f")
        .integers("first", 0, 1, 2, 3, 4, 5)
        .node("Gather", List.of("f", "first"), "g", attribute("axis", 1))
        .node("MatMul", List.of("g", "out"), "y");
    add("a convolutional network", network, IMAGE);
  }
}
