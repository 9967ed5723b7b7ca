package org.reluatlas.network.onnx;

import static org.reluatlas.network.onnx.OnnxModel.attribute;

import java.util.List;

/** Nodes with kinks. */
final class KinkKinds extends KindBuilder {

  KinkKinds() {
    kinks();
    extremes();
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
}
