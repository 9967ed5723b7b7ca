package org.reluatlas.study.vnnlib;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * What a file asserts about its inputs: a union of boxes, of which each further assertion takes a
 * part. One without {@code or} leaves a single box.
 */
final class Assertions {

  private static final int MOST_BOXES = 1000;
  private static final Set<String> COMPARISONS = Set.of("<=", ">=", "<", ">", "=");

  private final SourceFile file;
  private final int inputs;
  private List<InputBounds> boxes;
  private long onOutputs;

  /** Nothing is asserted about so many inputs. */
  Assertions(SourceFile file, int inputs) {
    this.file = file;
    this.inputs = inputs;
    boxes = List.of(InputBounds.none(inputs));
  }

  /**
   * One more assertion.
   *
   * @throws NetworkFormatException when it bounds the inputs by anything but boxes
   */
  void add(Expression assertion) {
    boxes = restricted(boxes, assertion);
  }

  /** The boxes that differ and are not empty; those that are empty when all are. */
  List<InputBounds> boxes() {
    List<InputBounds> proper =
        boxes.stream()
            .filter(box -> box.contradiction().isEmpty())
            .distinct()
            .collect(Collectors.toList());
    return proper.isEmpty() ? boxes : proper;
  }

  /** How many comparisons have an output in them; they were passed over. */
  long onOutputs() {
    return onOutputs;
  }

  /** The parts of some boxes on which an expression holds. May change these boxes. */
  private List<InputBounds> restricted(List<InputBounds> given, Expression expression) {
    if (expression.head().equals("and")) {
      List<InputBounds> left = given;
      for (Expression part : expression.arguments()) {
        left = restricted(left, part);
      }
      return left;
    }
    if (!expression.mentionsInput()) {
      onOutputs += comparisons(expression);
      return given;
    }
    if (expression.head().equals("or")) {
      return eitherOf(given, expression);
    }
    if (!COMPARISONS.contains(expression.head())) {
      throw refusal(
          expression, "has " + expression + ", which is neither and, or nor a comparison");
    }
    if (expression.mentionsOutput()) {
      onOutputs++;
    } else {
      compare(given, expression);
    }
    return given;
  }

  private List<InputBounds> eitherOf(List<InputBounds> given, Expression expression) {
    Set<InputBounds> union = new LinkedHashSet<>();
    for (Expression part : expression.arguments()) {
      List<InputBounds> copies = given.stream().map(InputBounds::copy).collect(Collectors.toList());
      union.addAll(restricted(copies, part));
      if (union.size() > MOST_BOXES) {
        throw refusal(
            expression, "leads to more than " + MOST_BOXES + " boxes of inputs; a domain is one");
      }
    }
    return new ArrayList<>(union);
  }

  private static long comparisons(Expression expression) {
    return COMPARISONS.contains(expression.head())
        ? 1
        : expression.parts().stream().mapToLong(Assertions::comparisons).sum();
  }

  /** A comparison of two or more; each is compared with the next. */
  private void compare(List<InputBounds> given, Expression expression) {
    List<Expression> sides = expression.arguments();
    if (sides.size() < 2) {
      throw refusal(expression, "has " + expression + " with less than two sides");
    }
    for (int i = 0; i + 1 < sides.size(); i++) {
      compare(given, expression, sides.get(i), sides.get(i + 1));
    }
  }

  private void compare(
      List<InputBounds> given, Expression comparison, Expression left, Expression right) {
    boolean isInputLeft = Variables.isInput(left.word());
    if (isInputLeft == Variables.isInput(right.word())) {
      throw refusal(comparison, "compares " + left + " with " + right + notABound());
    }
    int input = input(isInputLeft ? left : right);
    double bound = number(isInputLeft ? right : left);
    String operator = comparison.head();
    boolean isFixed = operator.equals("=");
    boolean isUpper = operator.startsWith("<") == isInputLeft;
    for (InputBounds box : given) {
      if (isFixed || isUpper) {
        box.atMost(input, bound);
      }
      if (isFixed || !isUpper) {
        box.atLeast(input, bound);
      }
    }
  }

  private static String notABound() {
    return "; only bounds of single inputs by numbers make a box";
  }

  private int input(Expression word) {
    int input = Variables.number(word.word());
    if (input >= inputs) {
      throw refusal(word, "bounds " + word + ", which is not declared");
    }
    return input;
  }

  private double number(Expression expression) {
    boolean isNegated = expression.head().equals("-") && expression.parts().size() == 2;
    String digits = isNegated ? expression.parts().get(1).word() : expression.word();
    if (!Variables.isNumber(digits)) {
      throw refusal(expression, "has " + expression + " where a number was expected" + notABound());
    }
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      throw refusal(expression, "has " + expression + ", which is beyond double precision");
    }
    return isNegated ? 0 - number : number;
  }

  private NetworkFormatException refusal(Expression at, String sentence) {
    return file.refusal("line " + at.line() + " " + sentence);
  }
}
