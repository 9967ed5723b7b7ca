package org.reluatlas.network.onnx;

import java.util.Arrays;
import java.util.Set;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.compile.NetworkCompiler;

/**
 * Nodes at the end of a graph, after a Sigmoid or its like. Each gives the numbers before the end,
 * negated, chosen and ordered as it does, with the function that is dropped. What changes the order
 * of the outputs in another way is refused.
 */
final class TailNodes {

  /** Nodes that leave the elements in their order. */
  static final Set<String> KEEPING =
      Set.of("Cast", "Reshape", "Identity", "Flatten", "Squeeze", "Unsqueeze");

  /** Nodes that give classes other names. */
  static final Set<String> NAMING = Set.of("ArrayFeatureExtractor", "LabelEncoder", "Gather");

  /** Nodes that choose and order elements. */
  static final Set<String> MOVING = Set.of("Transpose", "Slice", "Gather", "Split", "Concat");

  static final Set<String> SCALING = Set.of("Add", "Sub", "Mul", "Div");

  static final Set<String> COMPARING =
      Set.of("Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Binarizer");

  /** float32, float16, float64 and bfloat16. */
  private static final Set<Long> FLOATS = Set.of(1L, 10L, 11L, 16L);

  private static final Rational MINUS = Rational.of(-1);

  private final NetworkCompiler compiler;
  private final NodeCompiler nodes;
  private final Operands in;
  private final Squash[] squashes;
  private final int entry;

  /** The functions that made the values that the node gives; after {@link #apply}. */
  private Squash squash;

  /**
   * Made for one node.
   *
   * @param squashes for each input how it is made of the numbers before the end; null for others
   */
  TailNodes(NetworkCompiler compiler, NodeCompiler nodes, Operands in, Squash... squashes) {
    this.compiler = compiler;
    this.nodes = nodes;
    this.in = in;
    this.squashes = squashes;
    int found = 0;
    while (squashes[found] == null) {
      found++;
    }
    entry = found;
    squash = squashes[entry];
  }

  /** Whether a node may stand after a Sigmoid or its like. */
  static boolean isKnown(String type) {
    return KEEPING.contains(type)
        || NAMING.contains(type)
        || MOVING.contains(type)
        || SCALING.contains(type)
        || COMPARING.contains(type)
        || Set.of("Log", "Neg", "Where").contains(type);
  }

  Squash squash() {
    return squash;
  }

  /** The numbers before the end that the values of the node are made of. */
  OnnxValue[] apply() throws NetworkFormatException {
    String type = in.type();
    if (squash.stage() != Squash.Stage.NUMBERS) {
      return new OnnxValue[] {decided(type)};
    }
    if (type.equals("Cast") && !FLOATS.contains(in.node().integer("to", 1))) {
      throw refusal("rounds it to integers");
    }
    if (KEEPING.contains(type)) {
      return nodes.apply(in);
    }
    if (MOVING.contains(type)) {
      return moved();
    }
    return new OnnxValue[] {single(type)};
  }

  private OnnxValue single(String type) throws NetworkFormatException {
    if (SCALING.contains(type)) {
      return scaled();
    }
    if (COMPARING.contains(type)) {
      return compared();
    }
    switch (type) {
      case "Sigmoid":
      case "Tanh":
      case "HardSigmoid":
        if (!squash.isBefore()) {
          throw refusal("is " + in.node().kind() + " of it");
        }
        squash = squash.then(type);
        return value();
      case "Softmax":
      case "LogSoftmax":
        requireAll("axis", -1);
        squash = squash.then(type);
        return value();
      case "ArgMax":
      case "ArgMin":
        requireAll("axis", 0);
        OnnxValue numbers = times(type.equals("ArgMin") ? MINUS : Rational.of(1));
        squash = squash.at(Squash.Stage.CLASS);
        return numbers;
      case "Neg":
        return times(MINUS);
      case "Log":
        if (!squash.isPositive()) {
          throw refusal("takes a logarithm of what may be negative");
        }
        squash = squash.logarithm();
        return value();
      case "ZipMap":
        return value();
      default:
        throw refusal("is " + in.node().kind() + " of it");
    }
  }

  private OnnxValue value() throws NetworkFormatException {
    return in.get(entry);
  }

