package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.FormBuilder;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;

/** An Einsum of a value and numbers, or of a value alone, such as {@code bi,oi->bo}. */
final class Einsum {

  private final Operands in;
  private final Map<Character, Integer> sizes = new LinkedHashMap<>();
  private final List<String> terms = new ArrayList<>();
  private String output;

  Einsum(Operands in) {
    this.in = in;
  }

  OnnxValue apply(AffineResults results) throws NetworkFormatException {
    parse();
    int varying = in.get(0).varies() ? 0 : 1;
    OnnxValue x = in.get(varying);
    Constant w = in.count() == 2 ? in.constant(1 - varying) : Constant.reals(Shape.of(), 1);
    in.requireFinite("weight", w.values());
    requireSameBatch(terms.get(varying), x);
    String labels = output + summed();
    Shape all = shape(labels);
    Shape shape = shape(output);
    MatrixNodes.requireFewProducts(in, all, 1);
    int[] xSteps = steps(terms.get(varying), x.shape(), labels);
    int[] wSteps = in.count() == 2 ? steps(terms.get(1 - varying), w.shape(), labels) : null;
    int inner = shape.count() == 0 ? 0 : all.count() / shape.count();
    AffineForm[] forms = new AffineForm[shape.count()];
    FormBuilder form = new FormBuilder();
    for (int i = 0; i < forms.length; i++) {
      for (int k = 0; k < inner; k++) {
        int place = i * inner + k;
        int weight = wSteps == null ? 0 : source(place, all, wSteps);
        form.add(source(place, all, xSteps), w.exact(weight));
      }
      forms[i] = form.build(Rational.ZERO);
    }
    return results.map(x, shape, forms, AffineRun.map(in.place(), true), in.place());
  }

  private void requireSameBatch(String term, OnnxValue x) throws NetworkFormatException {
    String first = term.isEmpty() ? "" : term.substring(0, 1);
    boolean once =
        String.join("", terms).indexOf(first) == String.join("", terms).lastIndexOf(first);
    if (first.isEmpty() || !once || !output.startsWith(first)) {
      in.worksAlong(x, 0);
    }
  }

  private void parse() throws NetworkFormatException {
    String equation = in.node().text("equation", "").replace(" ", "");
    int arrow = equation.indexOf("->");
    String left = arrow < 0 ? equation : equation.substring(0, arrow);
    terms.addAll(List.of(left.split(",", -1)));
    boolean sane = terms.size() == in.count() && in.count() <= 2 && left.matches("[a-zA-Z,]*");
    if (!sane) {
      throw in.refusal(
          " has the equation "
              + SourceFile.quoted(equation)
              + "; ReLU Atlas reads those of one or two terms of letters");
    }
    for (int t = 0; t < terms.size(); t++) {
      bind(terms.get(t), in.get(t).shape());
    }
    output = arrow < 0 ? onceOnly(left) : equation.substring(arrow + 2);
    if (output.chars().anyMatch(c -> !sizes.containsKey((char) c))
        || output.chars().distinct().count() != output.length()) {
      throw in.refusal(" gives axes that its inputs do not have; export the network again");
    }
  }

  private void bind(String term, Shape shape) {
    if (term.length() != shape.rank()) {
      throw new ShapeException("has the term %s for a tensor of the shape %s", term, shape);
    }
    for (int axis = 0; axis < term.length(); axis++) {
      Integer known = sizes.put(term.charAt(axis), shape.size(axis));
      if (known != null && known != shape.size(axis)) {
        throw new ShapeException("has two sizes for the axis %s", term.charAt(axis));
      }
    }
  }

  private static String onceOnly(String left) {
    StringBuilder labels = new StringBuilder();
    left.chars()
        .filter(c -> c != ',' && left.indexOf(c) == left.lastIndexOf(c))
        .sorted()
        .forEach(c -> labels.append((char) c));
    return labels.toString();
  }

  private String summed() {
    StringBuilder labels = new StringBuilder();
    sizes.keySet().stream().filter(c -> output.indexOf(c) < 0).forEach(labels::append);
    return labels.toString();
  }

  private Shape shape(String labels) {
    return Shape.of(labels.chars().map(c -> sizes.get((char) c)).toArray());
  }

  /** How far one step along each label goes in a term. */
  private static int[] steps(String term, Shape shape, String labels) {
    int[] steps = new int[labels.length()];
    for (int axis = 0; axis < term.length(); axis++) {
      steps[labels.indexOf(term.charAt(axis))] += shape.strides()[axis];
    }
    return steps;
  }

  private static int source(int place, Shape all, int[] steps) {
    int rest = place;
    int source = 0;
    for (int axis = steps.length - 1; axis >= 0; axis--) {
      source += rest % all.size(axis) * steps[axis];
      rest /= all.size(axis);
    }
    return source;
  }
}
