package org.reluatlas.network.onnx;

import java.util.Arrays;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Signal;

/** A node with the values of its inputs. */
final class Operands {

  private static final int MOST_NUMBERS = 1 << 20;

  private final SourceFile file;
  private final OnnxNode node;
  private final OnnxValue[] values;
  private final boolean batchAssumed;

  /**
   * Made for one node.
   *
   * @param values null for inputs that are left out
   * @param batchAssumed whether the file gives axis 0 another size than the 1 it has here
   */
  Operands(SourceFile file, OnnxNode node, OnnxValue[] values, boolean batchAssumed) {
    this.file = file;
    this.node = node;
    this.values = values;
    this.batchAssumed = batchAssumed;
  }

  OnnxNode node() {
    return node;
  }

  String type() {
    return node.type();
  }

  String place() {
    return node.place();
  }

  int count() {
    return values.length;
  }

  boolean has(int input) {
    return input < values.length && values[input] != null;
  }

  OnnxValue get(int input) throws NetworkFormatException {
    if (!has(input)) {
      throw refusal(" lacks its input " + (input + 1) + "; export the network again");
    }
    return values[input];
  }

  /** An input that must not depend on the input of the network. */
  Constant constant(int input) throws NetworkFormatException {
    if (get(input).varies()) {
      throw refusal(
          " is "
              + node.kind()
              + " whose input "
              + (input + 1)
              + " depends on the input of the network; ReLU Atlas reads it with numbers there");
    }
    return get(input).constant();
  }

  /** An input that must depend on the input of the network. */
  Signal signal(int input) throws NetworkFormatException {
    if (!get(input).varies()) {
      throw refusal(
          " is "
              + node.kind()
              + " whose input "
              + (input + 1)
              + " does not depend on the input of the network, but another does; ReLU Atlas does"
              + " not read that");
    }
    return get(input).signal();
  }

  /** Integers that are an attribute in old files and an input in new ones; null when neither. */
  long[] integers(String attribute, int input) throws NetworkFormatException {
    long[] given = attribute == null ? null : node.longs(attribute, limit());
    if (given == null && input >= 0 && has(input)) {
      double[] numbers = constant(input).values();
      given = Arrays.stream(numbers).mapToLong(value -> (long) value).toArray();
    }
    return given;
  }

  /** Integers that the node must have, in an attribute or an input. */
  long[] sizes(String attribute, int input) throws NetworkFormatException {
    long[] given = integers(attribute, input);
    if (given == null) {
      throw refusal(" lacks its sizes; export the network again");
    }
    return given;
  }

  /** Integers in an attribute, each within ±2³⁰; {@code usual} when it is not there. */
  int[] small(String attribute, int... usual) throws NetworkFormatException {
    long[] given = node.longs(attribute, limit());
    return given == null ? usual : small(given);
  }

  /** The same numbers as ints. */
  int[] small(long[] numbers) throws NetworkFormatException {
    for (long number : numbers) {
      if (Math.abs(number) > 1 << 30) {
        throw refusal(" has the number " + number + " among its sizes; export the network again");
      }
    }
    return Arrays.stream(numbers).mapToInt(number -> (int) number).toArray();
  }

  AllocationLimit limit() {
    return new AllocationLimit(file, "numbers in an attribute", MOST_NUMBERS);
  }

  /**
   * States that the node works along an axis of a value.
   *
   * @throws NetworkFormatException when that axis was taken for a batch of points
   */
  void worksAlong(OnnxValue value, int axis) throws NetworkFormatException {
    if (batchAssumed && axis == 0 && value.varies()) {
      throw refusal(" works along the first axis, whose size the input fixes");
    }
  }

  /** Whether the file gives axis 0 another size than the 1 it has here. */
  boolean isBatchAssumed() {
    return batchAssumed;
  }

  /** Refuses numbers that are not finite. */
  double[] requireFinite(String what, double[] numbers) throws NetworkFormatException {
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isFinite(numbers[i])) {
        throw new DivergedNetworkException(
            String.format(
                "%s: %s: %s %d of %d is %s; every number must be finite, so save the network before"
                    + " training diverged",
                file.name(), place(), what, i + 1, numbers.length, numbers[i]));
      }
    }
    return numbers;
  }

  /** A refusal that begins with the name of the node. */
  NetworkFormatException refusal(String rest) {
    return file.refusal(place() + rest);
  }

  SourceFile file() {
    return file;
  }
}