  /** Nodes after a class or a sign was told. */
  private OnnxValue decided(String type) throws NetworkFormatException {
    boolean named = NAMING.contains(type) && (entry == 1 || type.equals("LabelEncoder"));
    if (KEEPING.contains(type) || named || type.equals("ZipMap")) {
      return value();
    }
    if (type.equals("Where") && squash.stage() == Squash.Stage.SIGN && entry == 0) {
      double difference = number(1).plus(number(2).negate()).toDouble();
      if (difference != 0) {
        return times(Rational.of(Math.signum(difference)));
      }
    }
    throw refusal("computes with classes");
  }

  private void requireAll(String attribute, long usual) throws NetworkFormatException {
    int axis = value().shape().axis(in.node().integer(attribute, usual));
    int count = value().shape().count();
    if (value().shape().size(axis) != count) {
      throw refusal("works along axis " + axis + " of the shape " + value().shape() + " alone");
    }
    if (count < 2) {
      throw refusal("gives the same number everywhere, because it has one input");
    }
  }

  private OnnxValue[] moved() throws NetworkFormatException {
    for (int i = 0; i < in.count(); i++) {
      boolean part = in.type().equals("Concat");
      boolean joins = part && i != entry;
      boolean like = squashes[i] != null && squash.isLike(squashes[i]) && squash.isPerElement();
      if (joins && !like) {
        throw refusal("joins it with values that are made in another way");
      }
      if (i != entry && squashes[i] != null && !part) {
        throw refusal("takes places that are computed");
      }
    }
    OnnxValue[] results = nodes.apply(in);
    for (OnnxValue result : results) {
      if (!squash.isPerElement() && result.shape().count() < 2) {
        throw refusal("takes one output of a function of all");
      }
    }
    squash = squash.rearranged();
    return results;
  }

  private OnnxValue scaled() throws NetworkFormatException {
    Rational number = number(1 - entry);
    switch (in.type()) {
      case "Add":
        squash = squash.plus(number, in.node());
        return value();
      case "Sub":
        OnnxValue numbers = times(Rational.of(entry == 0 ? 1 : -1));
        squash = squash.plus(entry == 0 ? number.negate() : number, in.node());
        return numbers;
      case "Mul":
        return times(nonzero(number));
      default:
        if (entry == 1) {
          throw refusal("divides by it");
        }
        return times(nonzero(number).reciprocal());
    }
  }

  private Rational nonzero(Rational number) throws NetworkFormatException {
    if (number.signum() == 0) {
      throw refusal("multiplies or divides it by 0");
    }
    return number;
  }

  /** The one number that an input is for all elements. */
  private Rational number(int input) throws NetworkFormatException {
    if (input < squashes.length && squashes[input] != null) {
      throw refusal("computes with two values that depend on the input");
    }
    Constant c = in.constant(input);
    in.requireFinite("number", c.values());
    for (int i = 1; i < c.count(); i++) {
      if (!c.exact(i).equals(c.exact(0))) {
        throw refusal("takes different numbers for its elements");
      }
    }
    int count = value().shape().count();
    if (c.count() == 0 || value().shape().broadcast(c.shape()).count() != count) {
      throw refusal("makes other elements of its elements");
    }
    return c.exact(0);
  }

  /** The numbers before the end for the values times a number that is not 0. */
  private OnnxValue times(Rational number) throws NetworkFormatException {
    squash = squash.times(number);
    OnnxValue x = value();
    if (number.signum() > 0) {
      return x;
    }
    AffineForm[] rows = new AffineForm[x.shape().count()];
    Arrays.setAll(rows, i -> AffineForm.of(new int[] {i}, new double[] {-1}, 0));
    return x.affine(compiler.map(x.signal(), x.shape(), rows), x.origin(), x.run());
  }

  private OnnxValue compared() throws NetworkFormatException {
    boolean binarizer = in.type().equals("Binarizer");
    Rational threshold =
        binarizer ? Rational.of(in.node().real("threshold", 0)) : number(1 - entry);
    if (value().shape().count() != 1) {
      throw refusal("compares each of several outputs with a number");
    }
    if (!threshold.equals(squash.ofZero())) {
      throw refusal("compares it with a number that it does not have where the output is 0");
    }
    boolean above = !in.type().startsWith("Less") == (entry == 0);
    OnnxValue numbers = times(Rational.of(above ? 1 : -1));
    squash = squash.at(Squash.Stage.SIGN);
    return numbers;
  }

  private NetworkFormatException refusal(String what) {
    OnnxNode first = squash.first();
    return in.refusal(
        (in.node() == first ? " " : " comes after " + first.place() + " and ")
            + what
            + ", which may change the class or the order of the outputs; export the network up to"
            + " before "
            + first.place());
  }
}
