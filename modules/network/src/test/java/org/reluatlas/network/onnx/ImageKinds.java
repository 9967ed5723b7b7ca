package org.reluatlas.network.onnx;

import static org.reluatlas.network.onnx.OnnxModel.attribute;

import ai.onnx.proto.OnnxMl.AttributeProto;
import java.util.List;

/** Nodes on images: reductions, convolution, pooling, enlarging. */
final class ImageKinds extends KindBuilder {

  ImageKinds() {
    reductions();
    convolutions();
    transposedConvolutions();
    pooling();
    images();
    enlargements();
    blocks();
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
    last().windows = windows;
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
}
