package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.PatternsDigest;

/** What is saved of a problem. */
class ProblemCodecTest {

  private static final Rational NINTH = Rational.of(BigInteger.ONE, BigInteger.valueOf(9));

  private static final AffineForm EXACT =
      AffineForm.of(new int[] {0, 1}, new double[] {0.1f, -3}, 0.5).times(NINTH);

  private static final HiddenLayer LAYER =
      new HiddenLayer(
          new AffineLayer(2, EXACT, AffineForm.input(1), AffineForm.input(0)),
          new double[] {-1, 0.1f},
          new double[] {1, 2.5});

  /** Two neurons that are no ReLU, a unit that passes, and numbers that are no doubles. */
  private static final ReluNetwork NETWORK =
      new ReluNetwork(List.of(LAYER), new AffineLayer(3, EXACT));

  @ParameterizedTest
  @ValueSource(strings = {"two-circles", "nested-spheres", "paraboloid"})
  void bytesGiveTheSameBack(String name) throws IOException {
    Problem origin = Samples.problem(name);
    Problem read = ProblemCodec.read(stream(bytes(origin)));
    assertEquals(origin.domain(), read.domain());
    assertEquals(origin.adjacency(), read.adjacency());
    assertEquals(origin.maxCells(), read.maxCells());
    for (int layer = 0; layer < origin.network().layers().size(); layer++) {
      assertArrayEquals(
          origin.network().layers().get(layer).weights(),
          read.network().layers().get(layer).weights());
    }
    LabeledPoints points = read.points();
    assertEquals(origin.points().size(), points.size());
    assertEquals(origin.points().classNames(), points.classNames());
    assertEquals(origin.points().featureNames(), points.featureNames());
    for (int i = 0; i < points.size(); i++) {
      assertArrayEquals(origin.points().point(i), points.point(i));
      assertEquals(origin.points().label(i), points.label(i));
      assertEquals(origin.points().isTraining(i), points.isTraining(i));
    }
  }

  @Test
  void theSliceComesBack() throws IOException {
    Problem origin = Samples.problem("hidden-moons");
    Problem read = ProblemCodec.read(stream(bytes(origin)));
    assertEquals(20, read.slice().orElseThrow().inputs());
    assertEquals(
        "the first 2 principal components of the training points",
        read.slice().orElseThrow().description());
    assertEquals(List.of("pc1", "pc2"), read.coordinateNames());
    assertEquals(origin.title(), read.title());
    assertTrue(read.source().isEmpty());
    assertArrayEquals(new int[] {20, 8, 8, 2}, read.architecture());
    assertArrayEquals(new int[] {2, 8, 8, 2}, read.network().architecture());
    assertEquals(origin.domain(), read.domain());
    assertArrayEquals(origin.points().point(7), read.points().point(7));
  }

  /** What version 1 wrote stands in a file; it knew nothing of slices. */
  @Test
  void theFirstVersionIsStillRead() throws IOException {
    Problem circles = Samples.problem("two-circles");
    Problem read;
    try (InputStream in = getClass().getResourceAsStream("two-circles-version-1.bin")) {
      read = ProblemCodec.read(new DataInputStream(in));
    }
    assertEquals("two-circles", read.name());
    assertTrue(read.slice().isEmpty());
    assertEquals(circles.domain(), read.domain());
    assertEquals(500, read.points().size());
    assertArrayEquals(circles.points().point(499), read.points().point(499));
    assertEquals(
        PatternsDigest.sha256(Study.of(circles).complex()),
        PatternsDigest.sha256(Study.of(read).complex()));
  }

  /** Version 2 knew ReLU and doubles only. */
  @Test
  void theSecondVersionIsStillRead() throws IOException {
    Problem moons = Samples.problem("hidden-moons");
    Problem read;
    try (InputStream in = getClass().getResourceAsStream("hidden-moons-version-2.bin")) {
      read = ProblemCodec.read(new DataInputStream(in));
    }
    assertEquals(moons.slice().orElseThrow().inputs(), read.slice().orElseThrow().inputs());
    assertArrayEquals(moons.architecture(), read.architecture());
    assertEquals(
        PatternsDigest.sha256(Study.of(moons).complex()),
        PatternsDigest.sha256(Study.of(read).complex()));
  }

