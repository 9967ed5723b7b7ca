package org.reluatlas.network.onnx;

import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.ArrayList;
import java.util.List;

/** Nodes on vectors: affine maps, arithmetic, moves, several paths, computed weights. */
final class VectorKinds extends KindBuilder {

  VectorKinds() {
    matrices();
    arithmetic();
    moves();
    reshapes();
    joins();
    computedWeights();
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
}
