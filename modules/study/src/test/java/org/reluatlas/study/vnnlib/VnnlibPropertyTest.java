package org.reluatlas.study.vnnlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.NetworkFormatException;

class VnnlibPropertyTest {

  private static final String DECLARED =
      "(declare-const X_0 Real)\n(declare-const X_1 Real)\n(declare-const Y_0 Real)\n";

  private static final String BOUNDED =
      "; a property\n"
          + DECLARED
          + "(assert (<= X_0 0.679857769))\n"
          + "(assert (>= X_0 -6e-1)) ; with a comment\n"
          + "(assert (and (>= 0.5 X_1) (<= (- 0.5) X_1)))\n"
          + "(assert (<= Y_0 3.99))\n";

  @TempDir private Path folder;

  private VnnlibProperty read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private VnnlibProperty read(byte[] bytes) throws IOException {
    return VnnlibProperty.read(Files.write(folder.resolve("p.vnnlib"), bytes));
  }

  private String refusal(String text) {
    String message = assertThrows(NetworkFormatException.class, () -> read(text)).getMessage();
    assertTrue(message.startsWith("p.vnnlib: "), message);
    return message.substring("p.vnnlib: ".length());
  }

  private void bounds(String expected, String assertions) throws IOException {
    assertEquals(expected, read(DECLARED + assertions).box().toString(), assertions);
  }

  @Test
  void theBoxIsTakenAndOutputsArePassedOver() throws IOException {
    VnnlibProperty property = read(BOUNDED);
    assertEquals("-0.6,0.679857769;-0.5,0.5", property.box().toString());
    assertEquals(1, property.outputConstraints());
  }

  @Test
  void theTightestBoundsCount() throws IOException {
    bounds(
        "0.0,0.5;2.0,2.0",
        "(assert (<= -1 X_0 0.5)) (assert (<= X_0 9)) (assert (> X_0 0)) (assert (= 2 X_1))");
    bounds("-1.0,1.0;-1.0,1.0", "(assert (and (< -1. X_0 +1) (and) (>= 1 X_1 -1e0)))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(assert (or (and (<= Y_0 1) (>= Y_0 0)) (<= Y_0 -1)))",
        "(assert (not (<= Y_0 (* 2 Y_0))))",
        "(assert (<= Y_0 X_0))",
        "(check-sat) (exit) (set-info :source |several\n(lines|) (set-logic QF_LRA)"
      })
  void whatSaysNothingOfInputsAlone(String more) throws IOException {
    assertEquals("-0.6,0.679857769;-0.5,0.5", read(BOUNDED + more).box().toString());
  }

  @Test
  void boxesThatAreTheSameAreOne() throws IOException {
    String box = "(<= X_0 1) (>= X_0 0) (<= X_1 1) (>= X_1 0)";
    VnnlibProperty property =
        read(
            DECLARED
                + "(assert (or (and "
                + box
                + " (<= Y_0 1)) (and "
                + box
                + " (>= Y_0 2)) (and "
                + box
                + " (>= X_0 5))))");
    assertEquals("0.0,1.0;0.0,1.0", property.box().toString());
    assertEquals(2, property.outputConstraints());
  }

