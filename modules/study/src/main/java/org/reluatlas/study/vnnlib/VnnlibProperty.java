package org.reluatlas.study.vnnlib;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.polyhedra.Intervals;

/**
 * The box of inputs in a VNNLIB file, and what was passed over. Bounds are rounded to double;
 * {@code <} is taken as {@code <=}. Immutable.
 */
public final class VnnlibProperty {

  private static final int LARGEST = 128 << 20;

  /** What says nothing about inputs or outputs. */
  private static final Set<String> PASSED_OVER =
      Set.of("set-logic", "set-info", "set-option", "check-sat", "get-model", "exit");

  private final Intervals box;
  private final long outputConstraints;

  private VnnlibProperty(Intervals box, long outputConstraints) {
    this.box = box;
    this.outputConstraints = outputConstraints;
  }

  /**
   * Reads a file, possibly compressed by gzip.
   *
   * @throws NetworkFormatException when the file cannot be read, is no VNNLIB, or bounds its inputs
   *     by anything but one box; the message is one sentence that starts with the name of the file
   */
  public static VnnlibProperty read(Path path) throws NetworkFormatException {
    SourceFile file = SourceFile.at(path);
    String text = text(file);
    Assertions assertions = new Assertions(file, declaredInputs(file, text));
    ExpressionReader reader = new ExpressionReader(file, text);
    for (Optional<Expression> form = reader.next(); form.isPresent(); form = reader.next()) {
      if (form.get().head().equals("assert")) {
        form.get().arguments().forEach(assertions::add);
      }
    }
    InputBounds bounds = theBox(file, assertions.boxes());
    try {
      return new VnnlibProperty(Intervals.of(bounds.low(), bounds.high()), assertions.onOutputs());
    } catch (IllegalArgumentException e) {
      throw file.refusal(e.getMessage(), e);
    }
  }

  private static String text(SourceFile file) {
    byte[] bytes = file.bytes();
    boolean isCompressed = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (isCompressed) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readNBytes(LARGEST + 1);
      } catch (IOException e) {
        throw file.refusal("is damaged: it cannot be unpacked by gzip", e);
      }
    }
    if (bytes.length > LARGEST) {
      throw file.refusal(
          "is larger than " + (LARGEST >> 20) + " MB, more than is read of a property");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The number of inputs, once it is known that nothing but declarations and assertions is there.
   */
  private static int declaredInputs(SourceFile file, String text) {
    BitSet inputs = new BitSet();
    ExpressionReader reader = new ExpressionReader(file, text);
    for (Optional<Expression> form = reader.next(); form.isPresent(); form = reader.next()) {
      String head = form.get().head();
      if (head.equals("declare-const") || head.equals("declare-fun")) {
        form.get().arguments().stream()
            .limit(1)
            .map(Expression::word)
            .filter(Variables::isInput)
            .forEach(input -> inputs.set(Variables.number(input)));
      } else if (!head.equals("assert") && !PASSED_OVER.contains(head)) {
        throw file.refusal(
            String.format(
                "line %d has %s, which is neither declare-const nor assert: it is no VNNLIB that"
                    + " ReLU Atlas knows",
                form.get().line(), form.get()));
      }
    }
    if (inputs.isEmpty() || inputs.nextClearBit(0) < inputs.length()) {
      throw file.refusal(
          "does not declare the input X_" + inputs.nextClearBit(0) + " as VNNLIB does");
    }
    return inputs.length();
  }

  private static InputBounds theBox(SourceFile file, List<InputBounds> boxes) {
    if (boxes.isEmpty()) {
      throw file.refusal("asserts what holds nowhere");
    }
    InputBounds first = boxes.get(0);
    first
        .contradiction()
        .ifPresent(
            input -> {
              throw file.refusal(
                  String.format(
                      "asserts that X_%d is at least %s and at most %s, which holds nowhere",
                      input, first.low()[input], first.high()[input]));
            });
    if (boxes.size() > 1) {
      throw file.refusal(
          String.format(
              "has %d different boxes of inputs, and a domain is one box; write each into a file"
                  + " of its own",
              boxes.size()));
    }
    first
        .unbounded()
        .ifPresent(
            input -> {
              throw file.refusal(
                  String.format(
                      "gives X_%d no %s bound, and a domain needs both",
                      input, Double.isInfinite(first.low()[input]) ? "lower" : "upper"));
            });
    return first;
  }

  /** The interval of each input; a point where the property fixes it. */
  public Intervals box() {
    return box;
  }

  /** How many comparisons have an output in them; they are passed over. */
  public long outputConstraints() {
    return outputConstraints;
  }
}