  @Test
  void unitsOfAllKindsAndNumbersThatAreNoDoublesComeBack() throws IOException {
    Problem origin = Problem.of("any", NETWORK).box(Box.cube(2, -1, 1)).build();
    ReluNetwork read = ProblemCodec.read(stream(bytes(origin))).network();
    assertEquals(2, read.hidden(0).neurons());
    assertEquals(3, read.hidden(0).units());
    for (int unit = 0; unit < 3; unit++) {
      assertEquals(LAYER.map().row(unit), read.hidden(0).map().row(unit));
      assertEquals(LAYER.leftSlope(unit), read.hidden(0).leftSlope(unit));
      assertEquals(LAYER.rightSlope(unit), read.hidden(0).rightSlope(unit));
    }
    assertEquals(EXACT, read.output().row(0));
  }

  @Test
  void outputAndLevelComeBack() throws IOException {
    Problem origin =
        Problem.of(Samples.network("two-circles"))
            .box(Box.cube(2, -1, 1))
            .output(1)
            .level(0.1)
            .build();
    Problem read = ProblemCodec.read(stream(bytes(origin)));
    assertEquals(1, read.outputs().chosenOutput().getAsInt());
    assertEquals(0.1, read.outputs().givenLevel().get());
    Problem usual = ProblemCodec.read(stream(bytes(Samples.circles())));
    assertTrue(usual.outputs().chosenOutput().isEmpty());
    assertTrue(usual.outputs().givenLevel().isEmpty());
  }

  /** Version 3 ended with the notices. */
  @Test
  void theThirdVersionIsStillRead() throws IOException {
    byte[] bytes = bytes(Samples.circles());
    bytes[7] = 3;
    int outputs = Integer.BYTES + 1;
    Problem read = ProblemCodec.read(stream(Arrays.copyOf(bytes, bytes.length - outputs)));
    assertTrue(read.outputs().output().isEmpty());
    assertEquals(500, read.points().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5})
  void otherVersionsAreRefused(int version) throws IOException {
    byte[] bytes = bytes(Samples.problem("hidden-moons"));
    bytes[7] = (byte) version;
    IOException refused = assertThrows(IOException.class, () -> ProblemCodec.read(stream(bytes)));
    assertTrue(refused.getMessage().contains("not 1 to 4"), refused.getMessage());
  }

  /** Any byte may be changed: what is read then is a problem or a refusal, in little memory. */
  @Test
  void damagedBytesAreRefusedOrRead() throws IOException {
    Problem origin = Problem.of("one", NETWORK).box(Box.cube(2, -1, 1)).build();
    byte[] bytes = bytes(origin);
    for (int i = 0; i < bytes.length; i++) {
      for (int change : new int[] {0xff, 0x80, 0x7f, 1}) {
        byte[] damaged = bytes.clone();
        damaged[i] ^= (byte) change;
        try {
          ProblemCodec.read(stream(damaged));
        } catch (IOException | IllegalArgumentException e) {
          assertTrue(e.getMessage() != null && !e.getMessage().isEmpty(), () -> "nothing said");
        }
      }
    }
  }

  @Test
  void theDigestTellsProblemsApart() {
    String circles = ProblemCodec.digest(Samples.circles());
    assertEquals(ProblemCodec.DIGITS, circles.length());
    assertEquals(circles, ProblemCodec.digest(Samples.circles()));
    Problem smaller =
        Problem.of(Samples.network("two-circles"))
            .points(Samples.points("two-circles"))
            .box(Box.cube(2, -1, 1))
            .build();
    assertNotEquals(circles, ProblemCodec.digest(smaller));
  }

  private static byte[] bytes(Problem problem) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProblemCodec.write(problem, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream stream(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