  @Test
  void severalBoxesAreRefusedWithTheirNumber() {
    String third = "(assert (<= 0 X_1 1))";
    assertEquals(
        "has 3 different boxes of inputs, and a domain is one box; write each into a file of its"
            + " own",
        refusal(
            DECLARED
                + third
                + "(assert (or (<= 0 X_0 1) (and (<= 2 X_0 3)) (<= 4 X_0 5) (<= 0 X_0 1)))"));
    StringBuilder many = new StringBuilder(DECLARED);
    for (int i = 0; i < 40; i++) {
      many.append("(assert (or (<= X_0 " + i + ") (<= X_1 " + i + ")))\n");
    }
    StringBuilder more = new StringBuilder(DECLARED + "(assert (or ");
    for (int i = 0; i < 1100; i++) {
      more.append("(<= X_0 " + i + ")");
    }
    assertEquals(
        "line 4 leads to more than 1000 boxes of inputs; a domain is one",
        refusal(more.append("))").toString()));
    assertTrue(refusal(many.toString()).contains("boxes of inputs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(assert (<= X_0 1)) | gives X_0 no lower bound, and a domain needs both",
        "(assert (<= 0 X_0 1)) (assert (>= X_1 1)) | gives X_1 no upper bound, and a domain needs both",
        "(assert (<= 1 X_0 0)) | asserts that X_0 is at least 1.0 and at most 0.0, which holds nowhere",
        "(assert (or)) | gives X_0 no lower bound, and a domain needs both",
        "(assert (<= X_5 0)) | line 4 bounds \"X_5\", which is not declared",
        "(assert (<= X_0 X_1)) | line 4 compares \"X_0\" with \"X_1\"; only bounds of single inputs by numbers make a box",
        "(assert (<= (+ X_0 X_1) 1)) | line 4 compares \"(+ …)\" with \"1\"; only bounds of single inputs by numbers make a box",
        "(assert (<= X_0 half)) | line 4 has \"half\" where a number was expected; only bounds of single inputs by numbers make a box",
        "(assert (<= X_0 NaN)) | line 4 has \"NaN\" where a number was expected; only bounds of single inputs by numbers make a box",
        "(assert (<= X_0 1e999)) | line 4 has \"1e999\", which is beyond double precision",
        "(assert (<= X_0)) | line 4 has \"(<= …)\" with less than two sides",
        "(assert (not (<= X_0 1))) | line 4 has \"(not …)\", which is neither and, or nor a comparison",
        "(declare-network N) | line 4 has \"(declare-network …)\", which is neither declare-const nor assert: it is no VNNLIB that ReLU Atlas knows",
        "(declare-const X_7 Real) | does not declare the input X_2 as VNNLIB does",
        "(assert (<= X_0 1) | line 4 has a parenthesis that is never closed",
        "(assert (<= X_0 1))) | line 4 has a closing parenthesis too many"
      })
  void whatIsNoBox(String assertions, String said) {
    assertEquals(said, refusal(DECLARED + assertions));
  }

  @Test
  void whatIsNoVnnlib() throws IOException {
    assertEquals("does not declare the input X_0 as VNNLIB does", refusal("; nothing\n"));
    assertTrue(refusal("x0,x1\n1,2\n").startsWith("line 1 has \"x0,x1\", which is neither"));
    assertTrue(
        assertThrows(
                NetworkFormatException.class,
                () -> VnnlibProperty.read(folder.resolve("missing.vnnlib")))
            .getMessage()
            .startsWith("missing.vnnlib: there is no such file"));
  }

  @Test
  void compressedFilesAreUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(BOUNDED.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(read(BOUNDED).box(), read(bytes.toByteArray()).box());
    readOrRefuse(Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(assert (and ", "(assert (or (<= X_0 1) ", ")"})
  void aMillionParenthesesAreOneSentence(String repeated) {
    assertTrue(refusal(DECLARED + repeated.repeat(1_000_000)).startsWith("line 4 has "));
  }

  @Test
  void deepNestingIsRead() throws IOException {
    int depth = ExpressionReader.DEEPEST - 3;
    bounds(
        "0.0,1.0;0.0,1.0",
        "(assert "
            + "(and ".repeat(depth)
            + "(<= 0 X_0 1)"
            + ")".repeat(depth)
            + ")(assert (<= 0 X_1 1))");
  }

  @Test
  void aFileThatIsCutAnywhereIsReadOrRefused() throws IOException {
    byte[] whole = BOUNDED.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      readOrRefuse(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void flippedBitsAreReadOrRefused() throws IOException {
    byte[] whole = BOUNDED.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      readOrRefuse(flipped);
    }
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      readOrRefuse(noise);
    }
  }

  /** One sentence on one line, or a box of two inputs. */
  private void readOrRefuse(byte[] bytes) throws IOException {
    try {
      assertTrue(read(bytes).box().dimension() > 0);
    } catch (NetworkFormatException e) {
      assertTrue(e.getMessage().startsWith("p.vnnlib: "), e.getMessage());
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      assertTrue(e.getMessage().length() < 300, e.getMessage());
    }
  }
}
